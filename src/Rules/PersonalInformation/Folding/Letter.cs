namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>What a folded unit is written in. The one place that says what belongs to a word; a reader that needs another set names the difference.</summary>
internal static class Letter
{
    public static bool IsIdeograph(char c) => c is (>= '\u3400' and <= '\u9FFF') or '々' or 'ヶ' or '〆';

    public static bool IsHiragana(char c) => c is >= '\u3041' and <= '\u3096';

    public static bool IsKatakana(char c) => c is (>= '\u30A1' and <= '\u30FA') or 'ー';

    /// <summary>The same sound in hiragana; every other unit stays as it is.</summary>
    public static char Hiragana(char c) => c is >= 'ァ' and <= 'ヶ' ? (char)(c - 'ァ' + 'ぁ') : c;

    public static bool IsKana(char c) => IsHiragana(c) || IsKatakana(c);

    /// <summary>What nouns are written in: kanji, katakana, Latin. Hiragana between two such letters are mostly particles.</summary>
    public static bool IsOfNoun(char c) => IsIdeograph(c) || IsKatakana(c) || char.IsAsciiLetter(c);

    public static bool IsAny(char c) => IsOfNoun(c) || IsHiragana(c);

    /// <summary>👉 ✨ ▶ ★: people put them where others put a colon or a full stop. Masks (○ ● ■) are none.</summary>
    public static bool IsPictograph(char c) => char.IsSurrogate(c) || c is (>= '\u2190' and <= '\u21FF') or (>= '\u2600' and <= '\u27BF') or (>= '\u2B00' and <= '\u2BFF') or '▶' or '▷' or '►';

    public static bool AreOneScript(char a, char b) =>
        IsIdeograph(a) ? IsIdeograph(b) : IsHiragana(a) ? IsHiragana(b) : IsKatakana(a) ? IsKatakana(b) : char.IsAsciiLetter(a) && char.IsAsciiLetter(b);

    /// <summary>Kanji, hiragana or katakana and nothing else; ー goes with both kana.</summary>
    public static bool IsOneScript(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!AreOneScript(word[0], c) && c != 'ー')
            {
                return false;
            }
        }

        return word.Length > 0 && (IsIdeograph(word[0]) || IsKana(word[0]));
    }

    /// <summary>How many kanji a word ends with.</summary>
    public static int TrailingKanji(ReadOnlySpan<char> word)
    {
        var kanji = 0;
        while (kanji < word.Length && IsIdeograph(word[^(kanji + 1)]))
        {
            kanji++;
        }

        return kanji;
    }

    /// <summary>Length of the kanji that a word begins with; ノ, ツ and ケ between two of them belong to them (一ノ瀬, 三ツ井).</summary>
    public static int LeadingKanji(ReadOnlySpan<char> word)
    {
        var kanji = 0;
        while (kanji < word.Length && (IsIdeograph(word[kanji]) || (kanji > 0 && kanji + 1 < word.Length && IsLink(word[kanji]) && IsIdeograph(word[kanji - 1]) && IsIdeograph(word[kanji + 1]))))
        {
            kanji++;
        }

        return kanji;
    }

    public static bool IsLink(char c) => c is 'ノ' or 'ツ' or 'ッ' or 'ケ';
}

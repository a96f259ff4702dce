namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Letters that names are written in.</summary>
internal static class Letter
{
    public static bool IsIdeograph(char c) => c is (>= '\u3400' and <= '\u9FFF') or '々' or 'ヶ' or '〆';

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

    public static bool IsKana(char c) => c is (>= '\u3041' and <= '\u3096') || IsKatakana(c);

    public static bool IsKatakana(char c) => c is (>= '\u30A1' and <= '\u30FA') or 'ー';
}

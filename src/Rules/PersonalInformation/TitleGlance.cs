namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Whether a name might stand before a title, by the last letters of <see cref="Titles"/> alone: what <see cref="Prefilter"/> asks at each place of a raw text.</summary>
internal static class TitleGlance
{
    private const int LongestGiven = 5;
    private const int ShortestKana = 5;
    private const int LongestKana = 10;

    /// <summary>What makes another word of the title (仕様, お客様, 業者さん, 沢さん), unless a surname of several letters ends with it (土屋様).</summary>
    private const string OtherWords = "母父兄姉弟妹婆爺客嫁奥娘孫皆者屋神王仕同有模多各沢";

    /// <summary>Hiragana that ends other words than names before 様, 氏 and 殿.</summary>
    private const string Endings = "のなるいたおれをにはがでとも";

    /// <param name="text">The raw text up to the unit just read.</param>
    /// <param name="beforePrevious">Folded, as are the two behind it.</param>
    public static bool IsBehindName(ReadOnlySpan<char> text, char beforePrevious, char previous, char c) => c switch
    {
        '様' or '氏' or '殿' => IsNameEnd(text[..^1], previous) || (Letter.IsHiragana(previous) && (!Endings.Contains(previous, StringComparison.Ordinal) || IsKanaGiven(text[..^1]) || IsKanaName(text[..^1]))),
        '君' => IsNameEnd(text[..^1], previous),
        'ん' when previous is 'さ' or 'く' => IsBehindName(text, beforePrevious),
        'ま' when previous is 'さ' => IsBehindName(text, beforePrevious),
        'ゃ' when previous is 'ち' => IsBehindName(text, beforePrevious),
        '妻' or '史' when previous is '夫' or '女' => IsNameEnd(text[..^2], beforePrevious),
        'ン' or 'マ' when previous is 'サ' or 'ク' => (beforePrevious == ' ' || (c == 'ン' && Letter.IsIdeograph(beforePrevious))) && IsNameEnd(text[..^2], beforePrevious),
        _ => false,
    };

    private static bool IsBehindName(ReadOnlySpan<char> text, char last)
    {
        if (text.Length <= 2)
        {
            return false;
        }

        var name = text[..^2].TrimEnd("」』");
        return IsNameEnd(text[..^2], last) || IsKanaGiven(name) || IsKanaName(name);
    }

    /// <summary>山田様, ヒガ ナオミ 様, 中山 花 さん, 「岡部 隼人」様.</summary>
    private static bool IsNameEnd(ReadOnlySpan<char> text, char last)
    {
        if (last is ' ' or '」' or '』' && text.Length > 1)
        {
            text = text[..^1];
            last = CueTable.Lower(FoldTable.Table[text[^1]]);
        }

        if (last == ')' && text[^Math.Min(text.Length, Readings.Longest)..].LastIndexOfAny('(', '（') is >= 0 and var open && text.Length - Math.Min(text.Length, Readings.Longest) + open is > 0 and var end)
        {
            // 山田花子(やまだはなこ)様
            text = text[..end];
            last = CueTable.Lower(FoldTable.Table[text[^1]]);
        }

        return (Letter.IsIdeograph(last) || Letter.IsKatakana(last) || char.IsAsciiLetterLower(last))
            && (!OtherWords.Contains(last, StringComparison.Ordinal) || IsSurname(text));
    }

    /// <summary>木村みゆきさん, 小野なぎさん: a given name in kana behind a kanji, known as one or behind a surname.</summary>
    private static bool IsKanaGiven(ReadOnlySpan<char> text)
    {
        var size = 0;
        while (size < Math.Min(LongestGiven, text.Length) && Letter.IsHiragana(text[^(size + 1)]))
        {
            size++;
        }

        var before = text[..^size];
        before = before is [.., ' ' or '\u3000'] ? before[..^1] : before;
        if (size < 2 || before.IsEmpty || !Letter.IsIdeograph(before[^1]))
        {
            return false;
        }

        var classes = WordTable.Shipped.Of(text[^size..]) & (WordClass.Given | WordClass.Common | WordClass.Function);
        return IsSurname(before) || classes == WordClass.Given || (size >= 3 && classes == (WordClass.Given | WordClass.Common));
    }

    /// <summary>そねえみこさん, とだ まさお様: surname and given name in hiragana with nothing of a word before them.</summary>
    private static bool IsKanaName(ReadOnlySpan<char> text)
    {
        var size = LastHiragana(text);
        if (size is >= ShortestKana and <= LongestKana && KanaNames.IsPair(text[^size..], isTrusted: true))
        {
            return true;
        }

        var surname = text[..^size];
        var given = text[^size..];
        if (size is < 2 or > LongestGiven || surname is not [.., ' ' or '\u3000'])
        {
            return false;
        }

        surname = surname[..^1];
        size = LastHiragana(surname);
        return size is >= 2 and <= LongestGiven && KnownKanaNames.AreApart(surname[^size..], given);
    }

    private static int LastHiragana(ReadOnlySpan<char> text)
    {
        var size = 0;
        while (size < Math.Min(LongestKana + 1, text.Length) && Letter.IsHiragana(text[^(size + 1)]))
        {
            size++;
        }

        return size;
    }

    /// <summary>The kanji at the end, two to four of them, are a surname.</summary>
    private static bool IsSurname(ReadOnlySpan<char> text)
    {
        var size = Letter.TrailingKanji(text[^Math.Min(text.Length, KnownNames.LongestSurname + 1)..]);
        return size >= 2 && size <= KnownNames.LongestSurname && NameWords.IsSurname(text[^size..]);
    }
}

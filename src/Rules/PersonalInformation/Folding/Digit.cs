namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Digits as people write them, after folding: ASCII and kanji.</summary>
internal static class Digit
{
    /// <summary>大字 included (壱弐参肆伍陸漆捌玖, old forms too): what banks and registers write.</summary>
    private const string Kanji = "〇零一二三四五六七八九壱弐参肆伍陸漆捌玖壹貳參";
    private const string KanjiValues = "00123456789123456789123";

    private static readonly System.Buffers.SearchValues<char> AnyKanji = System.Buffers.SearchValues.Create(Kanji);

    public static bool IsKanji(char c) => c == '〇' || (c >= '一' && AnyKanji.Contains(c));

    public static bool IsAny(char c) => char.IsAsciiDigit(c) || IsKanji(c);

    public static int Count(ReadOnlySpan<char> word)
    {
        var digits = 0;
        foreach (var unit in word)
        {
            digits += IsAny(unit) ? 1 : 0;
        }

        return digits;
    }

    /// <summary>Value of a digit of either kind as an ASCII digit.</summary>
    public static char Ascii(char c) => char.IsAsciiDigit(c) ? c : KanjiValues[Kanji.IndexOf(c, StringComparison.Ordinal)];

    /// <summary>Letters that stand for a digit when they stand among digits (O and 0, l and 1), or NUL.</summary>
    public static char Lookalike(char c) => c switch
    {
        'O' or 'o' => '0',
        'l' or 'I' or '|' => '1',
        'З' => '3',
        'б' => '6',
        'S' => '5',
        'B' => '8',
        _ => '\0',
    };
}

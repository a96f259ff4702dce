namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Kinds of characters, and the run of one kind that each stands in.</summary>
internal sealed class TextRuns
{
    private byte[] kinds = [];
    private int[] runStart = [];
    private int[] runEnd = [];

    public byte Kind(int at) => kinds[at];

    public int Start(int at) => runStart[at];

    public int End(int at) => runEnd[at];

    /// <summary>0 other, 1 kanji, 2 hiragana, 3 katakana, 4 latin, 5 digit, 6 ・ and =, 7 space or punctuation.</summary>
    public static byte KindOf(char c) => c switch
    {
        '・' or '=' or '゠' => 6,
        >= '\u3041' and <= '\u309F' => 2,
        >= '\u30A1' and <= '\u30FF' => 3,
        (>= '\u3400' and <= '\u9FFF') or '々' or '〆' => 1,
        (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '\u00C0' and <= '\u024F') => 4,
        >= '0' and <= '9' => 5,
        <= ' ' or '、' or '。' or '(' or ')' or '「' or '」' or '『' or '』' or '-' or '/' or ':' or ',' or '.' => 7,
        _ => 0,
    };

    public void Read(ReadOnlySpan<char> text)
    {
        var length = text.Length;
        if (kinds.Length < length)
        {
            var size = Math.Max(256, length * 2);
            kinds = new byte[size];
            (runStart, runEnd) = (new int[size], new int[size]);
        }

        for (var i = 0; i < length; i++)
        {
            kinds[i] = KindOf(text[i]);
        }

        for (var start = 0; start < length;)
        {
            var end = start + 1;
            while (end < length && kinds[end] == kinds[start])
            {
                end++;
            }

            for (var i = start; i < end; i++)
            {
                runStart[i] = start;
                runEnd[i] = end;
            }

            start = end;
        }
    }
}

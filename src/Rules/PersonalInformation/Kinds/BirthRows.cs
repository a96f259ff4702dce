namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// Rows of a register of children or patients without a heading of columns: each line is a full name and a date, and the message speaks of a
/// check-up, an enrolment or guardians (E2: a table with names and another fact). One such line alone may be an appointment.
/// </summary>
internal static class BirthRows
{
    private const int LongestMark = 4;
    private const int LongestGap = 8;
    private const int LongestRowHead = 24;
    private const int MostLines = 20;

    private static readonly System.Buffers.SearchValues<string> Registers = System.Buffers.SearchValues.Create(
    [
        "健診", "検診", "就学", "就園", "入園", "入所", "入学", "接種", "園児", "児童", "生徒", "新生児", "乳児", "幼児", "名簿", "保護者", "母子", "受給", "被保険者", "対象者", "該当者", "転入", "転出", "世帯員", "扶養", "住民", "患者", "利用者", "学童", "出生",
    ], StringComparison.Ordinal);

    /// <summary>What days of other things have in their lines.</summary>
    private static readonly System.Buffers.SearchValues<string> Events = System.Buffers.SearchValues.Create(["採用", "異動", "着任", "退職", "時", "予約", "受付", "締切", "実施", "訪問", "予定", "来庁", "接種日", "受診日", "提出", "納品", ":0", ":3", "まで", "から", "付け"], StringComparison.Ordinal);

    /// <summary>早川正夫(昭33.2.10), (妻 早川トキ S38.4.5), 早川 正夫 1958/02/10 男: a day of many years ago right behind a full name.</summary>
    private static bool IsBesideName(FoldedText text, in FoundDate date)
    {
        const int LatestYear = 2015;
        var isAside = text.At(date.End) == ')' && (text.At(date.Start - 1) == '(' || !char.IsAsciiDigit(text[date.Start]));
        var behind = text.Slice(Math.Min(text.Length, date.End), Math.Min(text.Length, date.End + 3)).TrimStart(" /,、・\t|(");
        return date.Year <= LatestYear && (isAside || (behind.Length > 0 && behind[0] is '男' or '女')) && HasNameBefore(text, date.Start);
    }

    private static bool HasNameBefore(FoldedText text, int date)
    {
        for (var start = date - 3; start >= Math.Max(0, date - LongestRowHead); start--)
        {
            if (KnownNames.KnownFrom(text, start) is var end and > 0 && end <= date && text.Slice(end, date).IndexOfAnyExcept(" \t|,、・/(くんさちゃ様") < 0)
            {
                return true;
            }
        }

        return false;
    }

    public static bool Holds(Reading reading, in FoundDate date)
    {
        var text = reading.Text;
        if (IsBesideName(text, date))
        {
            return true;
        }

        if (!IsRow(text, date.Start) || text.Span.IndexOfAny(Registers) < 0)
        {
            return false;
        }

        var rows = 0;
        var start = 0;
        for (var line = 0; line < MostLines && start < text.Length && rows < 2; line++)
        {
            var length = text.Span[start..].IndexOf('\n');
            var end = length < 0 ? text.Length : start + length;
            for (var at = start + 1; at < Math.Min(end, start + LongestRowHead); at++)
            {
                if (DateReader.TryRead(text, at, out var other) && IsRow(text, other.Start))
                {
                    rows += other.IsPlausibleBirth ? 1 : 0;
                    break;
                }
            }

            start = end + 1;
        }

        return rows >= 2;
    }

    /// <summary>The line begins with a full name, right before the date, and tells of no event.</summary>
    private static bool IsRow(FoldedText text, int date)
    {
        var from = Math.Max(0, date - LongestRowHead - 1);
        var line = from + text.Slice(from, date).LastIndexOf('\n') + 1;
        var rest = text.Span[date..];
        var stop = rest.IndexOf('\n');
        if (date - line is < 4 or > LongestRowHead || (stop < 0 ? rest[..Math.Min(rest.Length, 40)] : rest[..Math.Min(stop, 40)]).IndexOfAny(Events) >= 0)
        {
            return false;
        }

        for (var start = line; start <= Math.Min(line + LongestMark, date - 3); start++)
        {
            if (KnownNames.KnownFrom(text, start) is var end and > 0 && end <= date && date - end <= LongestGap && text.Slice(end, date).IndexOfAnyExcept(" \t|,、・/(くんさちゃ様") < 0)
            {
                return true;
            }
        }

        return false;
    }
}

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
    private const int LongestRow = 40;

    /// <summary>Another row stands no more lines away than this; the word of a register no more units.</summary>
    private const int NearBy = 3;
    private const int Register = 500;

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
        var behind = text.Behind(date.End, 3).TrimStart(" /,、・\t|(");
        return date.Year <= LatestYear && (isAside || (behind.Length > 0 && behind[0] is '男' or '女')) && HasNameBefore(text, date.Start);
    }

    private static bool HasNameBefore(FoldedText text, int date)
    {
        for (var start = date - 3; start >= Math.Max(0, date - LongestRowHead); start--)
        {
            if (NameEnd(text, start, date) > 0)
            {
                return true;
            }
        }

        return false;
    }

    public static bool Holds(Reading reading, in FoundDate date) =>
        IsBesideName(reading.Text, date)
        || (IsRow(reading.Text, date.Start) && IsInRegister(reading.Text, date.Start) && (HasRowAbove(reading.Text, date.Start) || HasRowBelow(reading.Text, date.End)));

    private static bool IsInRegister(FoldedText text, int date) =>
        text.Before(date, Register).IndexOfAny(Registers) >= 0 || text.Behind(date, Register).IndexOfAny(Registers) >= 0;

    private static bool HasRowAbove(FoldedText text, int date)
    {
        var start = text.LineStart(date);
        for (var line = 0; line < NearBy && start > 0; line++)
        {
            start = text.LineStart(start - 1);
            if (BeginsRow(text, start))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasRowBelow(FoldedText text, int date)
    {
        var end = text.LineEnd(date);
        for (var line = 0; line < NearBy && end < text.Length; line++)
        {
            if (BeginsRow(text, end + 1))
            {
                return true;
            }

            end = text.LineEnd(end + 1);
        }

        return false;
    }

    private static bool BeginsRow(FoldedText text, int start)
    {
        for (var at = start + 1; at < Math.Min(text.LineEnd(start), start + LongestRowHead); at++)
        {
            if (DateReader.TryRead(text, at, out var date))
            {
                return date.IsPlausibleBirth && IsRow(text, date.Start);
            }
        }

        return false;
    }

    /// <summary>The line begins with a full name, right before the date, and tells of no event.</summary>
    private static bool IsRow(FoldedText text, int date)
    {
        var line = text.LineStart(date);
        if (date - line is < 4 or > LongestRowHead || text.Behind(date, LongestRow).FirstLine().IndexOfAny(Events) >= 0)
        {
            return false;
        }

        for (var start = line; start <= Math.Min(line + LongestMark, date - 3); start++)
        {
            if (NameEnd(text, start, date) is > 0 and var end && date - end <= LongestGap)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where the full name that begins at a place ends, when nothing but signs and titles stand between it and the date; 0 else.</summary>
    private static int NameEnd(FoldedText text, int start, int date) =>
        KnownNames.KnownFrom(text, start) is var end and > 0 && end <= date && text.Slice(end, date).IndexOfAnyExcept(" \t|,、・/(くんさちゃ様") < 0 ? end : 0;
}

namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// A date of birth told in two posts: 生年月日、年が昭和44年, then 1月23日です, or the day first. The first post announces which piece is still
/// to come, and a reply that is such a piece completes the date.
/// </summary>
internal static class BirthInPieces
{
    /// <summary>Announced like a kind: the year, or the month and the day, are still to come.</summary>
    public const string Year = "BIRTH_YEAR";
    public const string Day = "BIRTH_DAY";

    private const int LongestMessage = 60;
    private const int MostWords = 12;
    private const int Oldest = 1900;

    /// <summary>月日は1月23日: what names the piece in the reply.</summary>
    private static readonly string[] Names = ["月日", "日付", "日にち", "誕生日", "生まれ", "生年", "年", "日"];

    /// <summary>Behind a year: a limit or a count, and nobody's year.</summary>
    private static readonly string[] Limits = ["以前", "以後", "以降", "までに", "までの", "までで", "から", "度", "代", "間", "頃", "ごろ", "卒", "入"];

    /// <summary>What of a date of birth the message leaves out; null where it tells none or all of it.</summary>
    public static string? Missing(Reading reading)
    {
        var isOfBirth = reading.Announced.Names(InformationTypes.BirthDate) || reading.Hits.Exists(hit => hit.Cue.Type == InformationTypes.BirthDate && hit.Kind == CueKind.Label);
        return !isOfBirth || reading.Text.Length > LongestMessage || reading.Found.Exists(found => found.Type == InformationTypes.BirthDate) ? null
            : Find(reading.Text, YearEnd).Start >= 0 ? Day : Find(reading.Text, DayEnd).Start >= 0 ? Year : null;
    }

    public static void Complete(Reading reading)
    {
        var (start, end) = reading.Announced.Names(Day) ? Find(reading.Text, DayEnd) : reading.Announced.Names(Year) ? Find(reading.Text, YearEnd) : (-1, -1);
        if (start >= 0 && IsReply(reading, start, end))
        {
            reading.AddNamed(InformationTypes.BirthDate, start, end, "前の投稿で生年月日の一部が示され、その残りが書かれています。");
        }
    }

    private static bool IsReply(Reading reading, int start, int end) =>
        AnswerShape.IsReply(reading, start, end) || (reading.Text.Length - (end - start) <= MostWords && reading.Text.Slice(0, start).TrimEnd(" はがも:、").EndsWithAny(Names));

    private static (int Start, int End) Find(FoldedText text, Func<FoldedText, int, int> endOf)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!Digit.IsAny(text.At(at - 1)) && text.At(at - 1) is not ('年' or '十' or '/' or '.' or '-') && endOf(text, at) is var end and > 0)
            {
                return (at, end);
            }
        }

        return (-1, -1);
    }

    private static int YearEnd(FoldedText text, int at)
    {
        var end = DateReader.YearEnd(text, at, out var year);
        return end > 0 && year >= Oldest && !Digit.IsAny(text.At(end)) && text.WordAt(end, Limits) is null ? end : -1;
    }

    private static int DayEnd(FoldedText text, int at)
    {
        var place = at;
        if (!Numeral.TryRead(text, ref place, 2, out var month) || text.At(place) is not ('月' or '/'))
        {
            return -1;
        }

        place++;
        var isDay = Numeral.TryRead(text, ref place, 2, out var day) && DateShape.IsDay(2000, month, day);
        place += text.At(place) == '日' ? 1 : 0;
        return isDay && !Digit.IsAny(text.At(place)) && text.At(place) != '/' && text.WordAt(place, Limits) is null ? place : -1;
    }
}

using System.Buffers;

namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// Staff by surname and post who are ill themselves (section E2: colleagues too): 遠藤係長、適応障害で来月から休職, 森主査うつ病のため年内は療養.
/// The work of a post is full of such words, so what is said behind them must be the course of an illness.
/// </summary>
internal static class AfflictedStaff
{
    private const int Near = 14;
    private const int Course = 22;
    private const int MostBetween = 8;

    /// <summary>課長補佐, 課長代理.</summary>
    private static readonly string[] Deputies = ["補佐", "代理", "心得"];

    /// <summary>How an illness goes on, said right behind it of whoever has it.</summary>
    private static readonly SearchValues<string> Courses = SearchValues.Create(
        ["で通院", "で治療中", "と診断", "の診断", "になっ", "だって", "らしい", "だそう", "で倒れ", "で復職", "で辞め", "で退職", "が再発", "がわかっ", "が分かっ", "が見つか"], StringComparison.Ordinal);

    /// <summary>適応障害で, うつ病のため: and behind it, in the same sentence, that somebody is absent from work for it.</summary>
    private static readonly string[] Causes = ["で", "のため", "により", "が原因", "の治療", "を理由", "が悪化し", "が再発し", "から"];

    /// <summary>HIV|感染症の診断.</summary>
    private static readonly string[] Tails = ["感染症", "感染", "症", "病", "障害"];

    /// <summary>Being away from work, or leaving it.</summary>
    private static readonly SearchValues<string> Absences = SearchValues.Create(
        ["休み", "休む", "休んで", "休職", "休暇", "休業", "病休", "長期休", "療養", "入院", "手術", "欠勤", "離脱", "不在", "異動", "降格", "外れ", "抜け"], StringComparison.Ordinal);

    /// <summary>What may stand between the post and the illness: 滝本主任の件、.</summary>
    private static readonly string[] Joints = ["の件", "のこと", "なんだけど", "なんですが", "ですが", "だけど", "さん", "、", "が", "は", " ", "も", ":"];

    /// <summary>Places in the folded text.</summary>
    public static IEnumerable<(int Start, int End)> Find(Reading reading)
    {
        foreach (var found in reading.Found)
        {
            if (found.Type == InformationTypes.SpecialCare && Before(reading, found.Folded) is var place && place.End > 0)
            {
                yield return place;
            }
        }
    }

    private static (int Start, int End) Before(Reading reading, (int Start, int End) statement)
    {
        var text = reading.Text;
        var course = text.Behind(statement.End + (text.WordAt(statement.End, Tails)?.Length ?? 0), Course).FirstSentence();
        if (course.IndexOfAny(Courses) != 0 && !(course.StartsWithAny(Causes) && course.IndexOfAny(Absences) >= 0))
        {
            return (0, 0);
        }

        foreach (var post in Posts.OfStaff)
        {
            var from = Math.Max(0, statement.Start - Near);
            var at = text.Slice(from, statement.Start).LastIndexOf(post);
            var (start, end) = (from + at, from + at + post.Length);
            end += text.WordAt(end, Deputies)?.Length ?? 0;
            if (at >= 0 && statement.Start - end is >= 0 and <= MostBetween && (end == statement.Start || text.WordAt(end, Joints) is not null) && NameBefore.Read(text, start, isFormal: false, isTitle: false).Start is var name and >= 0)
            {
                return (name, end);
            }
        }

        return FullName(reading, statement.Start);
    }

    /// <summary>主査 生田 健 (内線2211) うつ病で休職中: the post stands before the full name.</summary>
    private static (int Start, int End) FullName(Reading reading, int statement)
    {
        const int LongestPost = 5;
        var from = Math.Max(reading.Text.LineStart(statement), statement - Near);
        var name = reading.Found.FindLast(found => found is { Type: InformationTypes.Person, IsFullName: true, IsPublic: true } && found.Folded.End >= from && found.Folded.End <= statement);
        return name is not null && reading.Text.Before(name.Folded.Start, LongestPost).TrimEnd(' ').EndsWithAny(Posts.OfStaff) ? name.Folded : (0, 0);
    }
}

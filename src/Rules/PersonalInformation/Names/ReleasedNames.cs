using System.Buffers;

namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// Names that a notice gives out: whom the city honours, who teaches, plays, writes or sits on a board (自治功労 本田 勝也 氏(元市議会議員), 講師 村井さん).
/// What the name is known for stands beside it, and nothing private does.
/// </summary>
internal static class ReleasedNames
{
    private const int LongestLine = 120;
    private const int LongestPart = 12;

    /// <summary>What a line of such a notice begins with.</summary>
    private static readonly SearchValues<string> Parts = SearchValues.Create(
        ["講師", "講 師", "講演", "出演", "司会", "指揮", "演奏", "独唱", "ゲスト", "パネリスト", "コーディネーター", "コーディネータ", "審査", "案内人", "朗読", "登壇", "受賞", "受章", "優勝", "賞", "功労", "章", "表彰", "感謝状", "会長", "副会長", "委員", "委員長", "理事", "地方自治", "社会福祉", "保健衛生", "教育文化", "産業", "寄附", "寄付", "寄贈", "インタビュー", "取材", "輝く人", "シリーズ", "特集", "ひと"], StringComparison.Ordinal);

    /// <summary>Asides that tell of a resident rather than of somebody known.</summary>
    private static readonly SearchValues<string> Private = SearchValues.Create(["歳", "才", "代", "市民", "住民", "町民", "児童", "生徒", "園児", "利用", "相談", "申", "滞納", "独居", "世帯", "要介護", "要支援", "患者", "本人", "家族", "保護", "匿名", "希望", "非公"], StringComparison.Ordinal);

    /// <summary>Every name in the message that is still somebody's is one of these.</summary>
    public static bool AreAll(Reading reading) =>
        reading.Found.TrueForAll(found => found.IsPublic || found.Type == InformationTypes.Phone || (found.Type == InformationTypes.Person && IsOne(reading, found.Folded)));

    private static bool IsOne(Reading reading, (int Start, int End) name)
    {
        var text = reading.Text;
        var (start, end) = (text.LineStart(name.Start), text.LineEnd(name.End));
        return end - start <= LongestLine && !Titles.AreFormalAt(text, name.End) && !Headings.HasLabelOfResident(reading, start, end) && !reading.Found.Exists(found => !found.IsPublic && found.Type != InformationTypes.Person && found.Folded.Start >= start && found.Folded.End <= end)
            && !HasContactBelow(reading, end)
            && (IsKnownFor(text, name.End) || HasPart(text.Slice(start, name.Start)));
    }

    /// <summary>The next line is a telephone number and nothing else, as in a form.</summary>
    private static bool HasContactBelow(Reading reading, int end) =>
        reading.Found.Exists(found => found is { Type: InformationTypes.Phone, IsPublic: false } && found.Folded.Start > end && reading.Text.LineStart(found.Folded.Start) == end + 1 && reading.Text.Slice(end + 1, found.Folded.Start).Trim(" :()電話番号連絡先自宅TELtel℡☎").IsEmpty);

    /// <summary>氏(元市議会議員), さん(木工作家).</summary>
    private static bool IsKnownFor(FoldedText text, int end)
    {
        end += text.At(end) == ' ' ? 1 : 0;
        end += text.WordAt(end, Titles.Words)?.Length ?? 0;
        var close = text.At(end) == '(' ? text.Behind(end, LongestPart * 2).IndexOf(')') : -1;
        var aside = close > 2 ? text.Slice(end + 1, end + close) : default;
        return !aside.IsEmpty && aside.IndexOfAny(Private) < 0 && !Residents.OrHomesAreIn(aside) && Digit.Count(aside) == 0;
    }

    /// <summary>講師 臨床心理士 村井さん: the words before the name begin with the part that he plays.</summary>
    private static bool HasPart(ReadOnlySpan<char> before) =>
        before.Trim(" ・■●○◎◇◆").IndexOfAny(Parts) is >= 0 and <= LongestPart && !Residents.OrHomesAreIn(before) && before.IndexOfAny(Private) < 0;
}

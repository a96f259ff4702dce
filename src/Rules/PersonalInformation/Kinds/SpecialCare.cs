namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// 要配慮個人情報 as statements about somebody: illness, disability, welfare, crime, violence. Words of departments, campaigns,
/// courses, systems and statistics are covered or cancelled; whether a person is spoken of is the rule's business.
/// </summary>
internal sealed class SpecialCare : InformationKind
{
    public override string Type => InformationTypes.SpecialCare;

    public override string Title => "要配慮個人情報";

    public override Turn Turn => Turn.Statement;

    public override IReadOnlyList<string> Covers => [.. SpecialCareWords.Covers, .. HealthAndCreedWords.Covers, .. CareSpellings.Covers];

    public override IEnumerable<Cue> OtherCues => SpecialCareWords.All.Concat(HealthAndCreedWords.All).Concat(ViolenceWords.All).Concat(CareSpellings.All).Select(word => new Cue(word, CueKind.SpecialCare, InformationTypes.SpecialCare));

    public override void Find(Reading reading)
    {
        foreach (var hit in reading.Hits)
        {
            if (hit.Kind == CueKind.SpecialCare && !TopicWords.Own(reading.Text, hit.Start, hit.End) && !IsSaidOfLast(reading, hit.Start) && !CareCounts.Head(reading, hit.Start) && !reading.IsTaken(hit.Start, hit.End))
            {
                reading.Add(reading.At(InformationTypes.SpecialCare, hit.Start, hit.End, Confidence.Medium, "健康・福祉・被害など、配慮の要る事柄を示す言葉があります。"));
            }
        }
    }

    /// <summary>発達障害の診断が出て: the outcome belongs to the illness right before it.</summary>
    private static bool IsSaidOfLast(Reading reading, int start) =>
        reading.Text[start] is 'の' or 'と' && reading.Found.Exists(found => found.Type == InformationTypes.SpecialCare && found.Folded.End == start);

    public override IReadOnlyList<KindExample> Examples =>
    [
        Found("病気と手帳", "木村さん、[|発達障害|]の診断が出て[|療育手帳|]B"),
        Harmless("課の名前", "障害福祉課の山本です"),
        Harmless("講座", "認知症サポーター養成講座の講師です"),
    ];
}

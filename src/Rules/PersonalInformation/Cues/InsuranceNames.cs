namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Which insurance a word for any health insurance means: 被保険者番号(介護), 雇用の保険証番号, 介護保険の被保険者番号.</summary>
internal static class InsuranceNames
{
    /// <summary>Between the insurance and the word: の, と, a bracket.</summary>
    private const int Joint = 3;

    public static void Read(FoldedText text, List<Hit> hits)
    {
        for (var i = 0; i < hits.Count; i++)
        {
            var hit = hits[i];
            if (hit.Cue.Type == InformationTypes.HealthInsurance && (InBracket(text, hit.End) ?? Before(text, hit.Start) ?? Before(hits, i)) is { } type)
            {
                hits[i] = hit with { Cue = hit.Cue with { Type = type } };
            }
        }
    }

    private static string? InBracket(FoldedText text, int end) => text.At(end) == '(' ? TypeOf(text.Behind(end + 1, 2)) : null;

    private static string? Before(FoldedText text, int start) => TypeOf(text.Before(start, 4).TrimEnd(" の・、:("));

    private static string? Before(List<Hit> hits, int place) =>
        place > 0 && hits[place - 1] is { Cue.Type: InformationTypes.CareInsurance or InformationTypes.EmploymentInsurance } before && hits[place].Start - before.End <= Joint ? before.Cue.Type : null;

    private static string? TypeOf(ReadOnlySpan<char> words) => words switch
    {
        [.., '介', '護'] => InformationTypes.CareInsurance,
        [.., '雇', '用'] or [.., '失', '業'] => InformationTypes.EmploymentInsurance,
        _ => null,
    };
}

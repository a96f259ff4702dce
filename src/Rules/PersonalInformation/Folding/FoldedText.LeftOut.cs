namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>What is left out of the text once all of it is folded.</summary>
internal sealed partial class FoldedText
{
    /// <summary>Reads letters that were set apart one by one as a word: every second unit of the runs is left out.</summary>
    public void CloseUp(IReadOnlyList<(int First, int Last)> runs) => Drop([.. runs.SelectMany(Between)]);

    private static IEnumerable<(int Start, int End)> Between((int First, int Last) run)
    {
        for (var at = run.First + 1; at <= run.Last; at += 2)
        {
            yield return (at, at + 1);
        }
    }

    /// <summary>Leaves out stretches.</summary>
    private void Drop(IReadOnlyList<(int Start, int End)> stretches)
    {
        var kept = stretches.Count > 0 ? stretches[0].Start : Length;
        for (var (i, next) = (kept, 0); i < Length; i++)
        {
            if (next < stretches.Count && i == stretches[next].Start)
            {
                i = stretches[next++].End - 1;
                continue;
            }

            (units[kept], starts[kept], ends[kept]) = (units[i], starts[i], ends[i]);
            kept++;
        }

        Length = kept;
    }
}

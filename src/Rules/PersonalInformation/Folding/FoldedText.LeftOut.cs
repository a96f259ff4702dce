namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>What is left out of the text once all of it is folded.</summary>
internal sealed partial class FoldedText
{
    /// <summary>Reads letters that were set apart one by one as a word: every second unit of the runs is left out.</summary>
    public void CloseUp(IReadOnlyList<(int First, int Last)> runs)
    {
        var kept = runs.Count > 0 ? runs[0].First : Length;
        for (var (i, run) = (kept, 0); i < Length; i++)
        {
            run += run < runs.Count && i > runs[run].Last ? 1 : 0;
            if (run < runs.Count && i > runs[run].First && (i - runs[run].First) % 2 == 1)
            {
                continue;
            }

            (units[kept], starts[kept], ends[kept]) = (units[i], starts[i], ends[i]);
            kept++;
        }

        Length = kept;
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

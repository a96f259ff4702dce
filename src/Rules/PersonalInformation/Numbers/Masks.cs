namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>Signs that hide the rest of a number: 番号***9417, 記号6**. Between equal signs on both sides (**9417**) it is only set off.</summary>
internal static class Masks
{
    private const string Signs = "*●○◯■□×✕xX";
    private const int Fewest = 2;

    public static bool StandBeside(FoldedText text, int start, int end) => IsOneSided(Count(text, start - 1, -1), Count(text, end, 1));

    private static bool IsOneSided(int before, int behind) => Math.Max(before, behind) >= Fewest && before != behind;

    /// <summary>How many of one sign follow each other from a place on.</summary>
    private static int Count(FoldedText text, int from, int step)
    {
        var at = from;
        while (Math.Abs(at - from) < Longest && Signs.Contains(text.At(at), StringComparison.Ordinal) && text.At(at) == text.At(from))
        {
            at += step;
        }

        return Math.Abs(at - from);
    }

    private const int Longest = 12;
}

namespace ComplianceBot.Rules;

/// <summary>How long a pattern may look at one text: far longer than any needs, even on a machine that is busy, and an end all the same.</summary>
public static class PatternLimit
{
    public const int Milliseconds = 10_000;
}

namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// What is kept of a message so that later ones can be combined with it: kinds, places and confidence, never text. Written as
/// <c>TYPE@start-end/flags</c> joined by semicolons; empty when nothing was found.
/// </summary>
public static class Features
{
    private const int Most = 20;

    /// <summary>The features of a message; empty when it holds none.</summary>
    public static string Of(PostedMessage message, RuleContext context)
    {
        var findings = PersonalInformationScanner.Analyse(message, context).Findings;
        return findings.Count == 0 ? "" : string.Join(';', findings.Take(Most).Select(Write));
    }

    private static string Write(Detection found) => FormattableString.Invariant(
        $"{found.Type}@{found.Start}-{found.End}/{"lmh"[(int)found.Confidence]}{(found.IsLabelled ? "L" : "")}{(found.IsFullName ? "F" : "")}{(found.IsResident ? "R" : "")}");
}

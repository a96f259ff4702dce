using ComplianceBot.Rules.PersonalInformation;

namespace ComplianceBot.Rules.Tests.PersonalInformation;

/// <summary>Short ways to ask what a text holds.</summary>
internal static class Read
{
    public static RuleContext Context { get; } = new(SampleMessage.WorkingTime, WorkingCalendar.Sample);

    public static IReadOnlyList<Detection> Findings(string text) => PersonalInformationScanner.Analyse(SampleMessage.With(text), Context).Findings;

    public static IEnumerable<string> Types(string text) => Findings(text).Select(found => found.Type);

    /// <summary>The pieces of the text that were found to be of a kind.</summary>
    public static IEnumerable<string> Places(string text, string type) => Findings(text).Where(found => found.Type == type).Select(found => text[found.Start..found.End]);
}

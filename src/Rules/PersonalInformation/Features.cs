namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// What is kept of a message so that later ones can be combined with it: kinds, places, lengths and confidence, never text
/// (the form is told by <see cref="EarlierFeatures"/>). Empty when there is nothing to combine.
/// </summary>
public static class Features
{
    private const int Most = 20;

    public static string Of(PostedMessage message, RuleContext context) =>
        PersonalInformationScanner.Analyse(message, context) is var analysis && ReferenceEquals(analysis, MessageAnalysis.Clean) ? "" : EarlierFeatures.Write(analysis, Most);
}

using ComplianceBot.Rules.PersonalInformation;

namespace ComplianceBot.Rules.Security;

/// <summary>A rule about what detectors find in a message: asked only where they find anything at all, and all such rules share one reading.</summary>
public abstract class PersonalInformationRule<TOptions> : MessageRule<TOptions>
    where TOptions : class, new()
{
    protected sealed override bool MayConcern(PostedMessage subject, TOptions options, RuleContext context) =>
        !ReferenceEquals(PersonalInformationScanner.Analyse(subject, context), MessageAnalysis.Clean);
}

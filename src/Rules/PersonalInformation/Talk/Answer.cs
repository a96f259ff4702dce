namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>A value that a short message gives without naming it: what it would be, if a neighbouring message named it so.</summary>
/// <param name="Start">Place in the original text.</param>
/// <param name="IsPublic">An organisation's own, once named so.</param>
internal sealed record Answer(string Type, int Start, int End, Confidence Confidence, bool IsPublic)
{
    /// <summary>Place in the folded text; unknown of an earlier message.</summary>
    public (int Start, int End) Folded { get; init; }

    /// <summary>A name or a day of a past year that makes up its message: the two beside each other are a person's.</summary>
    public bool StandsAlone { get; init; }
}

namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>How closely a label belongs to a number.</summary>
internal enum Reach
{
    None,
    Far,
    Near,

    /// <summary>Only particles and punctuation between, or the label heads the column.</summary>
    Tight,
}

/// <summary>A label and how closely it belongs.</summary>
internal readonly record struct LabelMatch(Hit Hit, Reach Reach, int Cost)
{
    public bool Cancels => Hit.Kind is CueKind.Negative or CueKind.AnyNumber;
}

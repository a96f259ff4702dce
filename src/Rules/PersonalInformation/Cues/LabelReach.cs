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
    /// <summary>Four units of other words are close, twenty-four are the end.</summary>
    public static Reach ReachOf(int cost) => cost <= 4 ? Reach.Tight : cost <= 12 ? Reach.Near : cost <= 24 ? Reach.Far : Reach.None;

    public bool Cancels => Hit.Kind is CueKind.Negative or CueKind.AnyNumber;
}

namespace ComplianceBot.Rules;

/// <summary>When the note of an evening leaves.</summary>
public enum Delivery
{
    /// <summary>The first of a closed span at once, further ones of that span not at all.</summary>
    Immediate,

    /// <summary>All of a closed span in one note after the next opening.</summary>
    NextBusinessDay,
}

/// <summary>
/// Options of a rule that speaks once in a closed span (<see cref="WorkingCalendar.ClosedSpanOf"/>). The rule only says
/// what is wrong; whoever plans the notes reads from here when to say it.
/// </summary>
public interface IOncePerClosedSpan
{
    Delivery Delivery { get; }
}

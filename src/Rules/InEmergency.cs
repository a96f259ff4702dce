namespace ComplianceBot.Rules;

/// <summary>What becomes of a rule's notes and words while E1 or E2 holds. It is judged and recorded all the same, and alerts go out.</summary>
public enum InEmergency
{
    /// <summary>S3 and S4 as at any other time, the rest is silent.</summary>
    GraveOnly,

    /// <summary>As at any other time, whatever the severity.</summary>
    GoesOn,

    /// <summary>Silent whatever the severity: in an emergency it is right to do this.</summary>
    Rests,

    /// <summary>The note waits until it is over (policy emergency.personalInformation), for nobody recalls an address in the middle of a rescue.</summary>
    Waits,

    /// <summary>S3 and S4 as at any other time, the rest waits.</summary>
    GraveGoesOnRestWaits,
}

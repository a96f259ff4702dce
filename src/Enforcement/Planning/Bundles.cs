namespace ComplianceBot.Enforcement.Planning;

/// <summary>The words of <see cref="OutboxMessage.Bundle"/>.</summary>
public static class Bundles
{
    /// <summary>Notes to a person that waited for the opening.</summary>
    public const string Held = "held";

    /// <summary>Alerts below S4: the first goes at once, what follows within the policy's pause goes together.</summary>
    public const string Alerts = "alerts";
}

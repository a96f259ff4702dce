namespace ComplianceBot.Rules;

/// <summary>E0 normal; E1 and E2 emergency (E2 the graver); Drill: training only, with none of their effects on real records.</summary>
public enum EmergencyMode
{
    E0,
    E1,
    E2,
    Drill,
}

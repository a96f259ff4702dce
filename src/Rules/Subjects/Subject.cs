namespace ComplianceBot.Rules;

/// <summary>What is judged. Facts only; a rule that lacks one gets it here, and the assembler learns to fetch it.</summary>
public abstract record Subject;

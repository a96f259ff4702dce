namespace ComplianceBot.Enforcement.Planning;

/// <summary>One row of the ledger: when, who, what. Never text; excerpts are masked when they are made.</summary>
public sealed record LedgerEntry(DateTimeOffset At, string Kind)
{
    /// <summary>Time of the event that was judged (issuedTime).</summary>
    public DateTimeOffset? EventAt { get; init; }

    public string? PersonId { get; init; }

    public string? ChannelId { get; init; }

    public string? GroupId { get; init; }

    public string? Rule { get; init; }

    public string? RuleId { get; init; }

    public int RuleVersion { get; init; }

    public string? Article { get; init; }

    public string? Outcome { get; init; }

    public string? Severity { get; init; }

    /// <summary>shadow, advise or enforce as it stood.</summary>
    public string? Stage { get; init; }

    public string? ViolationId { get; init; }

    /// <summary>Replay key of the callback.</summary>
    public string? CallbackKey { get; init; }

    /// <summary>Counts, types and reasons.</summary>
    public string Detail { get; init; } = "";

    /// <summary>Masked excerpts with types, as JSON; empty where there are none.</summary>
    public string Evidence { get; init; } = "";

    /// <summary>Keyed hash of the message text (hexadecimal), to prove later which text was judged.</summary>
    public string? TextHash { get; init; }
}

using ComplianceBot.Enforcement.Emergency;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Policies;

/// <summary>How far a rule may go: record only; notes and words; alerts as well.</summary>
public enum Stage
{
    Shadow,
    Advise,
    Enforce,
}

/// <summary>The settings file, read and checked (design 6). Immutable; a new file makes a new one.</summary>
public sealed record Policy
{
    public required TimeZoneInfo TimeZone { get; init; }

    public required WorkingCalendar Calendar { get; init; }

    public required Guideline Guideline { get; init; }

    public required IReadOnlyList<PolicyRule> Rules { get; init; }

    public ManagerPolicy Managers { get; init; } = new([], [], OrgUnitHeads: true);

    public AdministratorPolicy Administrators { get; init; } = new(null, []);

    public Stage Mode { get; init; } = Stage.Enforce;

    public CapPolicy Caps { get; init; } = new(1, 3);

    /// <summary>Key <c>alerts.bundleSeconds</c>: after an alert below S4 the next ones wait this long and go as one.</summary>
    public TimeSpan AlertPause { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Days after the first note on which a group violation is brought up again.</summary>
    public IReadOnlyList<int> ReminderDays { get; init; } = [3, 7];

    public IReadOnlyDictionary<string, Desk> Desks { get; init; } = new Dictionary<string, Desk>();

    /// <summary>Depth of 課 in the org tree (displayLevel counts from 1).</summary>
    public int DepartmentLevel { get; init; } = 2;

    /// <summary>Key <c>bot.names</c>: what the bot is called by at the beginning of a message in a channel.</summary>
    public IReadOnlyList<string> BotNames { get; init; } = ["ガイドラインbot", "ガイドラインボット", "ガイドライン案内"];

    public IReadOnlySet<string> DutyChannels { get; init; } = new HashSet<string>();

    public PublicContacts PublicContacts { get; init; } = PublicContacts.None;

    public IReadOnlyList<Waiver> Waivers { get; init; } = [];

    /// <summary>Key <c>waiverRequests</c>.</summary>
    public WaiverRequestPolicy WaiverRequests { get; init; } = WaiverRequestPolicy.Default;

    /// <summary>Key <c>suppression</c>.</summary>
    public SuppressionPolicy Suppression { get; init; } = SuppressionPolicy.Default;

    /// <summary>Key <c>emergency</c>; off where no area is set.</summary>
    public EmergencyPolicy Emergency { get; init; } = EmergencyPolicy.Off;

    /// <summary>Key <c>tickets</c>.</summary>
    public TicketPolicy Tickets { get; init; } = new(7, 3);

    /// <summary>Key <c>retention</c>.</summary>
    public RetentionPolicy Retention { get; init; } = new(400);

    /// <summary>Key <c>registers</c>: the office's own lists.</summary>
    public RegisterPolicy Registers { get; init; } = RegisterPolicy.None;

    /// <summary>Key <c>profilePhotos.callsPerNight</c>: how many people may be asked about in a night; 0: nobody ever is (COM-07 is off).</summary>
    public int PhotosPerNight { get; init; }

    /// <summary>SHA-256 of the file, hexadecimal: stands in the ledger when it changes.</summary>
    public string Version { get; init; } = "";
}

/// <summary>A rule as the policy wants it: stage null means the policy's mode.</summary>
public sealed record PolicyRule(ActiveRule Active, Stage Stage);

public sealed record ManagerPolicy(IReadOnlyList<string> Positions, IReadOnlyList<string> Levels, bool OrgUnitHeads);

/// <param name="Channel">Alerts go here; null or refused: to each of the users.</param>
public sealed record AdministratorPolicy(string? Channel, IReadOnlyList<string> Users);

public sealed record CapPolicy(int PerPersonPerRulePerDay, int PerPersonPerWeek);

/// <summary>Within how many local days a ticket of a severity is to be dealt with.</summary>
public sealed record TicketPolicy(int DaysS3, int DaysS4);

/// <param name="ResolvedViolations">Days that a resolved violation is kept; the ledger keeps what happened for good.</param>
public sealed record RetentionPolicy(int ResolvedViolations);

/// <param name="Phone">Shown in help; empty when the policy gives none.</param>
public sealed record Desk(string Name, string Phone, string? Channel, IReadOnlyList<string> Users);

/// <summary>Approved deviation: reason, another person's approval, end (the last day on which it holds).</summary>
public sealed record Waiver(string Rule, string? GroupId, string? ChannelId, string Reason, string RequestedBy, string ApprovedBy, DateOnly Until);

/// <summary>The articles that notes cite and questions are answered from.</summary>
public sealed record Guideline(IReadOnlyList<Article> Articles);

/// <param name="Key">p.7-01.</param>
public sealed record Article(string Key, string Heading, string Text, IReadOnlyList<string> Notes, IReadOnlyList<string> Keywords);

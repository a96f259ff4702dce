namespace ComplianceBot.Simulator.City;

/// <summary>A group before it has its number; entries of kind GROUP name other drafts.</summary>
internal sealed record GroupDraft(string Name, IReadOnlyList<CityMember> Members, IReadOnlyList<string> Masters)
{
    public string? Description { get; init; }

    public bool IsPublic { get; init; } = true;

    /// <summary>Rules that it breaks on purpose, with the reason and, where it differs, the severity.</summary>
    public IReadOnlyList<(string Rule, string Why, string? Severity)> Breaks { get; init; } = [];

    public string? WaivedFor { get; init; }

    public string? Tempting { get; init; }

    /// <summary>The bot must be in its channel, because somebody has to be told there.</summary>
    public bool NeedsBot { get; init; }

    public string? ChannelId { get; init; }

    public static GroupDraft Of(string name, IEnumerable<CityPerson> people, IEnumerable<CityPerson> masters) =>
        new(name, [.. people.Distinct().Select(person => User(person.Id))], [.. masters.Select(master => master.Id)]);

    public GroupDraft Breaking(string rule, string why, string? severity = null) => this with { Breaks = [.. Breaks, (rule, why, severity)], NeedsBot = true };

    public static CityMember User(string id) => new(id, CityMemberKind.USER);

    public static CityMember Unit(string id) => new(id, CityMemberKind.ORGUNIT);

    public static CityMember Nested(string draftName) => new(draftName, CityMemberKind.GROUP);
}

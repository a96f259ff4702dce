using ComplianceBot.Enforcement.Directory;

namespace ComplianceBot.Cli.Operations;

/// <summary>Names beside ids, as the bot read the directory last: the ledger itself holds ids alone.</summary>
internal sealed class LedgerNames
{
    private readonly Dictionary<string, string> people = [];
    private readonly Dictionary<string, string> groups = [];

    public static LedgerNames Of(DirectoryData? data)
    {
        var names = new LedgerNames();
        foreach (var user in data?.Reading.Users ?? [])
        {
            names.people[user.Id] = $"{user.FamilyName} {user.GivenName}".Trim();
        }

        foreach (var group in data?.Reading.Groups ?? [])
        {
            names.groups[group.Id] = group.Name;
        }

        return names;
    }

    public string Person(string? id) => id is null ? "" : people.GetValueOrDefault(id, "");

    public string Group(string? id) => id is null ? "" : groups.GetValueOrDefault(id, "");
}

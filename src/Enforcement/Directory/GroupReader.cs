using ComplianceBot.Enforcement.Ports;

namespace ComplianceBot.Enforcement.Directory;

/// <summary>What a reading of one group brought.</summary>
/// <param name="NeedsFullReading">An org unit in it, or more people than are read one by one, are not in the directory at hand.</param>
internal sealed record GroupReading(IReadOnlyList<TenantUser> Users, IReadOnlyList<TenantGroup> Groups, bool NeedsFullReading);

/// <summary>Reads one group and the few people who matter for its verdicts, with as few calls as that takes.</summary>
internal sealed class GroupReader(ITenant tenant)
{
    /// <summary>People read one by one for one event; whoever is beyond is taken from the last full reading.</summary>
    private const int MaxPeople = 40;

    private const int MaxNested = 20;

    public async Task<GroupReading?> ReadAsync(string groupId, IReadOnlyList<string> touched, DirectorySnapshot snapshot, CancellationToken cancel)
    {
        if (await tenant.ReadGroupAsync(groupId, cancel) is not { } group)
        {
            return null;
        }

        var groups = new List<TenantGroup> { group };
        foreach (var nested in UnknownNested(group, snapshot))
        {
            if (await tenant.ReadGroupAsync(nested, cancel) is { } read)
            {
                groups.Add(read);
            }
        }

        var wanted = ToRead(groups, touched, snapshot);
        var users = await Task.WhenAll(wanted.Take(MaxPeople).Select(id => ReadUserAsync(id, snapshot, cancel)));

        // Strangers who were not read would pass for people who have left.
        var hasStrangers = wanted.Skip(MaxPeople).Any(id => snapshot.FindPerson(id) is null);
        return new GroupReading([.. users.OfType<TenantUser>()], groups, hasStrangers || HasUnknownUnit(groups, snapshot));
    }

    // Somebody whom the directory does not know any more stays in the snapshot as deleted.
    private async Task<TenantUser?> ReadUserAsync(string id, DirectorySnapshot snapshot, CancellationToken cancel) =>
        await tenant.ReadUserAsync(id, cancel)
        ?? (snapshot.Users.TryGetValue(id, out var known) ? known with { IsDeleted = true } : null);

    private static IEnumerable<string> UnknownNested(TenantGroup group, DirectorySnapshot snapshot) =>
        group.Members.Where(member => member.Kind == TenantMemberKind.Group && !snapshot.Groups.ContainsKey(member.Id))
            .Select(member => member.Id).Distinct().Take(MaxNested);

    private static bool HasUnknownUnit(List<TenantGroup> groups, DirectorySnapshot snapshot) =>
        groups.SelectMany(group => group.Members).Any(member => member.Kind == TenantMemberKind.OrgUnit && !snapshot.Tree.Contains(member.Id));

    // First those on whom the verdict rests.
    private static string[] ToRead(List<TenantGroup> groups, IReadOnlyList<string> touched, DirectorySnapshot snapshot)
    {
        var direct = groups.SelectMany(group => group.Members).Where(member => member.Kind == TenantMemberKind.User).Select(member => member.Id).ToArray();
        var masters = groups[0].MasterIds;
        var unknown = direct.Concat(masters).Where(id => snapshot.FindPerson(id) is null);
        var managers = direct.Where(id => snapshot.FindPerson(id) is { IsManager: true });
        return [.. masters.Concat(managers).Concat(touched).Concat(unknown).Distinct()];
    }
}

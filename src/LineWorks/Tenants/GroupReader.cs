using ComplianceBot.Enforcement.Ports;
using ComplianceBot.LineWorks.Pipeline;
using ComplianceBot.LineWorks.Wire;

namespace ComplianceBot.LineWorks.Tenants;

/// <summary>A group as an answer showed it, and what that answer left out.</summary>
internal sealed record ListedGroup(TenantGroup Group, bool LacksMembers, bool LacksMasters);

/// <summary>Completes groups whose entry lacks members or administrators altogether; where the list carries both, it costs no call.</summary>
internal sealed class GroupReader(IDirectoryApi directory, WireMapping mapping)
{
    private const int SideBySide = 4;

    public ListedGroup? Listed(WireGroup group) =>
        mapping.Group(group) is { } mapped ? new ListedGroup(mapped, group.Members is null, group.Administrators is null) : null;

    /// <summary>Groups that are gone meanwhile drop out.</summary>
    public async Task<List<TenantGroup>> CompleteAsync(List<ListedGroup> listed, CancellationToken cancel)
    {
        var complete = new TenantGroup?[listed.Count];
        var lacking = new List<int>();
        for (var i = 0; i < listed.Count; i++)
        {
            complete[i] = listed[i].Group;
            if (listed[i].LacksMembers || listed[i].LacksMasters)
            {
                lacking.Add(i);
            }
        }

        var options = new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = cancel };
        await Parallel.ForEachAsync(lacking, options, async (i, token) => complete[i] = await CompleteAsync(listed[i], token));
        return [.. complete.OfType<TenantGroup>()];
    }

    private async Task<TenantGroup?> CompleteAsync(ListedGroup listed, CancellationToken cancel)
    {
        var group = listed.Group;
        try
        {
            return group with
            {
                Members = listed.LacksMembers
                    ? await Paging.AllAsync<WireMember, TenantMember>(async cursor => await directory.GroupMembersAsync(group.Id, Paging.PageSize, cursor, cancel), mapping.Member)
                    : group.Members,
                MasterIds = listed.LacksMasters
                    ? await Paging.AllAsync<WireMaster, string>(async cursor => await directory.GroupMastersAsync(group.Id, Paging.PageSize, cursor, cancel), mapping.Master)
                    : group.MasterIds,
            };
        }
        catch (WireException error) when (error is { Status: 404, IsAboutToken: false })
        {
            return null;
        }
        catch (WireException error) when (error is { Status: 403, IsAboutToken: false })
        {
            // This one group is closed to us: it is listed, and cannot be judged.
            return group with { Members = [WireMapping.Unreadable] };
        }
    }
}

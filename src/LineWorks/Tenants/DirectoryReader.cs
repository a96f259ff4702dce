using ComplianceBot.Enforcement.Ports;
using ComplianceBot.LineWorks.Pipeline;
using ComplianceBot.LineWorks.Wire;

namespace ComplianceBot.LineWorks.Tenants;

/// <summary>One full reading: the five lists side by side, each page by page, which is the least number of calls there can be.</summary>
internal sealed class DirectoryReader(IDirectoryApi directory, long? domain, IProgress<string>? progress)
{
    private const int PageSize = Paging.PageSize;
    private readonly WireMapping mapping = new();

    public async Task<TenantReading> ReadAsync(CancellationToken cancel)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var token = stop.Token;
        var reader = new GroupReader(directory, mapping);

        var users = ListAsync<WireUser, TenantUser>("users", async cursor => await directory.UsersAsync(domain, PageSize, cursor, token), mapping.User);
        var units = ListAsync<WireOrgUnit, TenantOrgUnit>("orgunits", async cursor => await directory.OrgUnitsAsync(domain, PageSize, cursor, token), mapping.OrgUnit);
        var groups = ListAsync<WireGroup, ListedGroup>("groups", async cursor => await directory.GroupsAsync(domain, PageSize, cursor, token), reader.Listed);
        var positions = TitlesAsync<WirePosition>("positions", async cursor => await directory.PositionsAsync(domain, PageSize, cursor, token), WireMapping.Position);
        var levels = TitlesAsync<WireLevel>("levels", async cursor => await directory.LevelsAsync(domain, PageSize, cursor, token), WireMapping.Level);
        await AllOrNoneAsync([users, units, groups, positions, levels], stop);

        return new TenantReading(
            Once(await users, user => user.Id),
            Once(await units, unit => unit.Id),
            await reader.CompleteAsync(Once(await groups, listed => listed.Group.Id), cancel),
            await positions,
            await levels);
    }

    private async Task<List<TResult>> ListAsync<TItem, TResult>(string name, Func<string?, Task<Page<TItem>>> read, Func<TItem, TResult?> map)
        where TResult : class
    {
        var list = await Paging.AllAsync(read, map);
        progress?.Report($"{name}: {list.Count}");
        return list;
    }

    /// <summary>Positions and levels may not be in use, or the token lacks directory.read: their names stand on the seats all the same.</summary>
    private async Task<List<TenantTitle>> TitlesAsync<TItem>(string name, Func<string?, Task<Page<TItem>>> read, Func<TItem, TenantTitle?> map)
    {
        try
        {
            return await ListAsync(name, read, map);
        }
        catch (WireException error) when (error is { Status: 403 or 404, IsAboutToken: false })
        {
            return [];
        }
    }

    /// <summary>The first failure stops the others, for half a directory must not be taken for a whole one.</summary>
    private static async Task AllOrNoneAsync(List<Task> reads, CancellationTokenSource stop)
    {
        await foreach (var done in Task.WhenEach(reads))
        {
            if (!done.IsCompletedSuccessfully)
            {
                await stop.CancelAsync();
                await Task.WhenAll(reads).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                await done;
            }
        }
    }

    /// <summary>An entry that moved to a later page while the list was read stands in it twice.</summary>
    private static List<T> Once<T>(List<T> list, Func<T, string> id) => [.. list.DistinctBy(id, StringComparer.Ordinal)];
}

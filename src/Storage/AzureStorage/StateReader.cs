using Azure.Data.Tables;
using ComplianceBot.Enforcement.Planning;

namespace ComplianceBot.Storage.AzureStorage;

/// <summary>What was there before planning, with the versions under which the plan may be written.</summary>
/// <param name="Committed">The query's OnceKey was committed before.</param>
/// <param name="State">What the planner asked for.</param>
/// <param name="WindowVersion">Row that changes with every post of the asked channel; null before the first.</param>
internal sealed record StateSnapshot(bool Committed, PlanningState State, TableEntity? WindowVersion);

/// <summary>Answers a <see cref="StateQuery"/> from the table.</summary>
internal sealed class StateReader(StateTable table, TimeProvider clock)
{
    private const int MostUnanswered = 20;
    private const int MostPosts = 200;

    /// <summary>This and the last week, whatever the time zone.</summary>
    private const int ToldDays = 15;

    /// <summary>Bounds what is read of one person or channel.</summary>
    private const int MostRead = 2_000;

    public async Task<StateSnapshot> ReadAsync(StateQuery query, CancellationToken cancel)
    {
        if (query.OnceKey is { } once && await table.FindAsync(RowKeys.Of(RowKeys.Once, once), cancel) is not null)
        {
            return new StateSnapshot(Committed: true, PlanningState.Empty, WindowVersion: null);
        }

        // The version is read before the posts: a post that comes in between fails the write, and all is read again.
        var version = query.Channel is { } channel ? await table.FindAsync(RowKeys.Of(RowKeys.WindowVersion, channel), cancel) : null;
        var points = await PointRowsAsync(query, cancel);
        var state = new PlanningState
        {
            Open = [.. query.ViolationKeys.Distinct().SelectMany(key => Found<Violation>(points, RowKeys.Of(RowKeys.ViolationByKey, key)))],
            ById = [.. query.ViolationIds.Distinct().SelectMany(id => Found<Violation>(points, RowKeys.Of(RowKeys.ViolationLive, id), RowKeys.Of(RowKeys.ViolationDone, id)))],
            TakenClaims = query.Claims.Where(claim => points.ContainsKey(RowKeys.Of(RowKeys.Claim, claim))).ToHashSet(),
            Told = await OfPeopleAsync<Told>(query.People, RowKeys.Told, RowKeys.Day(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(-ToldDays)), cancel),
            Unanswered = await UnansweredAsync(query.People, cancel),
            Window = await WindowAsync(query, cancel),
            Documents = query.Documents.Distinct().SelectMany(name => Found<PlanDocument>(points, RowKeys.Of(RowKeys.Document, name))).ToDictionary(document => document.Name, document => document.Content),
        };
        return new StateSnapshot(Committed: false, state, version);
    }

    private async Task<Dictionary<string, TableEntity>> PointRowsAsync(StateQuery query, CancellationToken cancel)
    {
        string[] keys =
        [
            .. query.ViolationKeys.Select(key => RowKeys.Of(RowKeys.ViolationByKey, key)),
            .. query.ViolationIds.SelectMany(id => new[] { RowKeys.Of(RowKeys.ViolationLive, id), RowKeys.Of(RowKeys.ViolationDone, id) }),
            .. query.Claims.Select(claim => RowKeys.Of(RowKeys.Claim, claim)),
            .. query.Documents.Select(name => RowKeys.Of(RowKeys.Document, name)),
        ];
        return (await table.FindAllAsync(keys, cancel)).ToDictionary(row => row.RowKey);
    }

    private static IEnumerable<T> Found<T>(Dictionary<string, TableEntity> rows, params string[] keys) =>
        keys.Where(rows.ContainsKey).Take(1).Select(key => Row.Unpack<T>(rows[key]));

    private async Task<IReadOnlyList<Violation>> UnansweredAsync(IReadOnlyList<string> people, CancellationToken cancel)
    {
        var all = await OfPeopleAsync<Violation>(people, RowKeys.ViolationByPerson, "", cancel);
        return [.. all.GroupBy(violation => violation.PersonId).SelectMany(of => of.OrderByDescending(violation => violation.OpenedAt).Take(MostUnanswered))];
    }

    private async Task<List<T>> OfPeopleAsync<T>(IReadOnlyList<string> people, string kind, string from, CancellationToken cancel)
    {
        var all = new List<T>();
        foreach (var person in people.Distinct())
        {
            var rows = await table.QueryAsync(RowKeys.Between(RowKeys.Of(kind, person, from), RowKeys.Of(kind, person, "~")), MostRead, cancel);
            all.AddRange(rows.Select(Row.Unpack<T>));
        }

        return all;
    }

    private async Task<IReadOnlyList<WindowPost>> WindowAsync(StateQuery query, CancellationToken cancel)
    {
        if (query.Channel is not { } channel)
        {
            return [];
        }

        var from = RowKeys.Of(RowKeys.WindowPost, channel, RowKeys.Instant(query.WindowFrom));
        var to = RowKeys.Of(RowKeys.WindowPost, channel, RowKeys.Instant(query.WindowTo) + "~");
        var rows = await table.QueryAsync(RowKeys.Between(from, to), MostRead, cancel);
        return [.. rows.TakeLast(MostPosts).Select(Row.Unpack<WindowPost>)];
    }
}

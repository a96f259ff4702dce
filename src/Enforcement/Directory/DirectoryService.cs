using ComplianceBot.Enforcement.Policies;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Registers;
using ComplianceBot.Rules;
using Microsoft.Extensions.Logging;

namespace ComplianceBot.Enforcement.Directory;

/// <summary>The directory as last read, kept over restarts. Snapshots are immutable; whoever needs a steady view takes one.</summary>
public sealed partial class DirectoryService(ITenant tenant, IStateStore store, CurrentPolicy policy, TimeProvider time, ILogger<DirectoryService> log, CurrentRegisters? registers = null) : IDisposable
{
    /// <summary>A missing org unit, or a crowd of strangers, leads to a full reading only when the last one is older than this.</summary>
    private static readonly TimeSpan FreshEnough = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource stopping = new();
    private readonly Lock gate = new();

    /// <summary>A handover falls before or behind the moment in which a full reading takes the place of the last one, never into it, where it would be forgotten.</summary>
    private readonly SemaphoreSlim handing = new(1, 1);

    private readonly List<(DateTimeOffset At, GroupReading Read)> duringRefresh = [];
    private readonly PatientAsker asker = new(time);
    private readonly DirectoryDocuments documents = new(store);
    private DirectorySnapshot? current;
    private Task<SnapshotDifference?>? refreshing;

    /// <summary>Null until the tenant was read for the first time.</summary>
    public DirectorySnapshot? Current
    {
        get
        {
            lock (gate)
            {
                // Managers and departments are decided by the policy: another policy, another view of the same people.
                if (current is not null && !ReferenceEquals(current.Policy, policy.Now.Policy))
                {
                    current = current.Under(policy.Now.Policy);
                }

                return current;
            }
        }
    }

    public void Dispose()
    {
        stopping.Cancel();
        stopping.Dispose();
    }

    /// <summary>At start: takes the stored snapshot; true when there was one. Without one, call <see cref="RefreshAsync"/> in the background.</summary>
    public async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await documents.LoadAsync(cancel) is not { } data)
        {
            return false;
        }

        var loaded = DirectorySnapshot.Of(data, policy.Now.Policy);
        _ = loaded.Names;
        lock (gate)
        {
            current = current is null || current.Data.ReadAt < data.ReadAt ? loaded : current;
        }

        return true;
    }

    /// <summary>Reads the tenant anew and stores it; a call during another waits for that one. Null where it was the first reading.</summary>
    public Task<SnapshotDifference?> RefreshAsync(IProgress<string>? progress, CancellationToken cancel)
    {
        lock (gate)
        {
            if (refreshing is null || refreshing.IsCompleted)
            {
                duringRefresh.Clear();
                refreshing = Task.Run(() => ReadAllAsync(progress, stopping.Token), CancellationToken.None);
            }

            return refreshing.WaitAsync(cancel);
        }
    }

    /// <summary>
    /// Reads one group after an event touched it: the group, whoever the event names, unknown people and those on whom the
    /// verdict rests (masters, managers). Null when the group is gone or external.
    /// </summary>
    public async Task<Group?> ReadGroupAnewAsync(string groupId, IReadOnlyList<string> touched, CancellationToken cancel)
    {
        if (Current is null)
        {
            await RefreshSoonAsync(cancel);
        }

        var reading = await new GroupReader(tenant).ReadAsync(groupId, touched, Current!, cancel);
        if (reading is null)
        {
            lock (gate)
            {
                current = current!.Without(groupId);
            }

            return null;
        }

        await MergeAsync(groupId, reading, cancel);
        if (reading.NeedsFullReading && time.GetUtcNow() - Current!.Data.ReadAt > FreshEnough)
        {
            await RefreshSoonAsync(cancel);
        }

        return Current!.FindGroup(groupId);
    }

    // A large tenant takes minutes to read; an event does not hold up the queue that long but is tried again.
    private async Task RefreshSoonAsync(CancellationToken cancel)
    {
        try
        {
            await RefreshAsync(null, cancel).WaitAsync(Patience, time, cancel);
        }
        catch (TimeoutException patience)
        {
            throw new TenantUnavailableException("The directory is still being read.", patience);
        }
    }

    /// <summary>
    /// Who posted: from the snapshot, else asked for with little patience, else somebody unknown, who is not taken for staff.
    /// </summary>
    public async ValueTask<Person> FindPosterAsync(string userId, CancellationToken cancel)
    {
        if (Current?.FindPerson(userId) is { } known)
        {
            return known;
        }

        if (Current is not null)
        {
            await asker.AskAsync(userId, () => LookUpAsync(userId), cancel);
        }

        return Current?.FindPerson(userId) ?? new Person(userId, "");
    }

    /// <summary>A master is handing over: written down before it counts.</summary>
    public async Task HandOverAsync(IReadOnlyCollection<string> groupIds, DateOnly day, CancellationToken cancel)
    {
        await handing.WaitAsync(cancel);
        try
        {
            await documents.SaveHandoversAsync(groupIds, day, cancel);
            lock (gate)
            {
                current = current?.HandingOver(groupIds, day);
            }
        }
        finally
        {
            handing.Release();
        }
    }

    private async Task<bool> LookUpAsync(string userId)
    {
        if (await tenant.ReadUserAsync(userId, stopping.Token) is not { } user)
        {
            return false;
        }

        Apply(new GroupReading([user], [], NeedsFullReading: false));
        return true;
    }

    private async Task MergeAsync(string groupId, GroupReading reading, CancellationToken cancel)
    {
        var isNew = !Current!.Groups.ContainsKey(groupId);
        Apply(reading);
        if (isNew)
        {
            await documents.SaveFirstSeenAsync(groupId, Current!.FirstSeen.GetValueOrDefault(groupId, DateTimeOffset.MinValue), cancel);
        }
    }

    private void Apply(GroupReading reading)
    {
        var now = time.GetUtcNow();
        lock (gate)
        {
            if (refreshing is { IsCompleted: false })
            {
                duringRefresh.Add((now, reading));
            }

            current = current!.With(reading.Users, reading.Groups, now);
        }
    }

    private async Task<SnapshotDifference?> ReadAllAsync(IProgress<string>? progress, CancellationToken cancel)
    {
        var reading = await tenant.ReadAllAsync(progress, cancel);
        await handing.WaitAsync(cancel);
        try
        {
            return await TakeOverAsync(reading, cancel);
        }
        finally
        {
            handing.Release();
        }
    }

    private async Task<SnapshotDifference?> TakeOverAsync(TenantReading reading, CancellationToken cancel)
    {
        var before = Current;
        var earlier = before is null ? null : before.Data with { FirstSeen = before.FirstSeen, Handovers = await documents.HandoversAsync(before.Handovers, cancel) };
        var data = DirectoryData.Following(earlier, reading, policy.Now.Policy.Calendar.Local(time.GetUtcNow()), registers is null ? null : registers.Now.MoveDayOf);
        var read = DirectorySnapshot.Of(data, policy.Now.Policy);

        // Made here, in the background, so that the first message after a reading does not wait for it.
        _ = read.Names;
        lock (gate)
        {
            // What was read one by one while the pages were coming is newer than the pages.
            current = duringRefresh.Aggregate(read, (merged, one) => merged.With(one.Read.Users, one.Read.Groups, one.At));
            duringRefresh.Clear();
        }

        var difference = before is null ? null : SnapshotDifference.Between(before.Data.Reading, reading);
        LogRead(await documents.SaveAsync(data, difference, cancel));
        return difference;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Directory read: {Detail}")]
    private partial void LogRead(string detail);
}

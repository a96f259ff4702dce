using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Tests.Fakes;

/// <summary>A small town hall that can be changed while the bot runs, and be out of reach.</summary>
internal sealed class FakeTenant : ITenant
{
    private int calls;
    private int fullReadings;

    public Dictionary<string, TenantUser> Users { get; } = [];

    public Dictionary<string, TenantOrgUnit> OrgUnits { get; } = [];

    public Dictionary<string, TenantGroup> Groups { get; } = [];

    public Dictionary<string, (TenantChannel Channel, string[] Members)> Channels { get; } = [];

    public bool IsOutOfReach { get; set; }

    /// <summary>A full reading waits for this.</summary>
    public Task Pages { get; set; } = Task.CompletedTask;

    public int Calls => Volatile.Read(ref calls);

    public int FullReadings => Volatile.Read(ref fullReadings);

    public TenantUser Add(TenantUser user) => Users[user.Id] = user;

    public void Add(TenantOrgUnit unit) => OrgUnits[unit.Id] = unit;

    public void Add(TenantGroup group) => Groups[group.Id] = group;

    /// <summary>A group's channel; its id is the group's with "room-" in front.</summary>
    public void AddChannelOf(string groupId, params string[] members) =>
        Channels[$"room-{groupId}"] = (new TenantChannel($"room-{groupId}", Groups[groupId].Name, ChannelKind.Group, groupId, null), members);

    public async Task<TenantReading> ReadAllAsync(IProgress<string>? progress, CancellationToken cancel)
    {
        Interlocked.Increment(ref fullReadings);
        await Pages;
        return await Answer(new TenantReading([.. Users.Values], [.. OrgUnits.Values], [.. Groups.Values], [], []));
    }

    public Task<TenantGroup?> ReadGroupAsync(string groupId, CancellationToken cancel) => Answer(Groups.GetValueOrDefault(groupId));

    public Task<TenantUser?> ReadUserAsync(string userId, CancellationToken cancel) => Answer(Users.GetValueOrDefault(userId));

    public HashSet<string> Photos { get; } = [];

    public Task<bool> HasPhotoAsync(string userId, CancellationToken cancel) => Answer(Photos.Contains(userId));

    public Task<TenantChannel?> ReadChannelAsync(string channelId, CancellationToken cancel) =>
        Answer(Channels.TryGetValue(channelId, out var channel) ? channel.Channel : null);

    public Task<IReadOnlyList<string>?> ReadChannelMembersAsync(string channelId, CancellationToken cancel) =>
        Answer<IReadOnlyList<string>?>(Channels.TryGetValue(channelId, out var channel) ? channel.Members : null);

    private Task<T> Answer<T>(T answer)
    {
        Interlocked.Increment(ref calls);
        return IsOutOfReach ? Task.FromException<T>(new TenantUnavailableException("out of reach")) : Task.FromResult(answer);
    }
}

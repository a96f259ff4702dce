using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using ComplianceBot.Enforcement.Policies;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Directory;

/// <summary>What is known of the channels the bot is in: in memory, as small documents, and at the tenant, asked in this order.</summary>
public sealed class ChannelDirectory(ITenant tenant, IStateStore store, DirectoryService directory, CurrentPolicy policy, TimeProvider time)
{
    private const string Prefix = "channel/";
    private const string LeftPrefix = "channel-left/";

    private static readonly TimeSpan Fresh = TimeSpan.FromHours(24);

    private readonly PatientAsker asker = new(time);
    private readonly ConcurrentDictionary<string, ChannelFacts> known = new();
    private volatile BuiltChannels? built;

    /// <summary>For judging a message: never throws for the tenant's sake, and answers at once but for the first time.</summary>
    public async ValueTask<Channel> FindAsync(string? channelId, CancellationToken cancel)
    {
        if (channelId is null)
        {
            return new Channel("", ChannelKind.Bot);
        }

        if (!known.TryGetValue(channelId, out var facts) || IsOld(facts))
        {
            await asker.AskAsync(channelId, () => LookUpAsync(channelId), cancel);
            facts = known.GetValueOrDefault(channelId) ?? ChannelFacts.Unknown(channelId);
        }

        return Build(facts);
    }

    /// <summary>The group of a channel as far as it is known without asking; waivers name groups.</summary>
    public string? GroupOf(string? channelId) => channelId is null ? null : known.GetValueOrDefault(channelId)?.GroupId;

    /// <summary>For membership events: as it is now at the tenant; null when the bot is not in it.</summary>
    /// <exception cref="TenantUnavailableException">The tenant cannot be asked now.</exception>
    public async Task<ChannelFacts?> ReadAnewAsync(string channelId, CancellationToken cancel)
    {
        if (await tenant.ReadChannelAsync(channelId, cancel) is not { } channel)
        {
            return null;
        }

        var members = await tenant.ReadChannelMembersAsync(channelId, cancel) ?? [];
        var earlier = await FindStoredAsync(channelId, cancel);
        var facts = new ChannelFacts(channelId, channel.Title, channel.Kind, channel.GroupId, channel.OrgUnitId, [.. members], time.GetUtcNow())
        {
            KnownSince = earlier?.KnownSince ?? earlier?.ReadAt ?? time.GetUtcNow(),
        };
        known[channelId] = facts;
        await store.WriteDocumentAsync(Prefix + channelId, JsonSerializer.Serialize(facts, DirectoryJson.Default.ChannelFacts), cancel);
        return facts;
    }

    /// <summary>The bot left the channel: nothing of it is kept.</summary>
    public async Task ForgetAsync(string channelId, CancellationToken cancel)
    {
        known.TryRemove(channelId, out _);
        built?.Channels.TryRemove(channelId, out _);
        await store.DeleteDocumentAsync(Prefix + channelId, cancel);
        await store.WriteDocumentAsync(LeftPrefix + channelId, time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture), cancel);
    }

    /// <summary>Ids of the groups in whose channels the bot is, as far as it was ever seen there.</summary>
    public async Task<IReadOnlySet<string>> GroupsAsync(CancellationToken cancel)
    {
        var groups = new HashSet<string>();
        foreach (var name in await store.ListDocumentsAsync(Prefix, cancel))
        {
            if (await store.ReadDocumentAsync(name, cancel) is { } document && JsonSerializer.Deserialize(document, DirectoryJson.Default.ChannelFacts)?.GroupId is { } group)
            {
                groups.Add(group);
            }
        }

        return groups;
    }

    /// <summary>How many channels the bot has left since; those of earlier times are forgotten with it.</summary>
    public async Task<int> RemovedSinceAsync(DateTimeOffset since, CancellationToken cancel)
    {
        var removed = 0;
        foreach (var name in await store.ListDocumentsAsync(LeftPrefix, cancel))
        {
            if (await store.ReadDocumentAsync(name, cancel) is { } at && DateTimeOffset.Parse(at, CultureInfo.InvariantCulture) >= since)
            {
                removed++;
            }
            else
            {
                await store.DeleteDocumentAsync(name, cancel);
            }
        }

        return removed;
    }

    /// <summary>The channels that the bot is in, as they were last seen; nobody is asked.</summary>
    public async Task<IReadOnlyList<KnownChannel>> AllAsync(CancellationToken cancel)
    {
        var all = new List<KnownChannel>();
        foreach (var name in await store.ListDocumentsAsync(Prefix, cancel))
        {
            if (await FindStoredAsync(name[Prefix.Length..], cancel) is { } facts)
            {
                all.Add(new KnownChannel(Build(facts), facts.GroupId, facts.KnownSince ?? facts.ReadAt));
            }
        }

        return all;
    }

    private async Task<ChannelFacts?> FindStoredAsync(string channelId, CancellationToken cancel) =>
        known.GetValueOrDefault(channelId)
        ?? (await store.ReadDocumentAsync(Prefix + channelId, cancel) is { } document ? JsonSerializer.Deserialize(document, DirectoryJson.Default.ChannelFacts) : null);

    // What is stored serves at once; what is old serves until the tenant has answered.
    private async Task<bool> LookUpAsync(string channelId)
    {
        if (await FindStoredAsync(channelId, CancellationToken.None) is { } stored)
        {
            known[channelId] = stored;
            if (!IsOld(stored))
            {
                return true;
            }
        }

        return await ReadAnewAsync(channelId, CancellationToken.None) is not null;
    }

    private bool IsOld(ChannelFacts facts) => time.GetUtcNow() - facts.ReadAt > Fresh;

    // Built once for each snapshot: a channel of 500 people is not put together again for every message.
    private Channel Build(ChannelFacts facts)
    {
        var (snapshot, inForce) = (directory.Current, policy.Now.Policy);
        var current = built;
        if (current is null || !current.IsOf(snapshot, inForce))
        {
            built = current = new BuiltChannels(snapshot, inForce);
        }

        if (current.Channels.TryGetValue(facts.Id, out var earlier) && ReferenceEquals(earlier.Facts, facts))
        {
            return earlier.Channel;
        }

        var channel = new Channel(facts.Id, facts.Kind)
        {
            Title = facts.Title,
            IsDuty = inForce.DutyChannels.Contains(facts.Id),
            MemberCount = facts.Members.Length,
            Members = snapshot is null ? [] : [.. facts.Members.Select(snapshot.FindPerson).OfType<Person>()],
        };
        current.Channels[facts.Id] = (facts, channel);
        return channel;
    }

    /// <summary>Goes as a whole with its snapshot, which a channel that fell silent would otherwise hold in memory for good.</summary>
    private sealed class BuiltChannels(DirectorySnapshot? snapshot, Policy policy)
    {
        public ConcurrentDictionary<string, (ChannelFacts Facts, Channel Channel)> Channels { get; } = new();

        public bool IsOf(DirectorySnapshot? other, Policy inForce) => ReferenceEquals(snapshot, other) && ReferenceEquals(policy, inForce);
    }
}

/// <param name="GroupId">Its group, for channels of groups.</param>
/// <param name="Since">Since when the bot has been in it without a break.</param>
public sealed record KnownChannel(Channel Channel, string? GroupId, DateTimeOffset Since);

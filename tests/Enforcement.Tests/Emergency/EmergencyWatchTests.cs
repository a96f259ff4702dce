using ComplianceBot.Enforcement.Emergency;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Tests;
using Microsoft.Extensions.Time.Testing;
using Moq;
using static ComplianceBot.Enforcement.Tests.Emergency.TelegramText;
using static ComplianceBot.Rules.EmergencyMode;

namespace ComplianceBot.Enforcement.Tests.Emergency;

/// <summary>Feed, state, storage and telling together, minute by minute.</summary>
public sealed class EmergencyWatchTests
{
    private static readonly TelegramText Rain = Warning(Weather.Rain, "2026-07-10T07:10", ("03", "レベル３大雨警報", "発表"));
    private static readonly Declaration Blackout = new(E1, "停電", "u1", Jst("2026-07-10T07:10"), Jst("2026-07-10T12:00"));

    private readonly FakeTimeProvider time = new(Jst("2026-07-10T07:10"));
    private readonly FakeJmaServer server;
    private readonly Herald herald = new();
    private readonly Dictionary<string, string> documents = [];
    private bool isStorageBroken;

    public EmergencyWatchTests() => server = new FakeJmaServer(time);

    [Fact]
    public async Task A_warning_is_told_once_and_known_at_once()
    {
        using var watch = Start();
        server.Publish("extra.xml", Rain, "20260709221004_0_VPWW55_990000.xml");
        await PassAsync(watch, minutes: 20);

        Assert.Equal(E1, (await watch.NowAsync(Policy, CancellationToken.None)).Mode);
        Assert.Equal([E1], herald.Told.Select(change => change.To));
    }

    [Fact]
    public async Task A_restart_repeats_nothing_and_forgets_nothing()
    {
        server.Publish("extra.xml", Rain, "20260709221004_0_VPWW55_990000.xml");
        using (var watch = Start())
        {
            await PassAsync(watch, minutes: 2);
        }

        time.Advance(TimeSpan.FromDays(3));
        server.IsDown = true;
        using var again = Start();
        Assert.Equal(E1, (await again.NowAsync(Policy, CancellationToken.None)).Mode);
        server.IsDown = false;
        await PassAsync(again, minutes: 2);

        Assert.Equal([E1], herald.Told.Select(change => change.To));
    }

    [Fact]
    public async Task A_dead_feed_is_told_after_30_minutes_and_again_when_it_is_back()
    {
        using var watch = Start();
        server.Publish("extra.xml", Rain, "20260709221004_0_VPWW55_990000.xml");
        await PassAsync(watch, minutes: 2);
        server.IsDown = true;
        await PassAsync(watch, minutes: 30);
        Assert.Single(herald.Told);

        await PassAsync(watch, minutes: 90);
        server.IsDown = false;
        await PassAsync(watch, minutes: 5);

        Assert.Equal([(E1, false), (E1, true), (E1, true)], herald.Told.Select(change => (change.To, change.FeedText is not null)));
    }

    [Fact]
    public async Task When_telling_fails_the_telegram_is_kept_and_told_the_next_minute()
    {
        using var watch = Start();
        server.Publish("extra.xml", Rain, "20260709221004_0_VPWW55_990000.xml");
        herald.IsBroken = true;
        await Assert.ThrowsAsync<IOException>(() => watch.TickAsync(Policy, CancellationToken.None));
        herald.IsBroken = false;
        await PassAsync(watch, minutes: 2);

        Assert.Equal([E1], herald.Told.Select(change => change.To));
        Assert.Equal(E1, (await watch.NowAsync(Policy, CancellationToken.None)).Mode);
    }

    [Fact]
    public async Task When_the_storage_fails_the_telegram_is_not_lost()
    {
        using var watch = Start();
        server.Publish("extra.xml", Rain, "20260709221004_0_VPWW55_990000.xml");
        isStorageBroken = true;
        await Assert.ThrowsAsync<IOException>(() => watch.TickAsync(Policy, CancellationToken.None));
        isStorageBroken = false;
        await PassAsync(watch, minutes: 2);

        Assert.Equal(E1, (await watch.NowAsync(Policy, CancellationToken.None)).Mode);
    }

    [Fact]
    public async Task A_declaration_is_told_and_ends_by_itself_or_by_hand()
    {
        using var watch = Start();
        Assert.False(await watch.DeclareAsync(Blackout with { Reason = "" }, EmergencyPolicy.Off, CancellationToken.None));
        Assert.True(await watch.DeclareAsync(Blackout, EmergencyPolicy.Off, CancellationToken.None));
        time.Advance(TimeSpan.FromHours(5));
        await watch.TickAsync(EmergencyPolicy.Off, CancellationToken.None);
        Assert.True(await watch.DeclareAsync(Blackout with { Mode = E2, At = time.GetUtcNow(), Until = time.GetUtcNow().AddHours(1) }, EmergencyPolicy.Off, CancellationToken.None));
        await watch.EndAsync(EmergencyPolicy.Off, CancellationToken.None);

        Assert.Equal([E1, E0, E2, E0], herald.Told.Select(change => change.To));
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task What_another_instance_took_in_is_known_within_seconds()
    {
        using var here = Start();
        using var there = Start();
        Assert.Equal(E0, (await here.NowAsync(EmergencyPolicy.Off, CancellationToken.None)).Mode);
        await there.DeclareAsync(Blackout, EmergencyPolicy.Off, CancellationToken.None);
        time.Advance(TimeSpan.FromSeconds(15));

        Assert.Equal(E1, (await here.NowAsync(EmergencyPolicy.Off, CancellationToken.None)).Mode);
        await here.TickAsync(EmergencyPolicy.Off, CancellationToken.None);
        Assert.Equal([E1], herald.Told.Select(change => change.To));
    }

    [Fact]
    public async Task The_server_is_asked_at_most_once_a_minute()
    {
        using var watch = Start();
        for (var tick = 0; tick < 12; tick++)
        {
            await watch.TickAsync(Policy, CancellationToken.None);
            time.Advance(TimeSpan.FromSeconds(20));
        }

        Assert.Equal(4, server.Requests.Count(request => request.Path.StartsWith("eqvol", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Who_looks_while_another_look_is_under_way_waits_for_what_that_one_finds()
    {
        using var watch = Start();
        server.Publish("extra.xml", Rain, "20260709221004_0_VPWW55_990000.xml");
        var held = new TaskCompletionSource();
        server.Holds = held.Task;
        var first = watch.TickAsync(Policy, CancellationToken.None);
        var second = watch.TickAsync(Policy, CancellationToken.None);
        Assert.False(second.IsCompleted);

        held.SetResult();
        await second.WaitAsync(Eventually.Patience);

        Assert.Equal(E1, (await watch.NowAsync(Policy, CancellationToken.None)).Mode);
        await first.WaitAsync(Eventually.Patience);
        Assert.Equal([E1], herald.Told.Select(change => change.To));
    }

    private EmergencyWatch Start()
    {
        var store = new Mock<IStateStore>(MockBehavior.Strict);
        store.Setup(one => one.ReadDocumentAsync(It.IsAny<string>(), It.IsAny<CancellationToken>())).ReturnsAsync((string name, CancellationToken _) => isStorageBroken ? throw new IOException("no storage") : documents.GetValueOrDefault(name));
        store.Setup(one => one.WriteDocumentAsync(It.IsAny<string>(), It.IsAny<string>(), It.IsAny<CancellationToken>())).Callback((string name, string content, CancellationToken _) => documents[name] = content).Returns(Task.CompletedTask);
        return new EmergencyWatch(new JmaFeed(server, time, loopbackAllowed: false), herald, store.Object, new EmergencyBoard(), time);
    }

    private async Task PassAsync(EmergencyWatch watch, int minutes)
    {
        for (var minute = 0; minute < minutes; minute++)
        {
            await watch.TickAsync(Policy, CancellationToken.None);
            time.Advance(TimeSpan.FromMinutes(1));
        }
    }

    private sealed class Herald : IEmergencyHerald
    {
        public List<EmergencyChange> Told { get; } = [];

        public bool IsBroken { get; set; }

        public Task TellAsync(string key, EmergencyChange change, EmergencyView view, CancellationToken cancel)
        {
            if (IsBroken)
            {
                throw new IOException("no storage");
            }

            Told.Add(change);
            return Task.CompletedTask;
        }
    }
}

using ComplianceBot.Enforcement.Ports;

namespace ComplianceBot.Storage.Tests.Sqlite;

public sealed class QueueStories : IAsyncDisposable
{
    private readonly Storehouse _house = new();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task What_was_sent_first_is_taken_first_untouched_and_counted()
    {
        await _house.SendAsync("""{"n":1.10,"at":"2026-11-22T12:00:00.000Z"}""");
        await _house.SendAsync("二つ目");

        var items = await _house.TakeAsync(10);

        Assert.Equal(["""{"n":1.10,"at":"2026-11-22T12:00:00.000Z"}""", "二つ目"], items.Select(item => item.Envelope));
        Assert.All(items, item => Assert.Equal(1, item.DequeueCount));
    }

    [Fact]
    public async Task A_taken_item_is_hidden_until_its_time_is_over_then_comes_again_with_a_higher_count()
    {
        await _house.SendAsync("a");
        await _house.TakeOneAsync();
        Assert.Null(await _house.TakeOneAsync());

        _house.Clock.Advance(TimeSpan.FromMinutes(10));

        var again = await _house.TakeOneAsync();
        Assert.Equal(2, again!.DequeueCount);
    }

    [Fact]
    public async Task A_renewed_item_stays_hidden_for_longer()
    {
        await _house.SendAsync("a");
        var item = await _house.TakeOneAsync();
        _house.Clock.Advance(TimeSpan.FromMinutes(5));
        await _house.Queue.RenewAsync(item!, TimeSpan.FromMinutes(10), CancellationToken.None);

        _house.Clock.Advance(TimeSpan.FromMinutes(9));
        Assert.Null(await _house.TakeOneAsync());

        _house.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.NotNull(await _house.TakeOneAsync());
    }

    [Fact]
    public async Task A_released_item_comes_back_after_its_delay()
    {
        await _house.SendAsync("a");
        await _house.Queue.ReleaseAsync((await _house.TakeOneAsync())!, TimeSpan.FromSeconds(30), CancellationToken.None);
        Assert.Null(await _house.TakeOneAsync());

        _house.Clock.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal(2, (await _house.TakeOneAsync())!.DequeueCount);
    }

    [Fact]
    public async Task An_item_sent_for_later_is_not_there_before()
    {
        await _house.Queue.SendAsync(QueueNames.Callbacks, "a", TimeSpan.FromSeconds(60), CancellationToken.None);
        Assert.Null(await _house.TakeOneAsync());

        _house.Clock.Advance(TimeSpan.FromSeconds(60));

        Assert.NotNull(await _house.TakeOneAsync());
    }

    [Fact]
    public async Task Whoever_lost_an_item_to_another_taking_can_neither_delete_release_nor_poison_it()
    {
        await _house.SendAsync("a");
        var stale = await _house.TakeOneAsync();
        _house.Clock.Advance(TimeSpan.FromMinutes(10));
        var current = await _house.TakeOneAsync();

        await _house.DeleteAsync(stale!);
        await _house.Queue.ReleaseAsync(stale!, TimeSpan.Zero, CancellationToken.None);
        await _house.Queue.PoisonAsync(stale!, "late", CancellationToken.None);
        Assert.Null(await _house.TakeOneAsync());

        await _house.DeleteAsync(current!);
        _house.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Empty(await _house.Admin.DepthsAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_restart_keeps_everything_and_gives_back_what_was_in_hand()
    {
        await _house.SendAsync("in hand");
        await _house.SendAsync("waiting");
        await _house.Queue.SendAsync(QueueNames.Callbacks, "later", TimeSpan.FromMinutes(1), CancellationToken.None);
        await _house.TakeOneAsync();

        await _house.RestartAsync();

        var items = await _house.TakeAsync(10);
        Assert.Equal([("in hand", 2), ("waiting", 1)], items.Select(item => (item.Envelope, item.DequeueCount)));
        _house.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("later", (await _house.TakeOneAsync())!.Envelope);
    }

    [Fact]
    public async Task A_retry_delay_survives_a_restart()
    {
        await _house.SendAsync("a");
        await _house.Queue.ReleaseAsync((await _house.TakeOneAsync())!, TimeSpan.FromSeconds(30), CancellationToken.None);

        await _house.RestartAsync();

        Assert.Null(await _house.TakeOneAsync());
    }

    [Fact]
    public async Task Queues_do_not_mix()
    {
        await _house.SendAsync("a");

        Assert.Empty(await _house.Queue.ReceiveAsync(QueueNames.Outbox, 10, TimeSpan.FromMinutes(1), CancellationToken.None));
    }

    [Fact]
    public async Task A_sent_item_wakes_whoever_waits_and_is_remembered_when_nobody_does()
    {
        var waiting = _house.Queue.WaitAsync(QueueNames.Callbacks, TimeSpan.FromMinutes(5), CancellationToken.None);
        await _house.SendAsync("a");
        await waiting;

        await _house.SendAsync("b");
        await _house.Queue.WaitAsync(QueueNames.Callbacks, TimeSpan.FromMinutes(5), CancellationToken.None);
    }

    [Fact]
    public async Task An_envelope_beyond_all_measure_is_refused()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => _house.SendAsync(new string('a', 2_000_000)));
        Assert.Empty(await _house.Admin.DepthsAsync(CancellationToken.None));
    }
}

using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Storage.Sqlite;
using ComplianceBot.Storage.Sqlite.Inbox;

namespace ComplianceBot.Storage.Tests.Sqlite;

public sealed class QueueOperatorStories : IAsyncDisposable
{
    private const string Poison = QueueNames.Callbacks + QueueNames.PoisonSuffix;

    private readonly Storehouse _house = new();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task A_poisoned_item_is_listed_with_its_reason_and_replayed_with_its_envelope_and_a_fresh_count()
    {
        await PoisonedAsync("a", "FormatException");

        var listed = Assert.Single(await _house.Admin.ListAsync(Poison, 10, CancellationToken.None));
        Assert.Equal(("FormatException", 1, Storehouse.Start), (listed.Reason, listed.DequeueCount, listed.At));
        Assert.Null(await _house.TakeOneAsync());

        Assert.Equal(1, await _house.Admin.ReplayAsync(Poison, null, CancellationToken.None));

        var item = await _house.TakeOneAsync();
        Assert.Equal(("a", 1), (item!.Envelope, item.DequeueCount));
    }

    [Fact]
    public async Task Only_the_named_items_are_replayed()
    {
        await PoisonedAsync("a", "");
        await PoisonedAsync("b", "");
        var second = (await _house.Admin.ListAsync(Poison, 10, CancellationToken.None))[1];

        Assert.Equal(1, await _house.Admin.ReplayAsync(Poison, [second.Id, 4711], CancellationToken.None));

        Assert.Equal("b", (await _house.TakeOneAsync())!.Envelope);
        Assert.Null(await _house.TakeOneAsync());
    }

    [Fact]
    public async Task A_command_beside_the_running_bot_sees_the_queues_and_replays()
    {
        await PoisonedAsync("a", "");
        var beside = SqliteQueueAdmin.At(_house.Path);

        var depth = Assert.Single(await beside.DepthsAsync(CancellationToken.None));
        Assert.Equal((Poison, 1L), (depth.Queue, depth.Visible));
        await beside.ReplayAsync(Poison, null, CancellationToken.None);

        Assert.Single(await beside.DepthsAsync(CancellationToken.None), queue => queue.Queue == QueueNames.Callbacks);
    }

    [Fact]
    public async Task Depths_tell_visible_hidden_and_oldest()
    {
        await _house.SendAsync("a");
        await _house.SendAsync("b");
        await _house.SendAsync("c");
        await _house.TakeOneAsync();
        _house.Clock.Advance(TimeSpan.FromMinutes(1));

        var depth = Assert.Single(await _house.Admin.DepthsAsync(CancellationToken.None));

        Assert.Equal(new QueueDepth(QueueNames.Callbacks, 2, 1, Storehouse.Start), depth);
    }

    [Fact]
    public async Task Poison_items_go_after_fourteen_days()
    {
        await PoisonedAsync("a", "");
        _house.Clock.Advance(TimeSpan.FromDays(14) - TimeSpan.FromMinutes(1));
        await _house.Queue.PurgePoisonAsync();
        Assert.Single(await _house.Admin.ListAsync(Poison, 10, CancellationToken.None));

        _house.Clock.Advance(TimeSpan.FromMinutes(2));
        await _house.Queue.PurgePoisonAsync();

        Assert.Empty(await _house.Admin.ListAsync(Poison, 10, CancellationToken.None));
    }

    [Fact]
    public async Task Replaying_something_that_is_no_poison_queue_is_refused()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => _house.Admin.ReplayAsync(QueueNames.Callbacks, null, CancellationToken.None));
    }

    [Fact]
    public void A_folder_without_a_bot_is_named()
    {
        var wrong = Assert.Throws<StorageUnusableException>(() => SqliteQueueAdmin.At(Path.Combine(_house.Path, "elsewhere")));
        Assert.Contains("elsewhere", wrong.Message, StringComparison.Ordinal);
    }

    private async Task PoisonedAsync(string envelope, string reason)
    {
        await _house.SendAsync(envelope);
        await _house.Queue.PoisonAsync((await _house.TakeOneAsync())!, reason, CancellationToken.None);
    }
}

using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace ComplianceBot.Storage.Tests.Sqlite;

public sealed class MemoryStories : IAsyncDisposable
{
    private readonly Storehouse _house = new();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task Documents_are_written_over_listed_by_prefix_and_deleted()
    {
        await _house.State.WriteDocumentAsync("audit/1", "first", CancellationToken.None);
        await _house.State.WriteDocumentAsync("audit/1", "second", CancellationToken.None);
        await _house.State.WriteDocumentAsync("audit_x", "other", CancellationToken.None);
        await _house.RestartAsync();

        Assert.Equal("second", await _house.State.ReadDocumentAsync("audit/1", CancellationToken.None));
        Assert.Equal(["audit/1"], await _house.State.ListDocumentsAsync("audit/", CancellationToken.None));

        await _house.State.DeleteDocumentAsync("audit/1", CancellationToken.None);
        Assert.Null(await _house.State.ReadDocumentAsync("audit/1", CancellationToken.None));
    }

    [Fact]
    public async Task A_due_item_is_handed_out_when_due_and_again_until_a_plan_completes_it()
    {
        var item = new DueItem("group-1", "judge-group", "group-1", _house.Now.AddSeconds(60));
        await _house.CommitAsync(new Plan { Due = [item] });
        await _house.CommitAsync(new Plan { Due = [item with { Payload = "other" }] });
        Assert.Empty(await DueAsync());
        Assert.Equal(item.At, await _house.State.NextDueAsync(CancellationToken.None));

        _house.Clock.Advance(TimeSpan.FromSeconds(60));
        Assert.Equal([item], await DueAsync());
        Assert.Empty(await DueAsync());

        _house.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal([item], await DueAsync());

        await _house.CommitAsync(new Plan { Completed = ["group-1"] });
        _house.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Empty(await DueAsync());
        Assert.Null(await _house.State.NextDueAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_plan_can_put_the_item_it_completes_off()
    {
        var item = new DueItem("group-1", "judge-group", "", _house.Now);
        await _house.CommitAsync(new Plan { Due = [item] });
        await DueAsync();

        await _house.CommitAsync(new Plan { Completed = ["group-1"], Due = [item with { At = _house.Now.AddDays(1) }] });

        Assert.Equal(_house.Now.AddDays(1), await _house.State.NextDueAsync(CancellationToken.None));
    }

    [Fact]
    public async Task What_was_kept_aside_is_listed_without_its_body()
    {
        await _house.CommitAsync(new Plan { KeptAside = [new KeptAside("key-1", "poll", "unknown-type", _house.Now, "Ym9keQ==")] });

        var kept = Assert.Single(SqliteReading.At(_house.Path).KeptAside(10));

        Assert.Equal(new KeptAside("key-1", "poll", "unknown-type", _house.Now, ""), kept);
    }

    [Theory]
    [InlineData("once", 32 * 24)]
    [InlineData("kept_aside", 14 * 24)]
    [InlineData("window", 1)]
    [InlineData("outbox", 32 * 24)]
    [InlineData("claims", 8)]
    public async Task Housekeeping_keeps_what_is_needed_and_drops_what_is_not(string table, int hours)
    {
        await _house.CommitAsync(
            new Plan
            {
                KeptAside = [new KeptAside("key-1", "", "late", _house.Now.AddDays(-40), "Ym9keQ==")],
                Window = [new WindowPost("c-1", "m-1", "user-1", _house.Now.AddHours(-3), "{}")],
                Outbox = [_house.Message("sent"), _house.Message("pending") with { DueAt = _house.Now.AddYears(1) }],
                Claims = [new Claim("evening", _house.Now.AddHours(8))],
            },
            new StateQuery { OnceKey = "callback-1" });
        await _house.State.TakeDueMessagesAsync(_house.Now, 10, CancellationToken.None);
        await _house.State.SettleAsync([new Settlement("sent", OutboxState.Sent, _house.Now, "", null, [])], CancellationToken.None);
        var kept = Rows(table);

        _house.Clock.Advance(TimeSpan.FromHours(hours) - TimeSpan.FromMinutes(1));
        await _house.State.PurgeAsync(_house.Now, _house.Now.AddDays(-400), CancellationToken.None);
        Assert.Equal(kept, Rows(table));

        _house.Clock.Advance(TimeSpan.FromMinutes(2));
        await _house.State.PurgeAsync(_house.Now, _house.Now.AddDays(-400), CancellationToken.None);
        Assert.Equal(kept - 1, Rows(table));
    }

    private Task<IReadOnlyList<DueItem>> DueAsync() => _house.State.TakeDueItemsAsync(_house.Now, 10, CancellationToken.None);

    private long Rows(string table)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(_house.Path, "state.db")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT count(*) FROM {table}";
        return (long)command.ExecuteScalar()!;
    }
}

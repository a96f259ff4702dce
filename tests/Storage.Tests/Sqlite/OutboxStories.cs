using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Rules;

namespace ComplianceBot.Storage.Tests.Sqlite;

public sealed class OutboxStories : IAsyncDisposable
{
    private readonly Storehouse _house = new();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task The_gravest_leaves_first_then_the_oldest_and_nothing_before_it_is_due()
    {
        var now = _house.Now;
        await PutOutAsync(
            _house.Message("young", Severity.S2),
            _house.Message("old", Severity.S2) with { CreatedAt = now.AddHours(-1) },
            _house.Message("grave", Severity.S4),
            _house.Message("tomorrow", Severity.S4) with { DueAt = now.AddHours(10) });

        Assert.Equal(["grave", "old"], (await TakeAsync(2)).Select(message => message.Id));
        Assert.Equal(["young"], (await TakeAsync(10)).Select(message => message.Id));
        Assert.Equal(now.AddHours(10), await _house.State.NextDueAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_message_reads_back_as_it_was_put_out_and_the_same_id_is_put_out_once()
    {
        var message = _house.Message("m-1", Severity.S3) with
        {
            Content = new MessageContent("「確認」をお願いします。", [new QuickReply("対応しました", "v=1", "対応しました")]),
            ViolationIds = ["v-1", "v-2"],
            CallbackKey = "key-1",
            FallbackUsers = ["user-8"],
        };
        await PutOutAsync(message);
        await PutOutAsync(message with { Kind = "alert" });

        var taken = Assert.Single(await TakeAsync(10));

        Assert.Equivalent(message with { State = OutboxState.Sending, Attempts = 1 }, taken, strict: true);
    }

    [Fact]
    public async Task A_failed_send_comes_again_when_its_time_has_come()
    {
        await PutOutAsync(_house.Message("m-1"));
        await TakeAsync(1);
        await SettleAsync("m-1", OutboxState.Pending, next: _house.Now.AddMinutes(2));

        Assert.Empty(await TakeAsync(1));
        _house.Clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(2, Assert.Single(await TakeAsync(1)).Attempts);
    }

    [Fact]
    public async Task A_refused_alert_puts_its_fallback_out_once_even_if_it_is_settled_twice()
    {
        await PutOutAsync(_house.Message("to-channel", Severity.S3));
        await TakeAsync(1);
        await SettleAsync("to-channel", OutboxState.Refused, fallback: _house.Message("to-user"));
        await SettleAsync("to-channel", OutboxState.Refused, fallback: _house.Message("to-another"));

        Assert.Equal(["to-user"], (await TakeAsync(10)).Select(message => message.Id));
    }

    [Fact]
    public async Task After_a_kill_grave_messages_are_sent_again_and_the_rest_is_closed_as_uncertain()
    {
        await PutOutAsync(_house.Message("s2", Severity.S2), _house.Message("s3", Severity.S3), _house.Message("s4", Severity.S4));
        await TakeAsync(10);
        await PutOutAsync(_house.Message("not-taken", Severity.S1));
        await _house.RestartAsync();

        Assert.Equal((2, 1), await _house.State.RecoverInterruptedAsync(_house.Now, CancellationToken.None));
        Assert.Equal(["s4", "s3", "not-taken"], (await TakeAsync(10)).Select(message => message.Id));
    }

    [Fact]
    public async Task Concurrent_takers_never_get_the_same_message()
    {
        await PutOutAsync(Enumerable.Range(0, 200).Select(n => _house.Message($"m-{n:D3}")).ToArray());

        var taken = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => TakeAsync(10))));

        Assert.Equal(200, taken.SelectMany(messages => messages).Select(message => message.Id).Distinct().Count());
    }

    private Task PutOutAsync(params OutboxMessage[] messages) => _house.CommitAsync(new Plan { Outbox = messages });

    private Task<IReadOnlyList<OutboxMessage>> TakeAsync(int max) => _house.State.TakeDueMessagesAsync(_house.Now, max, CancellationToken.None);

    private Task SettleAsync(string id, OutboxState state, DateTimeOffset? next = null, OutboxMessage? fallback = null) =>
        _house.State.SettleAsync([new Settlement(id, state, _house.Now, "503", next, fallback is null ? [] : [fallback])], CancellationToken.None);
}

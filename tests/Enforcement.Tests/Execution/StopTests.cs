using ComplianceBot.Enforcement.Execution;
using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Tests.Fakes;
using ComplianceBot.Rules;
using ComplianceBot.Tests;

namespace ComplianceBot.Enforcement.Tests.Execution;

/// <summary>The bot is told to stop while it sends.</summary>
public sealed class StopTests : IDisposable
{
    private readonly Bot bot = new(TestPolicy.With());

    public void Dispose() => bot.Dispose();

    [Fact]
    public async Task What_waits_behind_another_message_to_the_same_person_is_left_for_the_next_start()
    {
        var (held, begun) = (new TaskCompletionSource(), new TaskCompletionSource());
        bot.Messenger.InTheAir = (_, _) =>
        {
            begun.TrySetResult();
            return held.Task;
        };
        OutboxMessage[] messages = [Message("first"), Message("second")];
        await bot.Store.CommitAsync(new StateQuery(), _ => new Plan { Outbox = messages }, default);
        using var stop = new CancellationTokenSource();
        var drain = bot.Get<OutboxDrainer>().DrainAsync(stop.Token);

        await begun.Task.WaitAsync(Eventually.Patience);
        await stop.CancelAsync();
        held.SetResult();
        await drain;

        Assert.Equal((OutboxState.Sent, OutboxState.Pending), (bot.Store.Outbox["first"].State, bot.Store.Outbox["second"].State));
        Assert.Equal(1, bot.Messenger.Attempts);
        bot.Clock.Advance(Backoff.First);
        await bot.DrainAsync();
        Assert.Equal(OutboxState.Sent, bot.Store.Outbox["second"].State);
    }

    private OutboxMessage Message(string id) => new(id, Recipient.Person("hanako"), MessageContent.Plain(id))
    {
        Kind = "note",
        Severity = Severity.S1,
        CreatedAt = bot.Clock.GetUtcNow(),
        DueAt = bot.Clock.GetUtcNow(),
    };
}

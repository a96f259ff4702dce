using ComplianceBot.Enforcement.Execution;
using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Tests.Fakes;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Tests.Execution;

/// <summary>The disk refuses at the very moment at which the outcome of a send is to be written down.</summary>
public sealed class UnsettledTests : IDisposable
{
    private readonly Bot bot = new(TestPolicy.With());

    public void Dispose() => bot.Dispose();

    [Fact]
    public async Task What_arrived_is_written_down_later_and_not_said_again()
    {
        await PutAsync("m1", Severity.S1);
        bot.Messenger.InTheAir = DiskRefuses;
        await bot.DrainAsync();
        Assert.Equal(OutboxState.Sending, bot.Store.Outbox["m1"].State);

        bot.Store.Refuses = null;
        await bot.DrainAsync();

        Assert.Equal(OutboxState.Sent, bot.Store.Outbox["m1"].State);
        Assert.Single(bot.Messenger.Sent);
    }

    [Fact]
    public async Task A_grave_message_that_was_not_sent_is_tried_again_without_a_new_start()
    {
        await PutAsync("m1", Severity.S3);
        (bot.Messenger.InTheAir, bot.Messenger.Answer) = (DiskRefuses, _ => new SendResult(SendOutcome.NotSent, "503"));
        await bot.DrainAsync();

        bot.Store.Refuses = null;
        (bot.Messenger.InTheAir, bot.Messenger.Answer) = ((_, _) => Task.CompletedTask, _ => SendResult.Sent);
        await bot.DrainAsync();
        Assert.Equal(OutboxState.Pending, bot.Store.Outbox["m1"].State);
        bot.Clock.Advance(Backoff.First);
        await bot.DrainAsync();

        Assert.Single(bot.Messenger.Sent);
    }

    [Fact]
    public async Task While_many_outcomes_wait_for_the_disk_nothing_more_is_sent()
    {
        bot.Messenger.InTheAir = DiskRefuses;
        for (var i = 0; i < 40; i++)
        {
            await PutAsync($"m{i}", Severity.S1);
        }

        await bot.DrainAsync();
        await bot.DrainAsync();

        Assert.InRange(bot.Messenger.Sent.Count, 16, 31);
    }

    private Task DiskRefuses(Recipient recipient, CancellationToken cancel)
    {
        bot.Store.Refuses = new IOException("disk full");
        return Task.CompletedTask;
    }

    private Task PutAsync(string id, Severity severity)
    {
        var message = new OutboxMessage(id, Recipient.Person($"person of {id}"), MessageContent.Plain("text"))
        {
            Kind = "note",
            Severity = severity,
            CreatedAt = bot.Clock.GetUtcNow(),
            DueAt = bot.Clock.GetUtcNow(),
        };
        bot.Store.Refuses = null;
        return bot.Store.CommitAsync(new StateQuery(), _ => new Plan { Outbox = [message] }, default);
    }
}

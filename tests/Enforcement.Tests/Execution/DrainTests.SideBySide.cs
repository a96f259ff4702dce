using ComplianceBot.Enforcement.Execution;
using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Rules;
using ComplianceBot.Tests;
using CsCheck;

namespace ComplianceBot.Enforcement.Tests.Execution;

/// <summary>Many messages at once: order, hanging sends, outages, stops.</summary>
public sealed partial class DrainTests
{
    [Fact]
    public async Task To_one_person_messages_go_in_order_to_others_side_by_side()
    {
        var held = new TaskCompletionSource();
        bot.Messenger.InTheAir = (recipient, _) => recipient.Id == "slow" ? held.Task : Task.CompletedTask;
        await PutAsync(Severity.S3, recipient: Recipient.Person("slow"), text: "first");
        await PutAsync(Severity.S1, recipient: Recipient.Person("slow"), text: "second");
        await PutAsync(Severity.S1, recipient: Recipient.Person("quick"), text: "third");
        var drain = bot.DrainAsync();

        await Eventually.TrueAsync(() => bot.Messenger.Sent.Count > 0, "Nothing was sent.");

        Assert.Equal(["third"], bot.Messenger.Sent.Select(message => message.Text));
        held.SetResult();
        Assert.Equal(3, await drain);
        Assert.Equal(["third", "first", "second"], bot.Messenger.Sent.Select(message => message.Text));
    }

    [Fact]
    public async Task A_message_that_comes_while_another_hangs_does_not_wait_for_it()
    {
        var held = new TaskCompletionSource();
        var arrived = new TaskCompletionSource();
        bot.Messenger.InTheAir = (recipient, _) =>
        {
            if (recipient.Id == "slow")
            {
                return held.Task;
            }

            arrived.SetResult();
            return Task.CompletedTask;
        };
        await PutAsync(Severity.S1, recipient: Recipient.Person("slow"));
        var drain = bot.DrainAsync();

        await PutAsync(Severity.S1, recipient: Recipient.Person("quick"));
        Assert.Equal(0, await bot.DrainAsync());
        await arrived.Task.WaitAsync(Eventually.Patience);

        held.SetResult();
        Assert.Equal(2, await drain);
    }

    [Fact]
    public async Task While_the_other_side_is_down_the_backlog_is_probed_not_hammered()
    {
        bot.Messenger.Answer = _ => new SendResult(SendOutcome.NotSent, "503");
        for (var i = 0; i < 200; i++)
        {
            await PutAsync(Severity.S1, recipient: Recipient.Person($"user-{i}"));
        }

        await bot.DrainAsync();
        Assert.InRange(bot.Messenger.Attempts, 16, 32);

        bot.Messenger.Answer = _ => SendResult.Sent;
        bot.Clock.Advance(Backoff.Longest);
        await bot.DrainAsync();
        Assert.Equal(200, bot.Messenger.Sent.Count);
    }

    [Fact]
    public async Task While_persons_must_wait_for_their_turn_channels_are_still_served()
    {
        bot.Messenger.Answer = recipient => recipient.Kind == RecipientKind.Person ? new SendResult(SendOutcome.NotSent, "429", TimeSpan.FromSeconds(40)) : SendResult.Sent;
        for (var i = 0; i < 100; i++)
        {
            await PutAsync(Severity.S2, recipient: Recipient.Person($"user-{i}"));
        }

        await PutAsync(Severity.S1, recipient: Recipient.Channel("room"));
        await bot.DrainAsync();

        Assert.Single(bot.Messenger.To("room"));
    }

    [Fact]
    public async Task On_a_stop_nothing_more_is_taken_and_what_is_in_the_air_may_land()
    {
        using var stop = new CancellationTokenSource();
        var held = new TaskCompletionSource();
        bot.Messenger.InTheAir = (_, _) => held.Task;
        for (var i = 0; i < 20; i++)
        {
            await PutAsync(Severity.S1, recipient: Recipient.Person($"user-{i}"));
        }

        var drain = bot.Get<OutboxDrainer>().DrainAsync(stop.Token);
        await Eventually.TrueAsync(() => bot.Messenger.Attempts >= 16, "Too few were taken.");

        await stop.CancelAsync();
        held.SetResult();

        Assert.Equal(16, await drain);
        Assert.Equal(4, bot.Store.Outbox.Values.Count(message => message.State == OutboxState.Pending));
    }
}

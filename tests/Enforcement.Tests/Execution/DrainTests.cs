using ComplianceBot.Enforcement.Execution;
using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Tests.Fakes;
using ComplianceBot.Rules;
using ComplianceBot.Tests;
using CsCheck;

namespace ComplianceBot.Enforcement.Tests.Execution;

/// <summary>The delivery promise: S3 and above at least once, the rest at most once.</summary>
public sealed partial class DrainTests : IDisposable
{
    private readonly Bot bot = new(TestPolicy.With());
    private int count;

    public void Dispose() => bot.Dispose();

    [Fact]
    public async Task What_is_due_is_sent_and_what_waits_waits()
    {
        await PutAsync(Severity.S1);
        await PutAsync(Severity.S1, dueIn: TimeSpan.FromHours(1));

        Assert.Equal(1, await bot.DrainAsync());
        bot.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(1, await bot.DrainAsync());
        Assert.Equal(0, await bot.DrainAsync());
    }

    [Theory]
    [InlineData(Severity.S3, OutboxState.Pending)]
    [InlineData(Severity.S4, OutboxState.Pending)]
    [InlineData(Severity.S2, OutboxState.Uncertain)]
    public async Task An_answer_that_never_came_is_asked_again_only_for_grave_messages(Severity severity, OutboxState state)
    {
        bot.Messenger.Answer = _ => new SendResult(SendOutcome.Unknown, "502");
        var id = await PutAsync(severity);
        await bot.DrainAsync();

        Assert.Equal(state, bot.Store.Outbox[id].State);
        Assert.Equal(state == OutboxState.Uncertain, bot.Store.Ledger.Any(row => row is { Kind: "send", Outcome: "uncertain" }));
    }

    [Fact]
    public async Task What_was_certainly_not_sent_is_tried_again_after_2_4_8_16_and_then_every_30_seconds()
    {
        bot.Messenger.Answer = _ => new SendResult(SendOutcome.NotSent, "503");
        var id = await PutAsync(Severity.S1);
        var waits = new List<double>();
        for (var i = 0; i < 6; i++)
        {
            await bot.DrainAsync();
            var wait = bot.Store.Outbox[id].DueAt - bot.Clock.GetUtcNow();
            waits.Add(wait.TotalSeconds);
            Assert.Contains(bot.Queue.Items, item => item.Queue == QueueNames.Outbox && item.VisibleAfter == wait);
            bot.Clock.Advance(wait);
        }

        Assert.Equal([2, 4, 8, 16, 30, 30], waits);
        bot.Messenger.Answer = _ => SendResult.Sent;
        await bot.DrainAsync();
        Assert.Single(bot.Messenger.Sent);
    }

    [Fact]
    public async Task What_the_other_side_asks_for_is_honoured_up_to_a_minute()
    {
        bot.Messenger.Answer = _ => new SendResult(SendOutcome.NotSent, "429", TimeSpan.FromSeconds(45));
        var id = await PutAsync(Severity.S1);
        await bot.DrainAsync();
        Assert.Equal(45, (bot.Store.Outbox[id].DueAt - bot.Clock.GetUtcNow()).TotalSeconds);

        Assert.Equal(TimeSpan.FromSeconds(60), Backoff.After(1, TimeSpan.FromHours(1)));
    }

    [Fact]
    public async Task After_24_hours_a_message_expires_and_the_ledger_says_so()
    {
        bot.Messenger.Answer = _ => new SendResult(SendOutcome.NotSent, "503");
        var id = await PutAsync(Severity.S3, dueIn: TimeSpan.FromDays(3));
        bot.Clock.Advance(TimeSpan.FromDays(3) + TimeSpan.FromHours(23));
        await bot.DrainAsync();
        Assert.Equal(OutboxState.Pending, bot.Store.Outbox[id].State);

        bot.Clock.Advance(TimeSpan.FromHours(1));
        await bot.DrainAsync();
        Assert.Equal(OutboxState.Expired, bot.Store.Outbox[id].State);
        Assert.Single(bot.Store.Ledger, row => row is { Kind: "send", Outcome: "expired" });
    }

    [Fact]
    public async Task An_alert_that_the_channel_refuses_goes_to_each_administrator()
    {
        bot.Messenger.Answer = recipient => recipient.Kind == RecipientKind.Channel ? new SendResult(SendOutcome.Refused, "403 FORBIDDEN") : SendResult.Sent;
        await PutAsync(Severity.S4, recipient: Recipient.Channel("room"), fallback: ["a", "b"]);
        await bot.DrainAsync();

        Assert.Equal(["a", "b"], bot.Messenger.Sent.Select(message => message.Recipient.Id).Order(StringComparer.Ordinal));
        Assert.Single(bot.Store.Ledger, row => row is { Kind: "send", Outcome: "refused", ChannelId: "room" });
    }

    [Fact]
    public async Task A_messenger_that_breaks_leaves_it_open_and_its_words_unwritten()
    {
        bot.Messenger.Answer = _ => throw new InvalidOperationException("the text itself");
        await PutAsync(Severity.S1);
        await bot.DrainAsync();

        Assert.DoesNotContain(bot.Store.Ledger, row => row.Detail.Contains("the text itself", StringComparison.Ordinal));
        Assert.Contains(bot.Store.Ledger, row => row.Detail.EndsWith("InvalidOperationException", StringComparison.Ordinal));
    }

    [Fact]
    public async Task After_a_kill_grave_messages_go_out_again_and_the_others_are_closed()
    {
        var grave = await PutAsync(Severity.S3);
        var slight = await PutAsync(Severity.S1);
        await bot.Store.TakeDueMessagesAsync(bot.Clock.GetUtcNow(), 9, default);

        Assert.Equal((1, 1), await bot.Get<OutboxDrainer>().RecoverAsync(default));
        await bot.DrainAsync();

        Assert.Equal((OutboxState.Sent, OutboxState.Uncertain), (bot.Store.Outbox[grave].State, bot.Store.Outbox[slight].State));
    }

    [Fact]
    public void Whatever_the_answers_are_the_promise_holds()
    {
        var answers = Gen.Enum<SendOutcome>().Array[1, 12];
        Gen.Select(Gen.Enum<Severity>(), answers).HoldsForAll(course =>
        {
            var (severity, outcomes) = course;
            var message = Message("m", severity, Recipient.Person("p"), Bot.Morning, [], "text");
            var (mayHaveArrived, arrived, open) = (0, 0, true);
            foreach (var outcome in outcomes.TakeWhile(_ => open))
            {
                mayHaveArrived += outcome is SendOutcome.Sent or SendOutcome.Unknown ? 1 : 0;
                arrived += outcome == SendOutcome.Sent ? 1 : 0;
                var settled = SendOutcomes.Decide(message, new SendResult(outcome), Bot.Morning.AddMinutes(1));
                open = settled.State == OutboxState.Pending;
                Assert.True(open || arrived == 1 || outcome == SendOutcome.Refused || severity < Severity.S3, "a grave message is only given up when it arrived or was refused");
            }

            Assert.True(severity >= Severity.S3 || mayHaveArrived <= 1, "a slight message is sent once at most");
        });
    }

    private static OutboxMessage Message(string id, Severity severity, Recipient recipient, DateTimeOffset due, string[] fallback, string text) =>
        new(id, recipient, MessageContent.Plain(text)) { Kind = "note", Severity = severity, CreatedAt = due, DueAt = due, FallbackUsers = fallback };

    private async Task<string> PutAsync(Severity severity, TimeSpan dueIn = default, Recipient? recipient = null, string[]? fallback = null, string text = "text")
    {
        var message = Message($"m{++count:000}", severity, recipient ?? Recipient.Person("hanako"), bot.Clock.GetUtcNow() + dueIn, fallback ?? [], text);
        await bot.Store.CommitAsync(new StateQuery(), _ => new Plan { Outbox = [message] }, default);
        return message.Id;
    }
}

using ComplianceBot.Enforcement.Execution;
using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Tests.Fakes;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Tests.Execution;

/// <summary>Every callback that was answered 200 is dealt with exactly once, whatever it is.</summary>
public sealed class PipelineTests : IDisposable
{
    private readonly Bot bot = new(TestPolicy.With(
        new WordRule(Toy.Descriptor("SEC-91", Severity.S1) with { AsksRecall = true }, "番号"),
        new EveningRule(Toy.Descriptor("CMP-92a", Severity.S1)),
        new BrokenRule(Toy.Descriptor("SEC-99", Severity.S3))));

    public PipelineTests() => bot.Tenant.Settle();

    public void Dispose() => bot.Dispose();

    [Theory]
    [InlineData(-31 * 24 * 60, true)]
    [InlineData((-31 * 24 * 60) - 1, false)]
    [InlineData(10, true)]
    [InlineData(11, false)]
    public async Task An_event_is_judged_up_to_31_days_late_and_10_minutes_early(int minutes, bool isJudged)
    {
        await bot.PostAsync("hanako", "room", "番号", bot.Clock.GetUtcNow().AddMinutes(minutes));

        Assert.Equal(isJudged, bot.Store.Ledger.Any(row => row.Kind == "judged"));
        Assert.Equal(!isJudged, bot.Store.KeptAside.Count == 1);
        Assert.Equal(isJudged, bot.Store.Outbox.Count > 0);
    }

    [Fact]
    public async Task What_cannot_be_read_is_kept_aside_and_the_administrators_hear_of_it_once_a_day()
    {
        await UnreadableAsync("a", "not-json");
        await UnreadableAsync("b", "no-type");
        bot.Clock.Advance(TimeSpan.FromDays(1));
        await UnreadableAsync("c", "not-json");
        await bot.DrainAsync();

        Assert.Equal(["not-json", "no-type", "not-json"], bot.Store.KeptAside.Select(kept => kept.Reason));
        var alerts = bot.Messenger.To(TestPolicy.AdministratorsChannel);
        Assert.Equal(2, alerts.Count);
        Assert.All(alerts, alert => Assert.EndsWith("（運用）", alert.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_unknown_type_and_an_unknown_content_are_kept_for_an_administrator_to_see()
    {
        await bot.HandleAsync(new UnknownCallback(Bot.Morning, "room", new string('x', 60)));
        await bot.HandleAsync(new MessagePosted(Bot.Morning, "room", "hanako", ContentKind.Unknown, "") { ContentType = "hologram" });

        Assert.Equal([("unknown-type", 40), ("unknown-content", 8)], bot.Store.KeptAside.Select(kept => (kept.Reason, kept.Type.Length)));
        Assert.Empty(bot.Store.Outbox);
    }

    [Fact]
    public async Task Events_without_a_rule_leave_one_row_each()
    {
        await bot.HandleAsync(new TalkEnded(Bot.Morning, "talk", "hanako"));
        await bot.HandleAsync(new BotLeft(Bot.Morning, "room"));

        Assert.Equal(["end", "leave"], bot.Store.Ledger.Select(row => row.Detail));
    }

    [Fact]
    public async Task A_rule_that_fails_is_not_judged_and_its_reason_holds_no_text()
    {
        await bot.PostAsync("hanako", "room", "だれにも見せない文");

        var row = Assert.Single(bot.Store.Ledger, row => row is { Kind: "not-judged", RuleId: "SEC-99" });
        Assert.Equal("rule failed: InvalidOperationException", row.Detail);
    }

    [Theory]
    [InlineData("fixed", ViolationState.Resolved)]
    [InlineData("wrong", ViolationState.Acknowledged)]
    [InlineData("urgent", ViolationState.Acknowledged)]
    public async Task A_button_is_recorded_and_thanked_for(string answer, ViolationState state)
    {
        await bot.PostAsync("hanako", "room", "番号");
        var id = Assert.Single(bot.Store.Violations).Key;

        await bot.HandleAsync(new ButtonPressed(Bot.Morning, null, "hanako", $"answer:{answer}:{id}"));
        await bot.DrainAsync();

        Assert.Equal((state, answer), (bot.Store.Violations[id].State, bot.Store.Violations[id].Resolution!));
        Assert.Single(bot.Store.Ledger, row => row.Kind == "answer" && row.Detail == answer && row.ViolationId == id);
        Assert.Equal(2, bot.Messenger.To("hanako").Count);
    }

    [Fact]
    public async Task Nobody_answers_for_somebody_else()
    {
        await bot.PostAsync("hanako", "room", "番号");
        var id = Assert.Single(bot.Store.Violations).Key;

        await bot.HandleAsync(new ButtonPressed(Bot.Morning, null, "ichiro", $"answer:fixed:{id}"));

        Assert.Equal(ViolationState.Open, bot.Store.Violations[id].State);
    }

    [Theory]
    [InlineData("answer:fixed")]
    [InlineData("answer:erase:AAAAAAAAAA")]
    [InlineData("something else")]
    [InlineData("")]
    public async Task Data_that_is_none_of_ours_is_written_down_and_nothing_else(string data)
    {
        await bot.HandleAsync(new ButtonPressed(Bot.Morning, "talk", "hanako", data));

        Assert.Equal("button, not ours", Assert.Single(bot.Store.Ledger).Detail);
        Assert.Empty(bot.Store.Outbox);
    }

    [Fact]
    public async Task In_the_talk_with_the_bot_rules_on_content_hold_hours_do_not_and_help_comes_once_a_day()
    {
        bot.SetClock(Bot.Evening);
        await bot.PostAsync("hanako", null, "こんばんは");
        await bot.PostAsync("hanako", null, "お疲れさまです");
        await bot.PostAsync("hanako", null, "番号です");
        await bot.DrainAsync();

        Assert.Equal(2, bot.Messenger.To("hanako").Count);
        Assert.Single(bot.Messenger.To("hanako"), message => message.Text.StartsWith("SEC-91", StringComparison.Ordinal));
        Assert.DoesNotContain(bot.Store.Ledger, row => row.RuleId == "CMP-92a");
    }

    [Fact]
    public async Task When_the_storage_refuses_the_callback_comes_again()
    {
        bot.Store.Refuses = new IOException("disk full");
        await Assert.ThrowsAsync<IOException>(() => bot.HandleAsync(new MessagePosted(Bot.Morning, "room", "hanako", ContentKind.Text, "番号"), "again"));

        bot.Store.Refuses = null;
        await bot.HandleAsync(new MessagePosted(Bot.Morning, "room", "hanako", ContentKind.Text, "番号"), "again");

        Assert.Single(bot.Store.Ledger, row => row.Kind == "judged");
    }

    [Fact]
    public async Task A_burst_wakes_the_outbox_once()
    {
        for (var i = 0; i < 20; i++)
        {
            await bot.PostAsync($"user-{i}", "room", "番号");
        }

        Assert.Single(bot.Queue.On(QueueNames.Outbox));
        await bot.DrainAsync();
        await bot.PostAsync("hanako", "room", "番号");
        Assert.Equal(2, bot.Queue.On(QueueNames.Outbox).Count);
    }

    private Task UnreadableAsync(string key, string reason) =>
        bot.Get<CallbackPipeline>().HandleAsync(new CallbackEnvelope(key, "bot", bot.Clock.GetUtcNow(), "Ym9keQ=="), new ParsedCallback(null, reason), CancellationToken.None);
}

using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Tests.Fakes;
using ComplianceBot.Enforcement.Texts;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Tests.Execution;

/// <summary>What waited for the opening goes to each person as one message; alerts below S4 that follow each other go as one.</summary>
public sealed class BundleStories : IDisposable
{
    private const string Channel = TestPolicy.AdministratorsChannel;
    private static readonly DateTimeOffset Opening = Bot.Morning.AddDays(1).AddHours(-1.5);

    private readonly Bot bot = new(TestPolicy.With(
        new WordRule(Toy.Descriptor("COM-91", Severity.S2, Audience.Person), "甲"),
        new WordRule(Toy.Descriptor("COM-92", Severity.S1, Audience.Person), "乙"),
        new WordRule(Toy.Descriptor("SEC-93", Severity.S3) with { AsksRecall = true }, "丙"),
        new WordRule(Toy.Descriptor("SEC-94", Severity.S4), "丁"),
        new GroupTest(Toy.Descriptor("GRP-95", Severity.S3, Audience.Masters), group => group.IsPublic ? null : new Finding("非公開です。"))));

    public BundleStories() => bot.Tenant.Settle();

    public void Dispose() => bot.Dispose();

    [Fact]
    public async Task Two_notes_of_an_evening_arrive_as_one_message_in_the_morning_with_buttons_for_both()
    {
        bot.SetClock(Bot.Evening);
        await bot.PostAsync("hanako", "room", "甲");
        await bot.PostAsync("hanako", "room", "乙");
        await bot.PostAsync("ichiro", "room", "甲");
        await bot.DrainAsync();
        Assert.Empty(bot.Messenger.Sent);

        bot.SetClock(Opening);
        await bot.DrainAsync();

        var message = Assert.Single(bot.Messenger.To("hanako"));
        Assert.Contains("COM-91のお知らせ", message.Text, StringComparison.Ordinal);
        Assert.Contains("COM-92のお知らせ", message.Text, StringComparison.Ordinal);
        var violations = bot.Store.Violations.Values.Where(violation => violation.PersonId == "hanako").Select(violation => violation.Id).Order();
        Assert.Equal(["対応しました", "違います", "緊急でした"], message.Content.QuickReplies.Select(button => button.Label));
        Assert.All(message.Content.QuickReplies, button => Assert.Equal(violations, NoteTexts.IdsOf(button).Order()));
        Assert.DoesNotContain("まとめて", Assert.Single(bot.Messenger.To("ichiro")).Text, StringComparison.Ordinal);
        Assert.All(bot.Store.Outbox.Values, row => Assert.Equal(OutboxState.Sent, row.State));
    }

    [Fact]
    public async Task A_group_that_was_touched_at_night_comes_with_what_waited_for_its_master()
    {
        bot.Tenant.Add(Town.Group("g1", ["hanako"], Town.User("hanako")) with { IsPublic = false });
        bot.Tenant.Add(Town.Group("g2", ["hanako"], Town.User("hanako")) with { IsPublic = false });
        bot.Tenant.AddChannelOf("g1", "hanako");
        bot.Tenant.AddChannelOf("g2", "hanako");
        await bot.ReadDirectoryAsync();
        bot.SetClock(Bot.Evening);
        await bot.PostAsync("hanako", "room", "甲");
        await bot.HandleAsync(new BotJoined(bot.Clock.GetUtcNow(), "room-g1"));
        await bot.HandleAsync(new BotJoined(bot.Clock.GetUtcNow(), "room-g2"));
        await bot.DrainAsync();

        bot.SetClock(Opening);
        await bot.RunDueAsync();
        await bot.DrainAsync();

        var message = Assert.Single(bot.Messenger.To("hanako"));
        Assert.Contains("グループg1", message.Text, StringComparison.Ordinal);
        Assert.Contains("グループg2", message.Text, StringComparison.Ordinal);
        Assert.Contains("COM-91のお知らせ", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_hours_each_note_leaves_by_itself()
    {
        await bot.PostAsync("hanako", "room", "甲");
        await bot.PostAsync("hanako", "room", "乙");
        await bot.DrainAsync();

        Assert.Equal(2, bot.Messenger.To("hanako").Count);
    }

    [Fact]
    public async Task A_bundle_of_which_nobody_knows_whether_it_arrived_is_repeated_only_for_what_is_grave()
    {
        await PutOutAsync(Held("slight", Severity.S1), Held("grave", Severity.S3));
        bot.Messenger.Answer = _ => new SendResult(SendOutcome.Unknown, "timeout");
        await bot.DrainAsync();

        Assert.Equal(OutboxState.Uncertain, bot.Store.Outbox["slight"].State);
        Assert.Equal(OutboxState.Pending, bot.Store.Outbox["grave"].State);
        Assert.Equal("uncertain", Assert.Single(bot.Store.Ledger, row => row.Kind == "send").Outcome);

        bot.Messenger.Answer = _ => SendResult.Sent;
        bot.Clock.Advance(TimeSpan.FromMinutes(1));
        await bot.DrainAsync();

        Assert.Equal("grave", Assert.Single(bot.Messenger.To("hanako")).Text);
    }

    [Fact]
    public async Task A_bundle_that_a_killed_process_had_in_hand_is_not_lost()
    {
        await PutOutAsync(Held("grave", Severity.S3), Held("graver", Severity.S3), Held("slight", Severity.S1));
        Assert.Equal(3, (await bot.Store.TakeDueMessagesAsync(bot.Clock.GetUtcNow(), 1, CancellationToken.None)).Count);

        await bot.Store.RecoverInterruptedAsync(bot.Clock.GetUtcNow(), CancellationToken.None);
        await bot.DrainAsync();

        var again = Assert.Single(bot.Messenger.To("hanako"));
        Assert.Contains("graver", again.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("slight", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bundle_too_long_for_one_message_becomes_several_and_none_is_lost()
    {
        var texts = Enumerable.Range(0, 30).Select(number => $"{number:D2}" + new string('あ', 110)).ToArray();
        await PutOutAsync([.. texts.Select((text, number) => Held($"row{number}", Severity.S2) with { Content = new MessageContent(text, NoteTexts.Answers([$"VIOLATE{number:D3}"])) })]);
        await bot.DrainAsync();

        var sent = bot.Messenger.To("hanako");
        Assert.InRange(sent.Count, 2, 3);
        Assert.All(sent, message => Assert.InRange(message.Text.Length, 1, 2000));
        Assert.All(texts, text => Assert.Single(sent, message => message.Text.Contains(text, StringComparison.Ordinal)));
        Assert.Equal(30, sent.SelectMany(message => NoteTexts.IdsOf(message.Content.QuickReplies[0])).Distinct().Count());
    }

    [Fact]
    public async Task The_first_alert_leaves_at_once_and_what_follows_within_seconds_goes_as_one()
    {
        await bot.PostAsync("hanako", "room", "丙");
        await bot.DrainAsync();
        Assert.Single(bot.Messenger.To(Channel));

        for (var second = 0; second < 4; second++)
        {
            bot.Clock.Advance(TimeSpan.FromSeconds(3));
            await bot.PostAsync("ichiro", "room", "丙");
            await bot.DrainAsync();
        }

        Assert.Single(bot.Messenger.To(Channel));
        bot.Clock.Advance(TimeSpan.FromSeconds(10));
        await bot.DrainAsync();

        var alerts = bot.Messenger.To(Channel);
        Assert.Equal(2, alerts.Count);
        Assert.Contains("4件をまとめて", alerts[1].Text, StringComparison.Ordinal);
        Assert.All(bot.Store.Outbox.Values, row => Assert.Equal(OutboxState.Sent, row.State));
    }

    [Fact]
    public async Task An_S4_alert_waits_for_nobody()
    {
        await bot.PostAsync("hanako", "room", "丙");
        await bot.DrainAsync();
        await bot.PostAsync("hanako", "room", "丁");
        await bot.DrainAsync();

        Assert.Equal(2, bot.Messenger.To(Channel).Count);
    }

    private OutboxMessage Held(string id, Severity severity) => new(id, Recipient.Person("hanako"), MessageContent.Plain(id))
    {
        Kind = "note",
        Severity = severity,
        CreatedAt = bot.Clock.GetUtcNow(),
        DueAt = bot.Clock.GetUtcNow(),
        Bundle = Bundles.Held,
    };

    private Task PutOutAsync(params OutboxMessage[] messages) => bot.Store.CommitAsync(new StateQuery(), _ => new Plan { Outbox = messages }, CancellationToken.None);
}

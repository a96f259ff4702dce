using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Policies;
using ComplianceBot.Enforcement.Records;
using ComplianceBot.Enforcement.Tests.Fakes;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Tests.Records;

/// <summary>What is grave becomes work with a number, an end, somebody who does it, and a sheet about its course.</summary>
public sealed class TicketStories : IDisposable
{
    private readonly Bot bot = new(TestPolicy.With(
        new WordRule(Toy.Descriptor("SEC-91", Severity.S3) with { AsksRecall = true }, "内緒"),
        new WordRule(Toy.Descriptor("SEC-92", Severity.S4) with { AsksRecall = true }, "番号"),
        new WordRule(Toy.Descriptor("SEC-93", Severity.S2), "小声")));

    public TicketStories()
    {
        bot.Tenant.Settle();
        bot.Tenant.Add(Town.Group("g1", ["kacho"], Town.User("hanako"), Town.User("ichiro"), Town.User("kacho")));
        bot.Tenant.AddChannelOf("g1", "hanako", "ichiro", "kacho");
    }

    private Violation Ticket => Assert.Single(bot.Store.Violations.Values);

    public void Dispose() => bot.Dispose();

    [Fact]
    public async Task A_grave_post_is_a_ticket_with_its_end_and_how_many_could_read_it()
    {
        await PostAsync("内緒の話 絶対秘密");

        Assert.Equal(new Ticket(new DateOnly(2026, 12, 1)) { Readers = 3 }, Ticket.Ticket);
        Assert.Equal("opened; due 2026-12-01", bot.Store.Ledger.Single(row => row.Kind == "ticket").Detail);
        var alert = Assert.Single(bot.Messenger.To(TestPolicy.AdministratorsChannel));
        Assert.Equal([$"担当します {Ticket.Id}", $"対応しました {Ticket.Id}", $"経過をまとめる {Ticket.Id}"], alert.Content.QuickReplies.Select(button => button.Label));
        Assert.All(alert.Content.QuickReplies, button => Assert.InRange(button.Label.Length, 1, 20));
    }

    [Fact]
    public async Task What_is_slight_or_may_not_alert_is_no_ticket()
    {
        await PostAsync("小声で");
        Assert.Null(Ticket.Ticket);

        using var advising = new Bot(TestPolicy.With(Stage.Advise, new WordRule(Toy.Descriptor("SEC-91", Severity.S3), "内緒")));
        await advising.PostAsync("hanako", null, "内緒");
        Assert.Null(Assert.Single(advising.Store.Violations.Values).Ticket);
    }

    [Fact]
    public async Task An_administrator_takes_it_and_closes_it_and_the_ledger_knows_who()
    {
        await PostAsync("内緒");
        await PressAsync(TestPolicy.Administrator, 0);
        Assert.Equal(TestPolicy.Administrator, Ticket.Ticket?.Owner);

        await PressAsync(TestPolicy.Administrator, 1);
        Assert.Equal((ViolationState.Resolved, "fixed"), (Ticket.State, Ticket.Resolution));
        Assert.Equal([("owner", TestPolicy.Administrator), ("fixed", TestPolicy.Administrator)], bot.Store.Ledger.Where(row => row.Kind == "ticket").Skip(1).Select(row => (row.Detail, row.PersonId!)));

        await PressAsync(TestPolicy.Administrator, 1);
        Assert.Contains("完了しています", bot.Messenger.To(TestPolicy.Administrator)[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_may()
    {
        await PostAsync("内緒");
        await PressAsync("kacho", 1);
        await SayAsync("kacho", "チケット");

        Assert.Equal(ViolationState.Open, Ticket.State);
        Assert.DoesNotContain(bot.Messenger.To("kacho"), message => message.Text.Contains(Ticket.Id, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_persons_own_answer_closes_what_is_S3_but_not_what_may_have_to_be_reported()
    {
        await PostAsync("番号");
        await bot.HandleAsync(new ButtonPressed(bot.Clock.GetUtcNow(), null, "hanako", $"answer:fixed:{Ticket.Id}"));
        Assert.Equal((ViolationState.Acknowledged, new DateOnly(2026, 11, 27)), (Ticket.State, Ticket.Ticket!.DueOn));

        await SayAsync(TestPolicy.Administrator, $"チケット　{Ticket.Id.ToLowerInvariant()}");
        var shown = bot.Messenger.To(TestPolicy.Administrator)[^1];
        Assert.Contains("速報 11/27〜11/29、確報 12/24（不正の目的なら 1/23）", shown.Text, StringComparison.Ordinal);

        var unread = shown.Content.QuickReplies.Single(button => button.Label == "閲覧前に取消（漏えいなし）");
        await bot.HandleAsync(new ButtonPressed(bot.Clock.GetUtcNow(), null, TestPolicy.Administrator, unread.Data));
        Assert.Equal((ViolationState.Resolved, "unread"), (Ticket.State, Ticket.Resolution));
    }

    [Fact]
    public async Task Reminders_come_in_hours_on_the_policys_days_to_whoever_took_it()
    {
        await PostAsync("内緒");
        await PostAsync("内緒 ふたつめ");
        var first = bot.Store.Violations.Values.First();
        await bot.HandleAsync(new ButtonPressed(bot.Clock.GetUtcNow(), null, TestPolicy.Administrator, $"talk:ticket:own:{first.Id}"));

        await SweepAsync(Bot.Morning.AddDays(2));
        Assert.Empty(Reminders());

        // The third day is a Friday; at night nobody is reminded.
        await SweepAsync(Bot.Morning.AddDays(3).AddHours(12));
        Assert.Empty(Reminders());
        await SweepAsync(Bot.Morning.AddDays(6));
        await SweepAsync(Bot.Morning.AddDays(6).AddHours(1));
        Assert.Equal([TestPolicy.Administrator, TestPolicy.AdministratorsChannel], Reminders().Select(message => message.Recipient.Id).Order());
        Assert.All(Reminders(), message => Assert.Contains("対応待ちの件が 1 件", message.Content.Text, StringComparison.Ordinal));

        await SweepAsync(Bot.Morning.AddDays(8));
        Assert.Equal(4, Reminders().Count());
        Assert.Contains("【期限超過】", Reminders().Last().Content.Text, StringComparison.Ordinal);
        await SweepAsync(Bot.Morning.AddDays(9));
        Assert.Equal(4, Reminders().Count());
        Assert.All(bot.Store.Violations.Values, violation => Assert.Equal(2, violation.Ticket!.Reminders));
    }

    [Fact]
    public async Task The_course_says_when_who_what_how_many_and_what_was_done_but_no_word_of_the_post()
    {
        await PostAsync("番号 絶対秘密");
        await PressAsync(TestPolicy.Administrator, 0);
        await bot.HandleAsync(new ButtonPressed(bot.Clock.GetUtcNow(), null, "hanako", $"answer:wrong:{Ticket.Id}"));
        await PressAsync(TestPolicy.Administrator, 2);

        var sheet = string.Join('\n', bot.Messenger.To(TestPolicy.Administrator).Select(message => message.Text));
        Assert.All(
            ["いつ：2026/11/24 10:00", "だれが：佐藤 花子（hanako）", "どこで：グループg1", "どんな情報：おもちゃSEC-92（p.2-01）：電話番号", "その時のメンバー 3人まで", "本人の回答：違います", "送信取消：お願い済み", "速報 11/27", "・2026/11/24 10:00 検知：SEC-92 S4", "起票しました（期限 2026-11-27）"],
            part => Assert.Contains(part, sheet, StringComparison.Ordinal));
        Assert.DoesNotContain("絶対秘密", sheet, StringComparison.Ordinal);
        Assert.Single(bot.Store.Ledger, row => row.Kind == "incident");
    }

    [Theory]
    [InlineData("K7QMX2A9BD", "K7QMX2A9BD")]
    [InlineData("ｋ７ｑｍ-x2a9bd", "K7QMX2A9BD")]
    [InlineData("Oil", "011")]
    [InlineData("の件", "")]
    public void A_number_is_read_however_it_is_typed(string typed, string number) => Assert.Equal(number, TicketNumber.Read(typed));

    private IEnumerable<OutboxMessage> Reminders() => bot.Store.Outbox.Values.Where(message => message.Content.Text.StartsWith("対応待ちの件が", StringComparison.Ordinal));

    private async Task PostAsync(string text)
    {
        await bot.ReadDirectoryAsync();
        await bot.PostAsync("hanako", "room-g1", text);
        await bot.DrainAsync();
    }

    private async Task PressAsync(string person, int button)
    {
        var data = bot.Messenger.To(TestPolicy.AdministratorsChannel)[0].Content.QuickReplies[button].Data;
        await bot.HandleAsync(new ButtonPressed(bot.Clock.GetUtcNow(), TestPolicy.AdministratorsChannel, person, data));
        await bot.DrainAsync();
    }

    private async Task SayAsync(string person, string text)
    {
        await bot.PostAsync(person, null, text);
        await bot.DrainAsync();
    }

    private Task SweepAsync(DateTimeOffset at)
    {
        bot.SetClock(at);
        return bot.Sweep<TicketReminder>();
    }
}

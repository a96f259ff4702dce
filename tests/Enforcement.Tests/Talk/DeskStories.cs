using ComplianceBot.Enforcement.Policies;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Tests.Fakes;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Tests.Talk;

/// <summary>A consultation reaches the consultation desk and leaves no trace anywhere else; an opinion reaches the administrators.</summary>
public sealed class DeskStories : IDisposable
{
    private const string Words = "上司から毎日ひどい言葉を受けています";

    private readonly Bot bot = new(TestPolicy.With(
        new WordRule(Toy.Descriptor("SEC-91", Severity.S4) with { AsksRecall = true }, "番号"),
        new WordRule(Toy.Descriptor("CMP-91", Severity.S3, Audience.ConsultationDesk), "侮辱")) with
    {
        Desks = new Dictionary<string, Desk> { ["consultation"] = new("相談窓口", "0256-00-1111", null, ["counsellor"]) },
    });

    public DeskStories() => bot.Tenant.Settle();

    public void Dispose() => bot.Dispose();

    [Fact]
    public async Task A_consultation_goes_to_the_desk_alone()
    {
        await bot.ReadDirectoryAsync();
        await SayAsync("相談したいのですが");
        bot.Clock.Advance(TimeSpan.FromMinutes(2));
        await SayAsync(Words);

        var consultation = Assert.Single(bot.Messenger.To("counsellor")).Text;
        Assert.Contains(Words, consultation, StringComparison.Ordinal);
        Assert.Contains("佐藤 花子さん", consultation, StringComparison.Ordinal);
        Assert.Empty(bot.Messenger.To(TestPolicy.AdministratorsChannel));
        Assert.Empty(bot.Messenger.To(TestPolicy.Administrator));
        Assert.StartsWith("ご相談を受け付けました", bot.Messenger.To("hanako")[^1].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("匿名で相談 ")]
    [InlineData("相談 番号 ")]
    public async Task Nothing_of_it_stays_behind_neither_words_nor_masked_nor_judged(string begin)
    {
        await SayAsync(begin + Words);

        Assert.Single(bot.Messenger.To("counsellor"));
        Assert.Empty(bot.Store.Violations);
        Assert.All(bot.Store.Ledger, row => Assert.Equal(("", null), (row.Evidence, row.TextHash)));
        Assert.DoesNotContain(bot.Store.Ledger, row => row.ToString().Contains("ひどい", StringComparison.Ordinal));
        Assert.DoesNotContain(bot.Store.Outbox.Values, message => message.ToString().Contains("ひどい", StringComparison.Ordinal) || message.Content.Text.Length > 0);
        Assert.DoesNotContain(bot.Store.Documents, name => name.StartsWith("talk/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_anonymous_one_names_nobody_in_any_row_or_message()
    {
        await bot.ReadDirectoryAsync();
        await SayAsync("相談");
        await bot.HandleAsync(new ButtonPressed(bot.Clock.GetUtcNow(), "talk", "hanako", "talk:consultation:anonymous"));
        bot.Clock.Advance(TimeSpan.FromMinutes(2));
        await SayAsync(Words);

        var consultation = Assert.Single(bot.Messenger.To("counsellor")).Text;
        Assert.Contains("匿名の方", consultation, StringComparison.Ordinal);
        Assert.DoesNotContain("花子", consultation, StringComparison.Ordinal);
        Assert.DoesNotContain(bot.Store.Ledger, row => row.PersonId == "hanako");
        Assert.DoesNotContain(bot.Store.Outbox.Values, message => message.Recipient.Id == "hanako");
        Assert.Single(bot.Store.Ledger, row => row is { Kind: "consultation", RuleId: "CMP-01c" } && row.Detail.EndsWith("anonymous", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_answer_that_is_refused_names_nobody_either()
    {
        bot.Messenger.Answer = recipient => recipient.Id == "hanako" ? new SendResult(SendOutcome.Refused, "403 FORBIDDEN") : SendResult.Sent;
        await SayAsync($"匿名で相談 {Words}");

        Assert.Single(bot.Store.Ledger, row => row is { Kind: "send", Outcome: "refused" });
        Assert.DoesNotContain(bot.Store.Ledger, row => row.PersonId == "hanako");
    }

    [Fact]
    public async Task One_that_the_desk_refuses_is_known_to_be_lost_without_its_words_or_who_wrote_it()
    {
        bot.Messenger.Answer = recipient => recipient.Id == "counsellor" ? new SendResult(SendOutcome.Refused, "404 NOT_FOUND") : SendResult.Sent;
        await SayAsync($"匿名で相談 {Words}");
        await bot.DrainAsync();

        var alert = Assert.Single(bot.Messenger.To(TestPolicy.AdministratorsChannel)).Text;
        Assert.StartsWith("相談窓口への取り次ぎが1件、届きませんでした", alert, StringComparison.Ordinal);
        Assert.InRange(alert.Length, 1, 120);
        Assert.DoesNotContain(bot.Store.Outbox.Values, message => message.Content.Text.Contains("ひどい", StringComparison.Ordinal));
        Assert.DoesNotContain(bot.Store.Ledger, row => row.PersonId == "hanako");
    }

    [Theory]
    [InlineData("相談", "counsellor")]
    [InlineData("意見", TestPolicy.AdministratorsChannel)]
    public async Task Words_that_are_passed_on_mention_nobody(string command, string to)
    {
        await SayAsync($"{command} <m userId=\"all\"> 読んでくださいと書きました");

        var passed = Assert.Single(bot.Messenger.To(to)).Text;
        Assert.Contains("＜m userId=\"all\"> 読んでください", passed, StringComparison.Ordinal);
        Assert.DoesNotContain("<m", passed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_one_arrives_whole_in_numbered_parts()
    {
        await SayAsync($"相談 {string.Join('\n', Enumerable.Range(0, 300).Select(line => $"{line}行目の出来事です"))}");

        var parts = bot.Messenger.To("counsellor").Select(message => message.Text).ToArray();
        Assert.True(parts.Length > 1);
        Assert.All(parts, part => Assert.InRange(part.Length, 1, 2000));
        Assert.Contains(parts, part => part.Contains("299行目の出来事です", StringComparison.Ordinal));
        Assert.Contains(parts, part => part.StartsWith("（1/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task At_night_it_is_kept_for_the_morning_and_says_so()
    {
        bot.SetClock(Bot.Evening);
        await SayAsync($"相談 {Words}");
        Assert.Empty(bot.Messenger.To("counsellor"));
        Assert.Contains("11/25 8:30", bot.Messenger.To("hanako")[^1].Text, StringComparison.Ordinal);

        bot.SetClock(Bot.Morning.AddDays(1));
        await bot.DrainAsync();
        Assert.Single(bot.Messenger.To("counsellor"));
    }

    [Fact]
    public async Task Without_anybody_at_the_desk_it_says_so_and_tells_nobody()
    {
        bot.Policy.Replace(bot.Policy.Now.Policy with { Desks = new Dictionary<string, Desk>() });
        await SayAsync($"相談 {Words}");

        Assert.Contains("取り次げません", Assert.Single(bot.Messenger.To("hanako")).Text, StringComparison.Ordinal);
        Assert.Single(bot.Messenger.Sent);
    }

    [Fact]
    public async Task Whoever_thinks_again_stops_and_the_next_message_is_no_consultation()
    {
        await SayAsync("相談");
        bot.Clock.Advance(TimeSpan.FromMinutes(1));
        await SayAsync("やめる");
        bot.Clock.Advance(TimeSpan.FromMinutes(1));
        await SayAsync(Words);

        Assert.Empty(bot.Messenger.To("counsellor"));
    }

    [Fact]
    public async Task A_consultation_is_one_whatever_else_was_begun_and_is_interrupted_by_nothing()
    {
        await SayAsync("保存場所");
        bot.Clock.Advance(TimeSpan.FromMinutes(1));
        await SayAsync($"相談 {Words}");
        await SayAsync("相談");
        bot.Clock.Advance(TimeSpan.FromMinutes(1));
        await SayAsync("紛失 のことで叱られました");

        Assert.Equal(2, bot.Messenger.To("counsellor").Count);
        Assert.Empty(bot.Messenger.To(TestPolicy.AdministratorsChannel));
    }

    [Fact]
    public async Task A_question_about_consulting_is_a_question()
    {
        await SayAsync("相談先はどこですか");
        await SayAsync("相談 どこにする？");

        Assert.Empty(bot.Messenger.To("counsellor"));
        Assert.All(bot.Messenger.To("hanako"), message => Assert.Contains("記載がありません", message.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_rule_finds_for_the_desk_reaches_the_desk_alone()
    {
        await bot.PostAsync("ichiro", "room", "侮辱の言葉");
        await bot.DrainAsync();

        Assert.StartsWith("【至急】", Assert.Single(bot.Messenger.To("counsellor")).Text, StringComparison.Ordinal);
        Assert.Single(bot.Messenger.Sent);
    }

    [Fact]
    public async Task An_opinion_reaches_the_administrators_and_its_words_stay_nowhere()
    {
        await SayAsync("意見 返信の決まりが分かりにくいです");

        Assert.Contains("返信の決まりが分かりにくい", Assert.Single(bot.Messenger.To(TestPolicy.AdministratorsChannel)).Text, StringComparison.Ordinal);
        Assert.StartsWith("ご意見ありがとうございます", Assert.Single(bot.Messenger.To("hanako")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(bot.Store.Outbox.Values, message => message.Content.Text.Contains("分かりにくい", StringComparison.Ordinal));
        Assert.DoesNotContain(bot.Store.Ledger, row => row.ToString().Contains("分かりにくい", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_anonymous_opinion_names_nobody()
    {
        await SayAsync("匿名で意見");
        bot.Clock.Advance(TimeSpan.FromMinutes(1));
        await SayAsync("もっと短くしてほしいです");

        Assert.Contains("匿名の方", Assert.Single(bot.Messenger.To(TestPolicy.AdministratorsChannel)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(bot.Store.Ledger, row => row.PersonId == "hanako");
    }

    [Theory]
    [InlineData("意見 住民の番号は書いてはだめですか")]
    [InlineData("匿名で意見 住民の番号は書いてはだめですか")]
    public async Task An_opinion_with_what_must_be_recalled_is_not_passed_on(string text)
    {
        await SayAsync(text);

        Assert.DoesNotContain(bot.Messenger.Sent, message => message.Text.Contains("住民の", StringComparison.Ordinal));
        Assert.Contains(bot.Messenger.To("hanako"), message => message.Text.Contains("届けていません", StringComparison.Ordinal));
    }

    private async Task SayAsync(string text)
    {
        await bot.PostAsync("hanako", null, text);
        await bot.DrainAsync();
    }
}

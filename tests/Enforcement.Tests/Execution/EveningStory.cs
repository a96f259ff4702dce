using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Tests.Fakes;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Tests.Execution;

/// <summary>From a post at 22:10 to what people read.</summary>
public sealed class EveningStory : IDisposable
{
    private const string Secret = "０９０－１２３４";

    private readonly Bot bot = new(TestPolicy.With(
        new WordRule(Toy.Descriptor("SEC-91b", Severity.S3) with { AsksRecall = true }, Secret),
        new EveningRule(Toy.Descriptor("CMP-92a", Severity.S1))));

    public EveningStory()
    {
        bot.Tenant.Settle().Add(Town.Group("g1", ["hanako"], Town.User("hanako"), Town.User("kacho")));
        bot.Tenant.AddChannelOf("g1", "hanako", "kacho");
        bot.SetClock(Bot.Evening);
    }

    public void Dispose() => bot.Dispose();

    [Fact]
    public async Task A_telephone_number_at_22_10_brings_two_private_notes_one_alert_and_nothing_in_the_channel()
    {
        await bot.ReadDirectoryAsync();

        await bot.PostAsync("hanako", "room-g1", $"田中様の携帯は{Secret}です");
        await bot.DrainAsync();

        var notes = bot.Messenger.To("hanako");
        Assert.Equal(["SEC-91bのお知らせです。ご確認をお願いします。（p.2-01）", "CMP-92aのお知らせです。ご確認をお願いします。（p.2-01）"], notes.Select(note => note.Text));
        var alert = Assert.Single(bot.Messenger.To(TestPolicy.AdministratorsChannel));
        Assert.StartsWith("【至急】11/24 22:10 佐藤 花子さん「グループg1」の投稿：おもちゃSEC-91b（電話番号", alert.Text, StringComparison.Ordinal);
        Assert.EndsWith("（p.2-01）", alert.Text, StringComparison.Ordinal);
        Assert.Empty(bot.Messenger.To("room-g1"));
        Assert.Equal(3, bot.Messenger.Sent.Count);
    }

    [Fact]
    public async Task Each_of_the_two_notes_carries_buttons_for_both()
    {
        await bot.PostAsync("hanako", "room-g1", Secret);
        await bot.DrainAsync();

        var ids = bot.Store.Violations.Keys.Order().ToArray();
        Assert.Equal(2, ids.Length);
        Assert.All(bot.Messenger.To("hanako"), note =>
        {
            Assert.Equal(["対応しました", "違います", "緊急でした"], note.Content.QuickReplies.Select(reply => reply.Label));
            Assert.All(note.Content.QuickReplies, reply => Assert.Equal(ids, PressedButton.Read("hanako", default, reply.Data).ViolationIds.Order()));
        });
    }

    [Fact]
    public async Task The_second_post_of_the_evening_is_recorded_and_not_spoken_about()
    {
        await bot.PostAsync("hanako", "room-g1", "明日の件です");
        bot.Clock.Advance(TimeSpan.FromMinutes(40));
        await bot.PostAsync("hanako", "room-g1", "もう一つ");
        await bot.DrainAsync();

        Assert.Single(bot.Messenger.To("hanako"));
        Assert.Equal(2, bot.Store.Ledger.Count(row => row is { Kind: "verdict", RuleId: "CMP-92a" }));
    }

    [Fact]
    public async Task Whichever_post_of_the_evening_is_judged_first_speaks_and_only_that_one()
    {
        await bot.PostAsync("hanako", "room-g1", "後の投稿", Bot.Evening.AddMinutes(-1));
        await bot.PostAsync("hanako", "room-g1", "先の投稿", Bot.Evening.AddHours(-2));
        await bot.DrainAsync();

        Assert.Single(bot.Messenger.To("hanako"));
    }

    [Fact]
    public async Task A_post_after_midnight_belongs_to_the_evening_before()
    {
        await bot.PostAsync("hanako", "room-g1", "夜の投稿");
        bot.SetClock(Bot.Evening.AddHours(5));
        await bot.PostAsync("hanako", "room-g1", "夜更けの投稿");
        await bot.DrainAsync();

        Assert.Single(bot.Messenger.To("hanako"));
    }

    [Fact]
    public async Task An_answer_within_half_an_hour_is_not_counted_even_when_the_question_arrives_later()
    {
        await bot.PostAsync("kacho", "room-g1", "明日は休みますか", Bot.Evening.AddMinutes(-30));
        await bot.PostAsync("hanako", "room-g1", "休みません", Bot.Evening);

        Assert.DoesNotContain(bot.Store.Ledger, row => row is { RuleId: "CMP-92a", PersonId: "hanako" });
    }

    [Fact]
    public async Task The_same_callback_twice_has_one_effect()
    {
        await bot.HandleAsync(new MessagePosted(Bot.Evening, "room-g1", "hanako", ContentKind.Text, Secret), "same");
        await bot.HandleAsync(new MessagePosted(Bot.Evening, "room-g1", "hanako", ContentKind.Text, Secret), "same");
        await bot.DrainAsync();

        Assert.Equal(3, bot.Messenger.Sent.Count);
        Assert.Single(bot.Store.Ledger, row => row.Kind == "judged");
    }

    [Fact]
    public async Task With_the_tenant_out_of_reach_the_message_is_judged_all_the_same()
    {
        bot.Tenant.IsOutOfReach = true;

        await bot.PostAsync("hanako", "room-g1", Secret);
        await bot.DrainAsync();

        Assert.Equal(2, bot.Messenger.To("hanako").Count);
        Assert.Contains("氏名不明の方「名称不明のトーク」", Assert.Single(bot.Messenger.To(TestPolicy.AdministratorsChannel)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_that_is_kept_or_said_holds_the_text()
    {
        await bot.ReadDirectoryAsync();
        await bot.PostAsync("hanako", "room-g1", $"秘密の文{Secret}おわり");
        await bot.DrainAsync();

        var kept = bot.Store.Ledger.SelectMany(row => new[] { row.Detail, row.Evidence })
            .Concat(bot.Store.Violations.Values.Select(violation => violation.Detail))
            .Concat(bot.Messenger.Sent.Select(message => message.Text));
        Assert.All(kept, text =>
        {
            Assert.DoesNotContain("秘密の文", text, StringComparison.Ordinal);
            Assert.DoesNotContain(Secret, text, StringComparison.Ordinal);
            Assert.DoesNotContain("1234", text, StringComparison.Ordinal);
        });
        Assert.Contains(bot.Store.Ledger, row => row is { Kind: "verdict", TextHash.Length: 64 } && row.Evidence.Contains("PHONE", StringComparison.Ordinal));
    }
}

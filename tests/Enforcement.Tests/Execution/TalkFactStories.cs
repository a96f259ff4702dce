using ComplianceBot.Enforcement.Tests.Fakes;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Tests.Execution;

/// <summary>What earlier posts mean for later ones is kept as signals, never as texts.</summary>
public sealed class TalkFactStories : IDisposable
{
    private const string Room = "room-team";
    private static readonly RuleDescriptor Habit = Toy.Descriptor("HAB-01", Severity.S0, Audience.Channel);
    private readonly Bot bot = new(TestPolicy.With(
        new MessageTest(Toy.Descriptor("ASK-01", Severity.S0, Audience.None), message => message.ReplyWasAsked ? new Finding("asked") : null),
        new MessageTest(Habit, message => message.SchedulingTurns >= 6 ? new Finding($"{message.SchedulingTurns}") : null)));

    public void Dispose() => bot.Dispose();

    [Fact]
    public async Task Who_answers_a_call_for_replies_is_known_to_answer_and_the_caller_is_not()
    {
        await bot.PostAsync("kacho", Room, "点呼をとります。見たら返信してください。");
        await SayAsync("kacho", "了解しました。");
        Assert.DoesNotContain(bot.Store.Ledger, row => row.RuleId == "ASK-01");

        await SayAsync("hanako", "了解しました。");
        Assert.Single(bot.Store.Ledger, row => row.RuleId == "ASK-01");

        bot.Clock.Advance(TimeSpan.FromMinutes(31));
        await SayAsync("ichiro", "了解しました。");
        Assert.Single(bot.Store.Ledger, row => row.RuleId == "ASK-01");
    }

    [Fact]
    public async Task Finding_a_date_by_asking_to_and_fro_leads_to_one_word_a_week_in_the_channel()
    {
        await ArrangeAsync();
        await SayAsync("hanako", "では26日の午後でお願いします。");
        Assert.Equal(["6", "7"], bot.Store.Ledger.Where(row => row.RuleId == "HAB-01" && row.Kind == "verdict").Select(row => row.Detail));

        await bot.RunDueAsync();
        await bot.DrainAsync();
        Assert.Contains("HAB-01", Assert.Single(bot.Messenger.To(Room)).Text, StringComparison.Ordinal);

        bot.Clock.Advance(TimeSpan.FromDays(1));
        await ArrangeAsync();
        await bot.RunDueAsync();
        await bot.DrainAsync();
        Assert.Single(bot.Messenger.To(Room));

        bot.Clock.Advance(TimeSpan.FromDays(6));
        await ArrangeAsync();
        await bot.RunDueAsync();
        await bot.DrainAsync();
        Assert.Equal(2, bot.Messenger.To(Room).Count);
        Assert.Empty(bot.Store.Due);
    }

    [Fact]
    public async Task Days_in_a_talk_that_nobody_began_by_asking_are_no_scheduling()
    {
        foreach (var sender in new[] { "hanako", "kacho", "hanako", "kacho", "hanako", "kacho", "hanako" })
        {
            await SayAsync(sender, "26日の10時に現場を見ました。");
        }

        Assert.DoesNotContain(bot.Store.Ledger, row => row.RuleId == "HAB-01");
    }

    private async Task ArrangeAsync()
    {
        await SayAsync("kacho", "打合せの日程調整です。ご都合はいかがですか。");
        await SayAsync("hanako", "25日は空いています。");
        await SayAsync("kacho", "25日は出張です。26日はどうですか。");
        await SayAsync("hanako", "26日なら午後が大丈夫です。");
        await SayAsync("hanako", "会議室を見てきます。");
        await SayAsync("kacho", "午後2時でどうでしょう。");
        await SayAsync("ichiro", "私も参加できます。");
    }

    private async Task SayAsync(string sender, string text)
    {
        bot.Clock.Advance(TimeSpan.FromMinutes(1));
        await bot.PostAsync(sender, Room, text);
    }
}

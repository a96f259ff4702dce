using ComplianceBot.Enforcement.Emergency;
using ComplianceBot.Enforcement.Execution;
using ComplianceBot.Enforcement.Tests.Fakes;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Tests.Emergency;

/// <summary>A drill is like the real thing and takes nothing away from it (EMG-03).</summary>
public sealed class DrillStories : IDisposable
{
    private readonly Bot bot = new(TestPolicy.With(
        new WordRule(Toy.Descriptor("COM-91", Severity.S1, Audience.Person), "甲"),
        new WordRule(Toy.Descriptor("COM-93", Severity.S2), "乙"),
        new EveningRule(Toy.Descriptor("CMP-92", Severity.S1, Audience.Person))));

    public DrillStories() => bot.Tenant.Settle();

    public void Dispose() => bot.Dispose();

    [Fact]
    public async Task Notes_of_a_drill_are_capped_by_themselves_and_leave_the_real_ones_untouched()
    {
        await DrillAsync();
        await bot.PostAsync("hanako", "room", "甲");
        await bot.PostAsync("hanako", "room", "甲");
        await EndAsync();
        await bot.PostAsync("hanako", "room", "甲");
        await bot.PostAsync("hanako", "room", "甲");
        await bot.DrainAsync();

        Assert.Equal(
            ["【訓練】COM-91のお知らせです。ご確認をお願いします。（p.2-01）", "COM-91のお知らせです。ご確認をお願いします。（p.2-01）"],
            bot.Messenger.To("hanako").Select(message => message.Text));
    }

    [Fact]
    public async Task The_first_post_of_an_evening_is_still_the_first_after_the_drill()
    {
        bot.SetClock(Bot.Evening);
        await DrillAsync();
        await bot.PostAsync("hanako", "room", "訓練の連絡です");
        await EndAsync();
        await bot.PostAsync("hanako", "room", "明日の件です");
        await bot.DrainAsync();

        Assert.Equal([true, false], bot.Messenger.To("hanako").Select(message => message.Text.StartsWith("【訓練】", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_a_drill_found_is_no_number_of_the_mornings_list()
    {
        await bot.Sweep<MorningDigest>();
        await DrillAsync();
        await bot.PostAsync("hanako", "room", "乙");
        await EndAsync();
        await bot.PostAsync("ichiro", "room", "乙");
        bot.SetClock(Bot.Morning.AddDays(1));
        await bot.Sweep<MorningDigest>();
        await bot.DrainAsync();

        Assert.Equal(2, bot.Store.Violations.Values.Count(violation => violation.Rule == "toy-com-93"));
        var list = Assert.Single(bot.Messenger.To(TestPolicy.AdministratorsChannel), message => message.Text.StartsWith("前回から", StringComparison.Ordinal)).Text;
        Assert.Contains("・おもちゃCOM-93：1件", list, StringComparison.Ordinal);
        Assert.Contains("未解決の件数：p.2-01 1件", list, StringComparison.Ordinal);
    }

    private async Task DrillAsync() =>
        Assert.True((await bot.Get<EmergencyDesk>().StartAsync(Call("drill"), EmergencyMode.Drill, ("総合防災訓練", null), default)).IsDone);

    private async Task EndAsync()
    {
        bot.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True((await bot.Get<EmergencyDesk>().EndAsync(Call("end"), default)).IsDone);
        bot.Clock.Advance(TimeSpan.FromMinutes(1));
    }

    private EmergencyCall Call(string key) => new(key, new Person(TestPolicy.Administrator, ""), bot.Clock.GetUtcNow());
}

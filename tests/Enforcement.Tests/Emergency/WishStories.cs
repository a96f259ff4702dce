using ComplianceBot.Enforcement.Talk.Commands;
using ComplianceBot.Enforcement.Tests.Fakes;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Tests.Emergency;

/// <summary>What somebody types to declare an emergency.</summary>
public sealed class WishStories
{
    [Theory]
    [InlineData("大雨 12時間", EmergencyMode.E1, "大雨", 12)]
    [InlineData("Ｅ２ 台風の接近 1日", EmergencyMode.E2, "台風の接近", 24)]
    [InlineData("上位 停電", EmergencyMode.E2, "停電", null)]
    [InlineData("E2", EmergencyMode.E2, "", null)] // a grade is no reason
    [InlineData("断水 12月3日まで", EmergencyMode.E1, "断水 12月3日まで", null)] // a date is no length
    [InlineData("断水 12/3日", EmergencyMode.E1, "断水 12/3日", null)]
    public void Grade_reason_and_length_are_read(string said, EmergencyMode mode, string reason, int? hours)
    {
        var wish = EmergencyWish.Read(said, EmergencyMode.E1);

        Assert.Equal((mode, reason, hours is { } number ? TimeSpan.FromHours(number) : (TimeSpan?)null), wish);
    }

    [Fact]
    public async Task A_real_emergency_in_a_drill_is_answered_in_earnest()
    {
        using var bot = new Bot(TestPolicy.With() with { DutyChannels = new HashSet<string> { "room-duty" } });
        bot.Tenant.Settle();
        await bot.PostAsync(TestPolicy.Administrator, null, "緊急 訓練 総合防災訓練");
        await bot.PostAsync(TestPolicy.Administrator, null, "緊急 開始 大雨 2時間");
        await bot.DrainAsync();

        Assert.StartsWith("緊急モード（E1）にしました", bot.Messenger.To(TestPolicy.Administrator)[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reason_with_personal_information_is_told_to_nobody_and_holds_nothing_up()
    {
        using var bot = new Bot(TestPolicy.With(new WordRule(Toy.Descriptor("SEC-91", Severity.S3), "田中様")) with { DutyChannels = new HashSet<string> { "room-duty" } });
        bot.Tenant.Settle();
        await bot.PostAsync(TestPolicy.Administrator, null, "緊急 開始 田中様の捜索 2時間");
        await bot.DrainAsync();

        Assert.Contains("理由は担当に確認", Assert.Single(bot.Messenger.To("room-duty")).Text, StringComparison.Ordinal);
        Assert.Contains(bot.Messenger.To(TestPolicy.Administrator), answer => answer.Text.Contains("個人情報に見える内容", StringComparison.Ordinal));
        Assert.DoesNotContain(bot.Store.Ledger, row => row.Detail.Contains("田中", StringComparison.Ordinal));
    }
}

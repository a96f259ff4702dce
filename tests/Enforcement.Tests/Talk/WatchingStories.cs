using System.Reflection;
using ComplianceBot.Enforcement.Policies;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Registers;
using ComplianceBot.Enforcement.Tests.Fakes;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Tests.Talk;

/// <summary>What the bot tells about itself is true to what is running.</summary>
public sealed class WatchingStories
{
    private static readonly Policy Running = TestPolicy.With(new WordRule(Toy.Descriptor("SEC-91", Severity.S1), "番号"));

    [Fact]
    public async Task Every_retention_is_told()
    {
        var text = await AskAsync(Running with { Retention = new RetentionPolicy(123) });

        Assert.Contains("123日", text, StringComparison.Ordinal);
        foreach (var kept in typeof(Kept).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (TimeSpan)field.GetValue(null)!))
        {
            Assert.Contains(kept >= TimeSpan.FromDays(1) ? $"{kept.TotalDays:0}日" : $"{kept.TotalHours:0}時間", text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(Stage.Enforce, "お知らせし、重いものは担当へも伝えるもの")]
    [InlineData(Stage.Advise, "お知らせだけするもの")]
    [InlineData(Stage.Shadow, "記録だけするもの")]
    public async Task Every_rule_stands_under_its_stage(Stage stage, string title)
    {
        var text = await AskAsync(TestPolicy.With(stage, new WordRule(Toy.Descriptor("SEC-91", Severity.S1), "番号")));

        Assert.Contains($"【{title}】1件\n・おもちゃSEC-91（p.2-01）", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_that_tells_nobody_only_counts()
    {
        var text = await AskAsync(TestPolicy.With(new WordRule(Toy.Descriptor("SEC-91", Severity.S0, Audience.None), "番号")));

        Assert.Contains("【記録だけするもの】1件", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_sees_it_follows_the_policy()
    {
        Assert.Contains("担当のトークルームにいる方", await AskAsync(Running), StringComparison.Ordinal);
        Assert.Contains("担当の2名", await AskAsync(Running with { Administrators = new AdministratorPolicy(null, ["a", "b"]) }), StringComparison.Ordinal);
        Assert.Contains("取り次いでいません", await AskAsync(Running), StringComparison.Ordinal);
        Assert.Contains("カウンセラー室の担当者だけ", await AskAsync(Running with { Desks = new Dictionary<string, Desk> { ["consultation"] = new("カウンセラー室", "", null, ["c"]) } }), StringComparison.Ordinal);
        Assert.Contains("1室では、時間外かどうかを見ません", await AskAsync(Running with { DutyChannels = new HashSet<string> { "room" } }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_else_is_read_and_kept_is_told()
    {
        var text = await AskAsync(Running);
        foreach (var part in new[] { "名前と種類（見出しの部分）だけを読み", "プロフィール写真は確かめていません", "投稿の数と、最初・最後の投稿の日時", "届け出た内容", "対応の記録（番号、期限、担当者、読めた人数）", "月ごとの報告" })
        {
            Assert.Contains(part, text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("庁内の台帳", text, StringComparison.Ordinal);
        Assert.Contains("設定されているかどうかだけ", await AskAsync(Running with { PhotosPerNight = 50 }), StringComparison.Ordinal);
        Assert.Contains(
            "庁内の台帳（人事、共有ID）とも照らし合わせます。",
            await AskAsync(Running with { Registers = new RegisterPolicy(new Dictionary<RegisterKind, RegisterPath> { [RegisterKind.SharedIds] = new("s.csv", "s.csv"), [RegisterKind.Hr] = new("h.csv", "h.csv") }) }),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_all_shipped_rules_every_part_still_fits_a_message()
    {
        using var bot = new Bot(TestPolicy.With([.. RuleEngine.Shipped]) with { PhotosPerNight = 1, Registers = EveryRegister });
        bot.Tenant.Settle();
        await bot.PostAsync("hanako", null, "何を見ているのですか？");
        await bot.DrainAsync();

        Assert.All(bot.Messenger.To("hanako"), message => Assert.InRange(message.Text.Length, 1, 2000));
        Assert.All(RuleEngine.Shipped, rule => Assert.Contains(bot.Messenger.To("hanako"), message => message.Text.Contains(rule.Descriptor.Title, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_rule_without_its_register_is_not_claimed()
    {
        var rule = RuleEngine.Shipped.Single(shipped => shipped.Descriptor.Id == "SEC-02c");

        Assert.DoesNotContain(rule.Descriptor.Title, await AskAsync(TestPolicy.With(rule)), StringComparison.Ordinal);
        Assert.Contains(rule.Descriptor.Title, await AskAsync(TestPolicy.With(rule) with { Registers = EveryRegister }), StringComparison.Ordinal);
    }

    private static RegisterPolicy EveryRegister => new(Enum.GetValues<RegisterKind>().ToDictionary(kind => kind, kind => new RegisterPath($"{kind}.csv", $"{kind}.csv")));

    private static async Task<string> AskAsync(Policy policy)
    {
        using var bot = new Bot(policy);
        bot.Tenant.Settle();
        await bot.PostAsync("hanako", null, "何を見ているの？");
        await bot.DrainAsync();
        return string.Join('\n', bot.Messenger.To("hanako").Select(message => message.Text));
    }
}

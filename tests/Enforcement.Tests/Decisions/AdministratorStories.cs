using ComplianceBot.Enforcement.Execution;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Talk.Commands;
using ComplianceBot.Enforcement.Tests.Fakes;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Tests.Decisions;

/// <summary>状態, 今日の違反, 監査, 緊急: for administrators by userId, and for nobody else.</summary>
public sealed class AdministratorStories : IDisposable
{
    private readonly Bot bot = new(TestPolicy.With(
        new WordRule(Toy.Descriptor("SEC-91", Severity.S3) with { AsksRecall = true }, "番号"),
        new WordRule(Toy.Descriptor("COM-92", Severity.S1, Audience.Person) with { Article = "p.5-03" }, "長文"),
        new GroupTest(Toy.Descriptor("GRP-93", Severity.S2, Audience.Masters), group => group.IsPublic ? null : new Finding("非公開です。"))));

    public AdministratorStories()
    {
        bot.Tenant.Settle();
        bot.Tenant.Add(Town.Officer("administrator", "井上", "管理", Town.Tax));
        bot.Tenant.Add(Town.Group("g1", ["hanako"], Town.User("hanako")) with { IsPublic = false });
    }

    public void Dispose() => bot.Dispose();

    [Theory]
    [InlineData("状態")]
    [InlineData("今日の違反")]
    [InlineData("監査")]
    [InlineData("抑止 SEC-91 理由です")]
    [InlineData("抑止解除 SEC-91")]
    [InlineData("免除一覧")]
    [InlineData("緊急 開始 大雨 12時間")]
    [InlineData("緊急 終了")]
    [InlineData("緊急 訓練 伝達訓練")]
    public async Task Everybody_else_is_refused_politely_and_nothing_happens(string said)
    {
        await SayAsync("hanako", said);

        var answer = Assert.Single(bot.Messenger.To("hanako")).Text;
        Assert.Matches("のみ|方だけができます", answer);
        Assert.DoesNotContain(bot.Store.Ledger, row => row.Kind is "suppression" or "emergency-declared");
        Assert.Empty(await bot.Store.ListDocumentsAsync("audit-", default));
    }

    [Fact]
    public async Task An_administrator_who_is_suspended_is_none()
    {
        bot.Tenant.Users["administrator"] = bot.Tenant.Users["administrator"] with { IsSuspended = true };
        await bot.ReadDirectoryAsync();

        await SayAsync("administrator", "抑止 SEC-91 理由です");

        Assert.Contains("管理者の方のみ", Last().Text, StringComparison.Ordinal);
        Assert.Empty(bot.Policy.Now.Decisions.Suppressed);
    }

    [Fact]
    public async Task The_state_names_what_fails_and_what_waits()
    {
        bot.Health.Now = new BotHealth(null, "line 12 rules", ["users"], ["group.read"]);
        bot.SetClock(Bot.Evening);
        await bot.PostAsync("hanako", "room", "長文");
        await SayAsync("administrator", "状態");

        var text = Last().Text;
        Assert.Contains("モード：平常", text, StringComparison.Ordinal);
        Assert.Contains("保存先：正常", text, StringComparison.Ordinal);
        Assert.Contains("失敗中：users", text, StringComparison.Ordinal);
        Assert.Contains("group.read", text, StringComparison.Ordinal);
        Assert.Contains("line 12 rules", text, StringComparison.Ordinal);
        Assert.Contains("送信待ち：1件（うち期限が来ているもの0件）", text, StringComparison.Ordinal);
        Assert.Contains("前回の点検：まだありません", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_day_is_told_by_article_and_rule_and_the_grave_by_their_ids_without_names()
    {
        await bot.PostAsync("hanako", "room", "番号");
        await bot.PostAsync("ichiro", "room", "長文");
        await bot.PostAsync("kacho", "room", "長文");
        await SayAsync("administrator", "今日の違反");

        var text = Last().Text;
        var grave = bot.Store.Violations.Values.Single(violation => violation.Severity == Severity.S3);
        Assert.Contains("違反は3件", text, StringComparison.Ordinal);
        Assert.Contains("（p.5-03） 2件", text, StringComparison.Ordinal);
        Assert.Contains($"・{grave.Id} S3", text, StringComparison.Ordinal);
        Assert.DoesNotContain("佐藤", text, StringComparison.Ordinal);
        Assert.DoesNotContain("hanako", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_audit_is_started_once_and_its_end_is_told_to_whoever_asked()
    {
        await SayAsync("administrator", "監査");
        await SayAsync("administrator", "監査");
        Assert.Contains("すでに進んでいます", Last().Text, StringComparison.Ordinal);
        Assert.Single(await bot.Store.ListDocumentsAsync("audit-asked/", default));

        var runner = bot.Get<AuditRunner>();
        await runner.StartIfDueAsync(default);
        foreach (var envelope in bot.Queue.On(QueueNames.AuditGroups))
        {
            await runner.AuditGroupAsync(envelope, 1, default);
        }

        await runner.CloseIfDoneAsync(default);
        await bot.Get<AuditCalls>().RunAsync(default);
        await bot.Get<AuditCalls>().RunAsync(default);
        await bot.DrainAsync();

        Assert.Single(bot.Messenger.To("administrator"), message => message.Text.Contains("グループ1、違反1、免除0、判定できず0", StringComparison.Ordinal));
        Assert.Empty(await bot.Store.ListDocumentsAsync("audit-caller/", default));
    }

    [Fact]
    public async Task The_emergency_is_declared_and_ended_by_hand()
    {
        await SayAsync("administrator", "緊急 開始 大雨 6時間");
        await SayAsync("administrator", "状態");
        Assert.Contains("緊急（E1）、11/24 16:00まで", Last().Text, StringComparison.Ordinal);

        await SayAsync("administrator", "緊急 終了");
        await SayAsync("administrator", "状態");
        Assert.Contains("モード：平常", Last().Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("大雨 12時間", EmergencyMode.E1, "大雨", 12 * 60)]
    [InlineData("Ｅ２　台風の接近　１日", EmergencyMode.E2, "台風の接近", 24 * 60)]
    [InlineData("上位 停電 90分", EmergencyMode.E2, "停電", 90)]
    [InlineData("E1 選挙", EmergencyMode.E1, "選挙", null)]
    [InlineData("", EmergencyMode.E1, "", null)]
    public void A_wish_is_read_as_people_write_it(string argument, EmergencyMode mode, string reason, int? minutes)
    {
        var wish = EmergencyWish.Read(argument, EmergencyMode.E1);

        Assert.Equal((mode, reason, minutes is { } number ? TimeSpan.FromMinutes(number) : (TimeSpan?)null), (wish.Mode, wish.Reason, wish.Length));
    }

    private SentMessage Last() => bot.Messenger.To("administrator")[^1];

    private async Task SayAsync(string person, string text)
    {
        await bot.PostAsync(person, null, text);
        await bot.DrainAsync();
        bot.Clock.Advance(TimeSpan.FromMilliseconds(10));
    }
}

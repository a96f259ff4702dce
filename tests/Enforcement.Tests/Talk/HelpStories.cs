using ComplianceBot.Enforcement.Policies;
using ComplianceBot.Enforcement.Tests.Fakes;
using ComplianceBot.Rules;
using ComplianceBot.Rules.Security;

namespace ComplianceBot.Enforcement.Tests.Talk;

/// <summary>Lost devices, places in the shared folders and questions.</summary>
public sealed class HelpStories : IDisposable
{
    private const string Path = @"S:\0010-総務部（全庁）\010-総務課（全庁）\会議";

    private readonly Bot bot = new(TestPolicy.With(new LostDevice()) with
    {
        Desks = new Dictionary<string, Desk> { ["dx"] = new("ＤＸ推進課", "0256-34-5511", null, []) },
        Guideline = new Guideline(
        [
            new Article("p.7-02", "グループ", "マスターは複数人にします。", ["異動のときに見直します。"], ["マスター", "管理者"]),
            new Article("p.3-05", "情報セキュリティ", "重要な資料は添付せず、保存場所を示します。", [], ["添付", "ファイル"]),
        ]),
    });

    public HelpStories() => bot.Tenant.Settle();

    public void Dispose() => bot.Dispose();

    [Theory]
    [InlineData("紛失")]
    [InlineData("紛失です！")]
    [InlineData("スマホ紛失")]
    [InlineData("公用のスマホをなくしました")]
    public async Task A_loss_is_helped_with_at_any_hour_by_one_message_and_one_alert(string text)
    {
        bot.SetClock(Bot.Evening);
        await SayAsync(text);

        Assert.Contains("0256-34-5511", Assert.Single(bot.Messenger.To("hanako")).Text, StringComparison.Ordinal);
        Assert.StartsWith("【重大】", Assert.Single(bot.Messenger.To(TestPolicy.AdministratorsChannel)).Text, StringComparison.Ordinal);
        Assert.Equal(("lost-device", Severity.S4), bot.Store.Violations.Values.Select(violation => (violation.Rule, violation.Severity)).Single());
    }

    [Fact]
    public async Task So_is_the_button()
    {
        await bot.HandleAsync(new ButtonPressed(Bot.Morning, "talk", "hanako", "talk:lost:"));
        await bot.DrainAsync();

        Assert.Contains("0256-34-5511", Assert.Single(bot.Messenger.To("hanako")).Text, StringComparison.Ordinal);
        Assert.Single(bot.Messenger.To(TestPolicy.AdministratorsChannel));
    }

    [Fact]
    public async Task The_list_begins_with_what_most_people_need_and_reads_alike()
    {
        await SayAsync("ヘルプ");

        var lines = bot.Messenger.To("hanako")[^1].Text.Split('\n').Where(line => line.StartsWith('・')).ToArray();
        Assert.StartsWith("・質問", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("・紛失", lines[1], StringComparison.Ordinal);
        Assert.All(lines, line => Assert.Contains('：', line));
    }

    [Theory]
    [InlineData("紛失 したときの連絡先は？")]
    [InlineData("紛失した場合はどうする")]
    public async Task Asking_about_losses_alerts_nobody(string text)
    {
        await SayAsync(text);

        Assert.Empty(bot.Messenger.To(TestPolicy.AdministratorsChannel));
    }

    [Theory]
    [InlineData("保存場所 Ｓ：￥0010-総務部（全庁）￥010-総務課（全庁）￥会議")]
    [InlineData("保存場所\nS:\\0010-総務部（全庁）\\\n010-総務課（全庁）\\会議")]
    public async Task A_path_comes_back_ready_to_be_copied(string text)
    {
        await SayAsync(text);

        Assert.EndsWith($"\n{Path}", Assert.Single(bot.Messenger.To("hanako")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(bot.Store.Ledger, row => row.ToString().Contains("総務課", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_path_may_come_in_the_next_message()
    {
        await SayAsync("保存場所");
        bot.Clock.Advance(TimeSpan.FromMinutes(1));
        await SayAsync(Path);

        Assert.EndsWith($"\n{Path}", bot.Messenger.To("hanako")[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_on_ones_own_machine_is_refused_with_a_reason()
    {
        await SayAsync(@"保存場所 C:\作業\資料.xlsx");

        Assert.Contains("共有フォルダ", Assert.Single(bot.Messenger.To("hanako")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_is_answered_with_the_article_its_notes_and_its_page()
    {
        await SayAsync("マスターと管理者は？");

        Assert.Equal("該当の記載は次のとおりです。\n「マスターは複数人にします。」（p.7-02）\n・異動のときに見直します。", Assert.Single(bot.Messenger.To("hanako")).Text);
        Assert.Single(bot.Store.Ledger, row => row is { Kind: "talk", Detail: "question; p.7-02" });
    }

    [Fact]
    public async Task Where_the_guideline_says_nothing_the_desk_is_named()
    {
        await SayAsync("食堂のメニューは？");

        Assert.Equal("ガイドラインに記載がありません。ＤＸ推進課（電話 0256-34-5511）へお尋ねください。\nできることは「ヘルプ」でご覧いただけます。", Assert.Single(bot.Messenger.To("hanako")).Text);
    }

    [Fact]
    public async Task A_button_shows_the_article_that_it_names()
    {
        await bot.HandleAsync(new ButtonPressed(Bot.Morning, null, "hanako", "talk:question:p.3-05"));
        await bot.DrainAsync();

        Assert.Contains("（p.3-05）", Assert.Single(bot.Messenger.To("hanako")).Text, StringComparison.Ordinal);
    }

    private async Task SayAsync(string text)
    {
        await bot.PostAsync("hanako", null, text);
        await bot.DrainAsync();
    }
}

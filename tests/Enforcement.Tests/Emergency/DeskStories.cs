using ComplianceBot.Enforcement.Directory;
using ComplianceBot.Enforcement.Emergency;
using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Tests.Fakes;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Tests.Emergency;

/// <summary>The emergency declared, prolonged and ended by hand.</summary>
public sealed class DeskStories : IDisposable
{
    private readonly Bot bot = new(TestPolicy.With() with
    {
        Emergency = EmergencyPolicy.Off with { Declarers = ["hanako"], DeclarerUnits = [Town.Bureau] },
        DutyChannels = new HashSet<string> { "room-duty" },
    });

    private int calls;

    public DeskStories() => bot.Tenant.Settle();

    public void Dispose() => bot.Dispose();

    [Theory]
    [InlineData(TestPolicy.Administrator, true)] // an administrator
    [InlineData("hanako", true)] // a declarer of the policy
    [InlineData("kacho", true)] // 課長 of 総務課, below the named unit
    [InlineData("ichiro", false)] // below it, but no manager
    [InlineData("stranger", false)]
    public async Task Only_those_whom_the_policy_names_may(string userId, bool may)
    {
        await bot.ReadDirectoryAsync();

        var answer = await StartAsync(userId, EmergencyMode.E1, "停電");

        Assert.Equal(may, answer.IsDone);
        Assert.Equal(may ? EmergencyMode.E1 : EmergencyMode.E0, Mode);
        Assert.Equal(may, bot.Store.Ledger.Exists(row => row.Kind == "emergency-declared"));
    }

    [Fact]
    public async Task The_same_call_twice_says_nothing_of_another_end()
    {
        await StartAsync("hanako", EmergencyMode.E1, "停電");
        calls--;
        await StartAsync("hanako", EmergencyMode.E1, "停電");
        await bot.DrainAsync();

        Assert.Single(bot.Messenger.To("room-duty"));
    }

    [Fact]
    public async Task Another_end_of_a_drill_carries_the_mark()
    {
        await StartAsync("hanako", EmergencyMode.Drill, "総合防災訓練");
        bot.Clock.Advance(TimeSpan.FromHours(1));
        await StartAsync("hanako", EmergencyMode.Drill, "総合防災訓練");
        await bot.DrainAsync();

        Assert.Equal("【訓練】緊急モードの確認は11/24 14:00までになりました（総合防災訓練）。実際の警報ではありません。（運用）", bot.Messenger.To("room-duty")[^1].Text);
    }

    [Fact]
    public async Task A_member_of_the_administrators_channel_may_as_every_administrator()
    {
        bot.Policy.TakeAdministrators(new HashSet<string> { "ichiro" });

        Assert.True((await StartAsync("ichiro", EmergencyMode.E1, "停電")).IsDone);
    }

    [Fact]
    public async Task Who_is_suspended_may_not_whatever_the_policy_says()
    {
        bot.Tenant.Users["hanako"] = bot.Tenant.Users["hanako"] with { IsSuspended = true };
        await bot.ReadDirectoryAsync();

        Assert.False((await StartAsync("hanako", EmergencyMode.E1, "停電")).IsDone);
    }

    [Fact]
    public async Task While_the_directory_cannot_be_read_the_named_may_and_nobody_else()
    {
        Assert.True((await StartAsync("hanako", EmergencyMode.E1, "停電")).IsDone);
        Assert.False((await StartAsync("kacho", EmergencyMode.E2, "停電")).IsDone);
    }

    [Fact]
    public async Task Without_a_length_it_ends_after_twelve_hours_and_the_row_says_who_why_and_until_when()
    {
        var answer = await StartAsync("hanako", EmergencyMode.E1, "大規模な停電");

        Assert.Equal("緊急モード（E1）にしました。11/24 22:00に自動で終わります。延ばすときは、もう一度「緊急 開始」と理由をお送りください。", answer.Text);
        var row = Assert.Single(bot.Store.Ledger, entry => entry.Kind == "emergency-declared");
        Assert.Equal(("hanako", "E1 until 2026-11-24T22:00+09:00: 大規模な停電"), (row.PersonId, row.Detail));
    }

    [Fact]
    public async Task It_is_prolonged_by_declaring_it_again_and_the_channels_hear_of_the_new_end()
    {
        await StartAsync("hanako", EmergencyMode.E1, "停電");
        bot.Clock.Advance(TimeSpan.FromHours(11));
        await StartAsync("hanako", EmergencyMode.E1, "停電");
        bot.Clock.Advance(TimeSpan.FromHours(11));
        await bot.Get<EmergencyWork>().RunAsync(default);
        await bot.DrainAsync();

        Assert.Equal(EmergencyMode.E1, Mode);
        Assert.Equal(2, bot.Messenger.To("room-duty").Count);
        Assert.Equal("緊急モード（E1）は11/25 09:00までになりました（停電）。時間外の投稿などのご案内は、引き続き停止します。（p.9-02）", bot.Messenger.To("room-duty")[^1].Text);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("停電", 0)]
    [InlineData("停電", 24 * 8)]
    public async Task Without_a_reason_or_a_sensible_end_nothing_changes(string reason, int hours)
    {
        var answer = await StartAsync("hanako", EmergencyMode.E1, reason, TimeSpan.FromHours(hours));

        Assert.False(answer.IsDone);
        Assert.Empty(bot.Store.Ledger);
        Assert.Equal(EmergencyMode.E0, Mode);
    }

    [Fact]
    public async Task Ended_by_hand_the_channel_is_told_and_a_late_copy_of_the_start_does_not_bring_it_back()
    {
        var call = new EmergencyCall("start", Caller("hanako"), bot.Clock.GetUtcNow());
        await Desk.StartAsync(call, EmergencyMode.E2, ("停電", null), default);
        bot.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal("緊急モードを終了しました。新しい警報が出たときは、また切り替わります。", (await Desk.EndAsync(new EmergencyCall("end", Caller("hanako"), bot.Clock.GetUtcNow()), default)).Text);

        Assert.False((await Desk.StartAsync(call, EmergencyMode.E2, ("停電", null), default)).IsDone);
        Assert.False((await Desk.EndAsync(new EmergencyCall("end", Caller("hanako"), bot.Clock.GetUtcNow()), default)).IsDone);
        await bot.DrainAsync();

        Assert.Equal(EmergencyMode.E0, Mode);
        Assert.Equal(["emergency-declared", "emergency", "emergency-ended", "emergency"], bot.Store.Ledger.Select(row => row.Kind));
        Assert.Equal(2, bot.Messenger.To("room-duty").Count);
    }

    [Fact]
    public async Task In_an_emergency_no_drill_begins()
    {
        await StartAsync("hanako", EmergencyMode.E1, "停電");

        Assert.Equal("いまは緊急モードのため、訓練は始められません。", (await StartAsync("hanako", EmergencyMode.Drill, "訓練")).Text);
    }

    [Fact]
    public async Task Every_answer_is_short_enough_for_a_note()
    {
        string[] texts =
        [
            (await StartAsync("hanako", EmergencyMode.Drill, "総合防災訓練")).Text,
            (await StartAsync("ichiro", EmergencyMode.E1, "停電")).Text,
            (await StartAsync("hanako", EmergencyMode.E2, new string('長', 300))).Text,
        ];
        await bot.DrainAsync();

        Assert.All(texts.Concat(bot.Messenger.Sent.Select(message => message.Text)), text => Assert.InRange(text.Length, 1, 120));
    }

    private EmergencyDesk Desk => bot.Get<EmergencyDesk>();

    private EmergencyMode Mode => bot.Get<PlanContexts>().For("next").Emergency.Mode;

    private Person Caller(string userId) => bot.Get<DirectoryService>().Current?.FindPerson(userId) ?? new Person(userId, "");

    private Task<EmergencyAnswer> StartAsync(string userId, EmergencyMode mode, string reason, TimeSpan? length = null) =>
        Desk.StartAsync(new EmergencyCall($"call-{++calls}", Caller(userId), bot.Clock.GetUtcNow()), mode, (reason, length), default);
}

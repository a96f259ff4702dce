using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Tests.Fakes;
using ComplianceBot.Rules;
using ComplianceBot.Tests;

namespace ComplianceBot.Enforcement.Tests.Execution;

/// <summary>A posted file is judged by what its headers tell; what they do not tell is never taken for compliant.</summary>
public sealed class FileStories : IDisposable
{
    private const string Room = "room-team";
    private readonly Bot bot = new(TestPolicy.With(
        new FileRule(Toy.Descriptor("FIL-01", Severity.S2), "名簿"),
        new WordRule(Toy.Descriptor("WRD-01", Severity.S1), "電話")));

    public FileStories()
    {
        bot.Tenant.Settle();
        bot.Tenant.Add(Town.Group("team", ["kacho"], Town.User("hanako"), Town.User("kacho")));
        bot.Tenant.AddChannelOf("team", "hanako", "kacho");
    }

    public void Dispose() => bot.Dispose();

    [Fact]
    public async Task The_name_leads_to_a_note_and_stands_in_the_ledger_masked()
    {
        await bot.PostFileAsync("hanako", Room, "田中一郎ほか名簿.xlsx");
        await bot.DrainAsync();

        Assert.Contains("FIL-01", Assert.Single(bot.Messenger.To("hanako")).Text, StringComparison.Ordinal);
        var verdict = bot.Store.Ledger.Single(row => row.Kind == "verdict");
        Assert.Equal("名前（＊＊＊＊＊＊名簿.xlsx）です。", verdict.Detail);
        Assert.All(bot.Store.Ledger, row => Assert.DoesNotContain("田中", row.ToString(), StringComparison.Ordinal));
        Assert.Empty(bot.Store.Due);
    }

    [Fact]
    public async Task For_a_text_nothing_is_asked_of_the_other_side()
    {
        await bot.PostAsync("hanako", Room, "名簿.xlsx を共有フォルダに置きました");

        Assert.Equal(0, bot.Attachments.Calls);
        Assert.DoesNotContain(bot.Store.Ledger, row => row.Kind is "verdict" or "not-judged");
    }

    [Fact]
    public async Task While_the_other_side_is_out_of_reach_the_file_is_not_judged_and_later_it_is()
    {
        bot.Attachments.IsOutOfReach = true;
        var key = await bot.PostFileAsync("hanako", Room, "名簿.xlsx");
        var waiting = Assert.Single(bot.Store.Ledger, row => row.Kind == "not-judged");
        Assert.Equal(("FIL-01", "name and type of the file could not be read"), (waiting.RuleId, waiting.Detail));

        bot.Clock.Advance(TimeSpan.FromSeconds(30));
        await bot.RunDueAsync();
        Assert.Empty(bot.Messenger.Sent);

        bot.Attachments.IsOutOfReach = false;
        bot.Clock.Advance(TimeSpan.FromMinutes(6));
        await bot.RunDueAsync();
        await bot.DrainAsync();

        Assert.Single(bot.Messenger.To("hanako"));
        Assert.Equal(Violation.KeyOf("FIL-01", key), Assert.Single(bot.Store.Violations.Values).Key);
        Assert.Empty(bot.Store.Due);

        await bot.RunDueAsync();
        Assert.Single(bot.Messenger.To("hanako"));
    }

    [Fact]
    public async Task A_file_that_is_gone_meanwhile_stays_not_judged()
    {
        bot.Attachments.IsOutOfReach = true;
        await bot.PostFileAsync("hanako", Room, "名簿.xlsx");
        bot.Attachments.IsOutOfReach = false;
        bot.Attachments.Lose("file-1");

        bot.Clock.Advance(TimeSpan.FromSeconds(30));
        await bot.RunDueAsync();

        Assert.Equal(2, bot.Store.Ledger.Count(row => row.Kind == "not-judged"));
        Assert.Empty(bot.Store.Due);
        Assert.Empty(bot.Store.Violations);
    }

    [Fact]
    public async Task An_other_side_that_is_slow_holds_up_one_file_for_two_seconds_and_no_other_at_all()
    {
        bot.Attachments.Slow = new TaskCompletionSource().Task;
        var first = bot.PostFileAsync("hanako", Room, "名簿.xlsx");
        await Eventually.TrueAsync(() => bot.Attachments.Calls > 0, "The file was never asked for.");

        Assert.False(first.IsCompleted);
        bot.Clock.Advance(TimeSpan.FromSeconds(2));
        await first;

        await bot.PostFileAsync("kacho", Room, "名簿2.xlsx");

        Assert.Equal(1, bot.Attachments.Calls);
        Assert.Equal(2, bot.Store.Ledger.Count(row => row.Kind == "not-judged"));
        Assert.Equal(2, bot.Store.Due.Count(item => item.Kind == LateAttachment.Kind));
    }

    [Fact]
    public async Task A_file_in_the_talk_with_the_bot_is_nobodys_business()
    {
        await bot.PostFileAsync("hanako", null, "名簿.xlsx");

        Assert.Equal(0, bot.Attachments.Calls);
        Assert.DoesNotContain(bot.Store.Ledger, row => row.Kind is "verdict" or "not-judged");
    }

    [Fact]
    public async Task A_file_without_a_name_is_not_compliant()
    {
        var fileId = bot.Attachments.Keep(new Attachment("", "", null));
        await bot.HandleAsync(new MessagePosted(bot.Clock.GetUtcNow(), Room, "hanako", ContentKind.Image, "") { FileId = fileId });

        Assert.Equal("no name", Assert.Single(bot.Store.Ledger, row => row.Kind == "not-judged").Detail);
        Assert.Empty(bot.Store.Due);
    }
}

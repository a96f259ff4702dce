using ComplianceBot.Enforcement.Policies;
using ComplianceBot.Enforcement.Tests.Fakes;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Tests.Execution;

/// <summary>What is counted of a person and month: evenings, each once, and nights on which a manager asked for something.</summary>
public sealed class MonthStories : IDisposable
{
    private const string Room = "room-team";
    private const string HrRoom = "room-hr";
    private readonly Bot bot;

    public MonthStories()
    {
        var evening = new MessageTest(
            Toy.Descriptor("EVE-01", Severity.S1) with { Counts = MonthlyCount.ClosedSpans },
            message => new Finding($"{message.EarlierClosedSpans}") { OncePerClosedSpan = true, AtOnce = true });
        var night = new MessageTest(
            Toy.Descriptor("NGT-01", Severity.S2) with { Counts = MonthlyCount.NightAsks },
            message => message.Text.Contains("依頼", StringComparison.Ordinal) ? new Finding($"{message.EarlierNightAsks}") { Desk = message.EarlierNightAsks == 2 ? "hr" : null } : null);
        bot = new Bot(TestPolicy.With(evening, night) with
        {
            Caps = new CapPolicy(100, 100),
            Desks = new Dictionary<string, Desk> { ["hr"] = new("人事課", "", HrRoom, []) },
        });
    }

    public void Dispose() => bot.Dispose();

    [Fact]
    public async Task Evenings_of_a_month_are_counted_once_each_and_the_next_month_begins_anew()
    {
        foreach (var (month, day, hour) in new[] { (11, 24, 22), (11, 24, 23), (11, 25, 21), (11, 26, 20), (12, 1, 20) })
        {
            await PostAsync("資料です", month, day, hour);
        }

        Assert.Equal(["0", "1 (same evening)", "1", "2", "0"], Details("EVE-01"));
    }

    [Fact]
    public async Task The_small_hours_of_the_first_belong_to_the_month_in_which_the_evening_began()
    {
        await PostAsync("資料です", 11, 24, 22);
        await PostAsync("資料です", 12, 1, 1);
        await PostAsync("資料です", 12, 1, 20);

        Assert.Equal(["0", "1", "0"], Details("EVE-01"));
    }

    [Theory]
    [InlineData("urgent")]
    [InlineData("wrong")]
    public async Task An_evening_that_was_answered_with_a_reason_is_not_counted_however_often_the_button_is_pressed(string answer)
    {
        await PostAsync("資料です", 11, 24, 22);
        var note = bot.Store.Violations.Values.Single();
        await bot.HandleAsync(new ButtonPressed(bot.Clock.GetUtcNow(), null, "hanako", $"answer:{answer}:{note.Id}"));
        await bot.HandleAsync(new ButtonPressed(bot.Clock.GetUtcNow(), null, "hanako", $"answer:{answer}:{note.Id}"));
        await PostAsync("資料です", 11, 25, 22);
        await PostAsync("資料です", 11, 26, 22);

        Assert.Equal(["0", "0", "1"], Details("EVE-01"));
    }

    [Fact]
    public async Task The_third_night_of_a_month_is_told_to_the_desk_as_a_number()
    {
        foreach (var day in new[] { 24, 24, 25, 26, 27 })
        {
            await PostAsync("依頼です", 11, day, 23);
        }

        var waiting = Assert.Single(bot.Store.Outbox.Values, message => message.Recipient.Id == HrRoom);
        Assert.Equal(new DateTimeOffset(2026, 11, 27, 8, 30, 0, TimeSpan.FromHours(9)), waiting.DueAt);
        var told = waiting.Content.Text;
        Assert.Contains("1名", told, StringComparison.Ordinal);
        Assert.DoesNotContain("hanako", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_desk_nobody_is_told()
    {
        using var other = new Bot(bot.Policy.Now.Policy with { Desks = new Dictionary<string, Desk>() });
        foreach (var day in new[] { 24, 25, 26 })
        {
            other.SetClock(new DateTimeOffset(2026, 11, day, 23, 0, 0, TimeSpan.FromHours(9)));
            await other.PostAsync("hanako", Room, "依頼です");
        }

        Assert.All(other.Store.Outbox.Values, message => Assert.Equal("hanako", message.Recipient.Id));
    }

    private async Task PostAsync(string text, int month, int day, int hour)
    {
        bot.SetClock(new DateTimeOffset(2026, month, day, hour, 0, 0, TimeSpan.FromHours(9)));
        await bot.PostAsync("hanako", Room, text);
    }

    private IEnumerable<string> Details(string rule) => bot.Store.Ledger.Where(row => row.RuleId == rule && row.Kind == "verdict").Select(row => row.Detail);
}

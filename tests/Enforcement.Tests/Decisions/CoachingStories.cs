using ComplianceBot.Enforcement.Decisions;
using ComplianceBot.Enforcement.Execution;
using ComplianceBot.Enforcement.Tests.Fakes;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Tests.Decisions;

/// <summary>Etiquette is counted, never nagged about: once a month, and only to those who asked.</summary>
public sealed class CoachingStories : IDisposable
{
    private static readonly DateTimeOffset FirstWorkingDay = new(2026, 12, 1, 9, 0, 0, TimeSpan.FromHours(9));

    private readonly Bot bot = new(TestPolicy.With(new WordRule(Toy.Descriptor("COM-91", Severity.S0, Audience.None) with { Article = "p.5-01" }, "お疲れ様")));

    public CoachingStories() => bot.Tenant.Settle();

    public void Dispose() => bot.Dispose();

    [Fact]
    public async Task On_the_first_working_day_those_who_asked_hear_their_own_numbers_once()
    {
        await WorkAsync();
        await bot.PostAsync("hanako", null, "月次まとめ 希望");
        await bot.PostAsync("hanako", "room", "お疲れ様です");
        await bot.PostAsync("hanako", "room", "お疲れ様");
        await bot.PostAsync("ichiro", "room", "お疲れ様");
        await bot.DrainAsync();
        Assert.Single(bot.Messenger.To("hanako"));

        await AtAsync(FirstWorkingDay.AddHours(-1));
        Assert.Single(bot.Messenger.To("hanako"));
        await AtAsync(FirstWorkingDay);
        await AtAsync(FirstWorkingDay.AddMinutes(5));
        await AtAsync(FirstWorkingDay.AddDays(1));

        Assert.Equal(2, bot.Messenger.To("hanako").Count);
        var summary = bot.Messenger.To("hanako")[1].Text;
        Assert.StartsWith("11月のまとめです", summary, StringComparison.Ordinal);
        Assert.Contains("おもちゃCOM-91：2件（p.5-01）", summary, StringComparison.Ordinal);
        Assert.Empty(bot.Messenger.To("ichiro"));
        Assert.DoesNotContain("hanako", await bot.Store.ReadDocumentAsync(MannersDocument.NameOf("2026-11"), default) ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_stops_it_hears_nothing_more()
    {
        await WorkAsync();
        await bot.PostAsync("hanako", null, "月次まとめ 希望");
        await bot.PostAsync("hanako", null, "月次まとめ 停止");
        await AtAsync(FirstWorkingDay);

        Assert.DoesNotContain(bot.Messenger.To("hanako"), message => message.Text.Contains("11月のまとめ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_row_counts_twice_when_two_instances_add_up_at_once()
    {
        await bot.PostAsync("hanako", "room", "お疲れ様");
        var other = new LedgerTally(bot.Policy, bot.Store);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(() => (number % 2 == 0 ? other : bot.Get<LedgerTally>()).CatchUpAsync(default))));

        var counts = MannersDocument.FromJson(await bot.Store.ReadDocumentAsync(MannersDocument.NameOf("2026-11"), default));
        Assert.Equal(1, counts.People["hanako"]["COM-91"]);
    }

    private Task WorkAsync() => bot.Get<IEnumerable<ITimedWork>>().OfType<CoachingWork>().Single().RunAsync(default);

    private async Task AtAsync(DateTimeOffset at)
    {
        bot.SetClock(at);
        await WorkAsync();
        await bot.DrainAsync();
    }
}

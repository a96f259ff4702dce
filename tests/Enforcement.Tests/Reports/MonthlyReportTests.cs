using System.Xml.Linq;
using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Reports;
using ComplianceBot.Enforcement.Tests.Fakes;

namespace ComplianceBot.Enforcement.Tests.Reports;

/// <summary>A month in numbers: by article, against the month before, and never so few that a number points at somebody.</summary>
public sealed class MonthlyReportTests : IDisposable
{
    private static readonly DateOnly November = new(2026, 11, 1);

    private readonly Bot bot = new(TestPolicy.With());

    public void Dispose() => bot.Dispose();

    [Fact]
    public async Task Both_months_are_counted_in_one_pass_and_local_midnight_divides_them()
    {
        await WriteAsync(
            Row("verdict", At(10, 31, 23), "p.2-01"),
            Row("verdict", At(11, 1, 0), "p.2-01"),
            Row("verdict", At(11, 30, 23), "p.7-01"),
            Row("verdict", At(12, 1, 0), "p.7-01"),
            Row("waived", At(11, 2, 9), "p.7-03"),
            Row("not-judged", At(11, 2, 9), null));

        var (before, month) = await CountAsync();

        Assert.Equal((1, 2, 1, 1), (before.Violations, month.Violations, month.Waived, month.NotJudged));
        Assert.Equal(["p.2-01", "p.7-01", "p.7-03"], month.Articles.Select(article => article.Article));
        Assert.Equal(6, month.LastSequence);
    }

    [Fact]
    public async Task Answers_show_how_often_a_note_was_wrong_and_what_was_urgent_outside_an_emergency()
    {
        await WriteAsync(
            Row("answer", At(11, 2, 9), "p.2-01") with { Detail = "wrong" },
            Row("answer", At(11, 2, 9), "p.2-01") with { Detail = "fixed" },
            Row("answer", At(11, 3, 9), "p.9-02") with { Detail = "urgent" },
            Row("emergency", At(11, 4, 9), null) with { Outcome = "E1" },
            Row("answer", At(11, 4, 10), "p.9-02") with { Detail = "urgent" },
            Row("emergency", At(11, 4, 12), null) with { Outcome = "E2" },
            Row("emergency", At(11, 4, 15), null) with { Outcome = "E0" },
            Row("verdict", At(11, 5, 9), "p.2-01") with { Stage = "drill" });

        var (_, month) = await CountAsync();

        Assert.Equal((4, 1, 2, 1), (month.Answers, month.Wrong, month.Urgent, month.UrgentOutsideEmergency));
        Assert.Equal((1, 6.0, 0), (month.Emergencies, month.EmergencyHours, month.Violations));
    }

    [Fact]
    public async Task Four_people_are_too_few_to_tell_of_and_a_channel_counts_from_five()
    {
        await WriteAsync([.. Enumerable.Range(1, 4).Select(person => Post($"p{person}", "big"))]);
        Assert.Null((await CountAsync()).Month.Activity);
        Assert.Contains("5人未満のため示しません", new MonthlyReport((await CountAsync()).Month, (await CountAsync()).Before, []).ToText(), StringComparison.Ordinal);

        await WriteAsync(Post("p5", "big"), Post("p5", "small"), Row("judged", At(11, 2, 9), null) with { GroupId = "g", Detail = "group, event; rules 3" });
        Assert.Equal(new ActivityNumbers(6, 5, 1), (await CountAsync()).Month.Activity);
    }

    [Fact]
    public async Task It_goes_once_on_the_first_working_day_as_a_message_a_chart_and_a_page()
    {
        await WriteAsync([Row("verdict", At(10, 2, 9), "p.7-01"), Row("verdict", At(11, 2, 9), "p.2-01"), .. Enumerable.Range(1, 6).Select(person => Post($"p{person}", "big"))]);
        bot.SetClock(At(12, 1, 7));
        await bot.Sweep<MonthlyReporter>();
        Assert.Empty(bot.Store.Outbox);

        bot.SetClock(At(12, 1, 9));
        await bot.Sweep<MonthlyReporter>();
        bot.SetClock(At(12, 2, 9));
        await bot.Sweep<MonthlyReporter>();

        Assert.Equal(3, bot.Store.Outbox.Count);
        var files = bot.Store.Outbox.Values.Select(message => message.Content.File).OfType<OutgoingFile>().ToDictionary(file => file.Name, file => file.Content);
        Assert.Equal(["report-2026-11.html", "report-2026-11.svg"], files.Keys.Order());
        Assert.Equal("svg", XDocument.Parse(files["report-2026-11.svg"]).Root!.Name.LocalName);
        Assert.Contains(bot.Store.Outbox.Values, message => message.Content.Text.StartsWith("2026年11月の利用状況", StringComparison.Ordinal) && message.Content.Text.Contains("違反の記録：1件（前月比 ±0）", StringComparison.Ordinal));
        Assert.All(bot.Store.Outbox.Values, message => Assert.DoesNotContain("p3", message.Content.Text + message.Content.File?.Content, StringComparison.Ordinal));
        Assert.Single(bot.Store.Ledger, row => row.Kind == "report");
    }

    [Fact]
    public async Task A_bot_that_was_not_there_last_month_reports_nothing()
    {
        bot.SetClock(At(12, 1, 9));
        await bot.Sweep<MonthlyReporter>();

        Assert.Empty(bot.Store.Outbox);
    }

    private Task<(MonthNumbers Before, MonthNumbers Month)> CountAsync() =>
        MonthCounting.CountAsync(bot.Store, November, 0, at => at.ToOffset(TimeSpan.FromHours(9)), progress: null, CancellationToken.None);

    private Task WriteAsync(params LedgerEntry[] rows) => bot.Store.CommitAsync(new StateQuery(), _ => new Plan { Ledger = rows }, CancellationToken.None);

    private static LedgerEntry Row(string kind, DateTimeOffset at, string? article) => new(at.ToUniversalTime(), kind) { Article = article };

    private static LedgerEntry Post(string person, string channel) => new(At(11, 10, 10), "judged") { PersonId = person, ChannelId = channel, Detail = "text; rules 20, violating 0, not judged 0" };

    private static DateTimeOffset At(int month, int day, int hour) => new(2026, month, day, hour, 0, 0, TimeSpan.FromHours(9));
}

using System.Text.Json;
using ComplianceBot.Enforcement.Execution;
using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Reports;

/// <summary>On the first working day of a month the administrators get the month before it: a message, a chart and a page.</summary>
public sealed class MonthlyReporter(PlanContexts contexts, IStateStore store, OutboxWaker waker) : ITimedWork
{
    private DateOnly doneFor = DateOnly.MinValue;

    public string Name => "monthly report";

    public async Task RunAsync(CancellationToken cancel)
    {
        var context = contexts.For("");
        var month = new DateOnly(context.Today.Year, context.Today.Month, 1).AddMonths(-1);
        if (!context.IsOpen || month == doneFor)
        {
            return;
        }

        if (await ReadAsync(month, cancel) is null)
        {
            await ReportAsync(context with { Key = $"report|{month:yyyy-MM}" }, month, cancel);
        }

        doneFor = month;
    }

    // The document is written last: a stop in the middle counts again, and the once-key keeps the message from going twice.
    private async Task ReportAsync(PlanContext context, DateOnly month, CancellationToken cancel)
    {
        var after = (await ReadAsync(month.AddMonths(-2), cancel))?.LastSequence ?? 0;
        var (before, numbers) = await MonthCounting.CountAsync(store, month, after, context.Calendar.Local, progress: null, cancel);
        if (numbers.LastSequence > before.LastSequence)
        {
            var report = new MonthlyReport(numbers, before, context.Policy.Guideline.Articles);
            var plan = await store.CommitAsync(new StateQuery { OnceKey = context.Key }, _ => Plan(context, report), cancel);
            await waker.WakeAsync(plan, context.Now, cancel);
        }

        await store.WriteDocumentAsync(MonthCounting.DocumentOf(month), JsonSerializer.Serialize(numbers), cancel);
    }

    private static Plan Plan(PlanContext context, MonthlyReport report)
    {
        var name = $"report-{report.Month.Month:yyyy-MM}";
        var plan = new PlanBuilder(context);
        plan.Ledger.Add(plan.Row("report") with { Detail = $"{name}; violations {report.Month.Violations}, not judged {report.Month.NotJudged}" });
        plan.Alert(report.ToText(), new Sending("digest", "report", Severity.S1, context.Now));
        plan.AlertFile(new OutgoingFile($"{name}.svg", report.ToSvg()), new Sending("digest", "report-chart", Severity.S1, context.Now));
        plan.AlertFile(new OutgoingFile($"{name}.html", report.ToHtml()), new Sending("digest", "report-page", Severity.S1, context.Now));
        return plan.Build();
    }

    private async Task<MonthNumbers?> ReadAsync(DateOnly month, CancellationToken cancel) =>
        await store.ReadDocumentAsync(MonthCounting.DocumentOf(month), cancel) is { } document ? JsonSerializer.Deserialize<MonthNumbers>(document) : null;
}

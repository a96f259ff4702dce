using ComplianceBot.Enforcement.Ports;

namespace ComplianceBot.Enforcement.Reports;

/// <summary>Counts a month and the one before it in one pass over the ledger.</summary>
public static class MonthCounting
{
    private const int Page = 1000;

    /// <summary>Name of the document that keeps a month's numbers.</summary>
    public static string DocumentOf(DateOnly month) => $"report/{month:yyyy-MM}";

    /// <param name="ledger">Rows.</param>
    /// <param name="month">First day of the month.</param>
    /// <param name="after">Row behind which to begin: the end of a month before both; 0 for all.</param>
    /// <param name="local">Turns an instant into local time.</param>
    /// <param name="progress">Told the row that was reached.</param>
    public static async Task<(MonthNumbers Before, MonthNumbers Month)> CountAsync(
        ILedgerReader ledger, DateOnly month, long after, Func<DateTimeOffset, DateTimeOffset> local, IProgress<long>? progress, CancellationToken cancel)
    {
        MonthTally before = new(month.AddMonths(-1), local), now = new(month, local);
        var end = new DateTimeOffset(month.AddMonths(1).AddDays(2), TimeOnly.MinValue, TimeSpan.Zero);
        while (await ledger.LedgerAsync(after, Page, cancel) is { Count: > 0 } rows)
        {
            foreach (var row in rows)
            {
                before.Add(row.Sequence, row.Entry);
                now.Add(row.Sequence, row.Entry);
            }

            after = rows[^1].Sequence;
            progress?.Report(after);
            if (rows.Count < Page || rows[^1].Entry.At > end)
            {
                break;
            }
        }

        return (before.Close(), now.Close());
    }
}

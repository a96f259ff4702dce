using Azure.Data.Tables;
using ComplianceBot.Enforcement.Planning;

namespace ComplianceBot.Storage.AzureStorage;

/// <summary>Work to do later. A taken item stays and comes back after a while, unless a plan says that it is done.</summary>
internal sealed class DueRows(StateTable table)
{
    /// <summary>Not handed out before this.</summary>
    public const string VisibleAt = "VisibleAt";

    private static readonly TimeSpan HandedOutAgainAfter = TimeSpan.FromMinutes(5);
    private const int MostRead = 5_000;

    public async Task<IReadOnlyList<DueItem>> TakeAsync(DateTimeOffset now, int max, CancellationToken cancel)
    {
        var due = await table.QueryAsync($"{RowKeys.Range(RowKeys.Due)} and {TableClient.CreateQueryFilter($"VisibleAt le {now}")}", MostRead, cancel);
        var taken = new List<DueItem>();
        foreach (var row in due.OrderBy(row => row.GetDateTimeOffset(VisibleAt)))
        {
            if (taken.Count >= max)
            {
                break;
            }

            var item = Row.Unpack<DueItem>(row);
            var mine = new RowSet();
            mine.Replace(Row.Pack(row.RowKey, item).With(VisibleAt, now + HandedOutAgainAfter), row.ETag);
            if (await table.TryWriteAsync(mine.Actions, cancel))
            {
                taken.Add(item);
            }
        }

        return taken;
    }

    public async Task<DateTimeOffset?> NextAsync(CancellationToken cancel)
    {
        DateTimeOffset? next = null;
        await foreach (var row in table.Scan(RowKeys.Range(RowKeys.Due), [VisibleAt], cancel))
        {
            next = Earlier(next, row.GetDateTimeOffset(VisibleAt));
        }

        return next;
    }

    public static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) => one is null || other < one ? other ?? one : one;
}

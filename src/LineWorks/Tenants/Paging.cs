using ComplianceBot.LineWorks.Pipeline;
using ComplianceBot.LineWorks.Wire;

namespace ComplianceBot.LineWorks.Tenants;

/// <summary>Reads a list to its end: the cursor is missing, null or empty, or comes a second time (wire sheet 3.3, 10.22).</summary>
internal static class Paging
{
    /// <summary>The most that the directory's lists allow; fewer would only mean more calls.</summary>
    public const int PageSize = 100;

    /// <summary>Half a million entries: a server that never ends is not believed.</summary>
    private const int MostPages = 5000;

    /// <summary>Maps each page before the next one is asked for, so that one page at a time is in memory.</summary>
    public static async Task<List<TResult>> AllAsync<TItem, TResult>(
        Func<string?, Task<Page<TItem>>> read,
        Func<TItem, TResult?> map)
        where TResult : class
    {
        var all = new List<TResult>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        string? cursor = null;
        do
        {
            var page = await read(cursor) ?? throw WireException.Unreadable();
            foreach (var item in page.Items)
            {
                if (item is not null && map(item) is { } mapped)
                {
                    all.Add(mapped);
                }
            }

            cursor = page.ResponseMetaData?.NextCursor;
            if (seen.Count >= MostPages)
            {
                throw new WireException("LIST_WITHOUT_END");
            }
        }
        while (!string.IsNullOrEmpty(cursor) && seen.Add(cursor));

        return all;
    }
}

using System.Text.Json;
using System.Text.Json.Serialization;
using ComplianceBot.Enforcement.Ports;

namespace ComplianceBot.Enforcement.Execution;

/// <summary>A running audit.</summary>
/// <param name="Id">Local day, or day and time.</param>
/// <param name="Groups">Ids of all groups that are looked at.</param>
/// <param name="IsQueued">All of them are on the queue; before that a stop in the middle makes the start run again.</param>
internal sealed record OpenAudit(string Id, DateTimeOffset StartedAt, DateTimeOffset Deadline, string[] Groups, bool IsQueued);

/// <summary>What lies on the queue for one group.</summary>
/// <param name="ReadAt">Age of the snapshot the audit goes by; an older one at hand is replaced by the stored one.</param>
internal sealed record AuditItem(string Audit, string Group, DateTimeOffset ReadAt);

/// <summary>Audits as documents: one that is open, a result for each group, the reports of the last weeks.</summary>
internal sealed class AuditDocuments(IStateStore store)
{
    internal const string OpenPrefix = "audit-open/";
    internal const string ResultPrefix = "audit-result/";
    internal const string ReportPrefix = "audit-report/";
    private const int ReportsKept = 35;
    private const int SideBySide = 16;

    public async Task<OpenAudit?> FindOpenAsync(string id, CancellationToken cancel) =>
        await store.ReadDocumentAsync(OpenPrefix + id, cancel) is { } document ? JsonSerializer.Deserialize(document, AuditJson.Default.OpenAudit) : null;

    public async Task<IReadOnlyList<string>> OpenIdsAsync(CancellationToken cancel) =>
        [.. (await store.ListDocumentsAsync(OpenPrefix, cancel)).Select(name => name[OpenPrefix.Length..])];

    public Task WriteOpenAsync(OpenAudit audit, CancellationToken cancel) =>
        store.WriteDocumentAsync(OpenPrefix + audit.Id, JsonSerializer.Serialize(audit, AuditJson.Default.OpenAudit), cancel);

    public async Task<bool> HasReportAsync(string id, CancellationToken cancel) => await store.ReadDocumentAsync(ReportPrefix + id, cancel) is not null;

    /// <summary>The newest; null before the first.</summary>
    public async Task<AuditReport?> LastReportAsync(CancellationToken cancel)
    {
        var last = (await store.ListDocumentsAsync(ReportPrefix, cancel)).Order(StringComparer.Ordinal).LastOrDefault();
        return last is not null && await store.ReadDocumentAsync(last, cancel) is { } document ? JsonSerializer.Deserialize(document, AuditJson.Default.AuditReport) : null;
    }

    public Task WriteResultAsync(string auditId, AuditGroupResult result, CancellationToken cancel) =>
        store.WriteDocumentAsync($"{ResultPrefix}{auditId}/{result.GroupId}", JsonSerializer.Serialize(result, AuditJson.Default.AuditGroupResult), cancel);

    public async Task<int> CountResultsAsync(string auditId, CancellationToken cancel) => (await store.ListDocumentsAsync($"{ResultPrefix}{auditId}/", cancel)).Count;

    public async Task<IReadOnlyList<AuditGroupResult>> ResultsAsync(string auditId, CancellationToken cancel)
    {
        var results = new List<AuditGroupResult>();
        foreach (var name in await store.ListDocumentsAsync($"{ResultPrefix}{auditId}/", cancel))
        {
            if (await store.ReadDocumentAsync(name, cancel) is { } document && JsonSerializer.Deserialize(document, AuditJson.Default.AuditGroupResult) is { } result)
            {
                results.Add(result);
            }
        }

        return results;
    }

    /// <summary>The report is written before the rest goes, so that a stop in the middle only leaves something to clear again.</summary>
    public async Task CloseAsync(AuditReport report, CancellationToken cancel)
    {
        await store.WriteDocumentAsync(ReportPrefix + report.Id, JsonSerializer.Serialize(report, AuditJson.Default.AuditReport), cancel);
        await ClearAsync(report.Id, cancel);
        var reports = (await store.ListDocumentsAsync(ReportPrefix, cancel)).Order(StringComparer.Ordinal).ToArray();
        await DeleteAsync([.. reports.SkipLast(ReportsKept)], cancel);
    }

    /// <summary>What a closed audit leaves, and what items that came twice or after the deadline put down for closed audits.</summary>
    public async Task ClearAsync(string id, CancellationToken cancel)
    {
        var running = (await OpenIdsAsync(cancel)).Where(open => open != id).ToHashSet();
        var results = await store.ListDocumentsAsync(ResultPrefix, cancel);
        await DeleteAsync([.. results.Where(name => !running.Contains(AuditOf(name)))], cancel);
        await store.DeleteDocumentAsync(OpenPrefix + id, cancel);
    }

    private static string AuditOf(string result) => result[ResultPrefix.Length..].Split('/', 2)[0];

    private Task DeleteAsync(IReadOnlyList<string> names, CancellationToken cancel) =>
        Parallel.ForEachAsync(names, new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = cancel }, async (name, stop) => await store.DeleteDocumentAsync(name, stop));
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(OpenAudit))]
[JsonSerializable(typeof(AuditItem))]
[JsonSerializable(typeof(AuditGroupResult))]
[JsonSerializable(typeof(AuditReport))]
internal sealed partial class AuditJson : JsonSerializerContext;

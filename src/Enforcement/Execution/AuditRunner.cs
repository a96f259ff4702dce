using System.Globalization;
using System.Text.Json;
using ComplianceBot.Enforcement.Directory;
using ComplianceBot.Enforcement.Policies;
using ComplianceBot.Enforcement.Ports;
using Microsoft.Extensions.Logging;

namespace ComplianceBot.Enforcement.Execution;

/// <summary>The audit of all groups: started at 02:00 of the policy's zone, one queue item a group, closed by the last or the deadline.</summary>
public sealed partial class AuditRunner(
    DirectoryService directory, AuditCloser closer, GroupAuditor auditor, CurrentPolicy policy, IStateStore store, IQueueSender queue, TimeProvider time, ILogger<AuditRunner> log)
{
    private const string Timer = "timer/audit";
    private const int SideBySide = 16;

    /// <summary>maxDequeueCount of host.json: after it the item goes to the poison queue.</summary>
    private const int LastAttempt = 5;

    private static readonly TimeOnly StartsAt = new(2, 0);
    private static readonly TimeSpan Deadline = TimeSpan.FromHours(1);

    private readonly AuditDocuments documents = new(store);

    /// <summary>At start: a bot that was just set up begins with the next night. Written down at once, so that the night is made up for if it passes while the bot is stopped.</summary>
    public async Task BeginAsync(CancellationToken cancel)
    {
        if (await store.ReadDocumentAsync(Timer, cancel) is null)
        {
            await store.WriteDocumentAsync(Timer, Text(LastDue()), cancel);
        }
    }

    /// <summary>StartAudit (timer): starts the audit of the local day when it is due; false when it is not, or the tenant is out of reach (then the next call tries again).</summary>
    public async Task<bool> StartIfDueAsync(CancellationToken cancel)
    {
        await StartAskedAsync(cancel);
        var lastDue = LastDue();
        if (await store.ReadDocumentAsync(Timer, cancel) is not { } started)
        {
            await BeginAsync(cancel);
            return false;
        }

        if (string.CompareOrdinal(started, Text(lastDue)) >= 0)
        {
            return false;
        }

        try
        {
            await StartAsync(Text(lastDue), cancel);
        }
        catch (TenantUnavailableException)
        {
            LogNotStarted(Text(lastDue));
            return false;
        }

        await store.WriteDocumentAsync(Timer, Text(lastDue), cancel);
        return true;
    }

    // The document goes when the groups are on the queue: a stop in between begins again.
    private async Task StartAskedAsync(CancellationToken cancel)
    {
        foreach (var name in await store.ListDocumentsAsync(AuditAsked.Prefix, cancel))
        {
            var id = name[AuditAsked.Prefix.Length..];
            try
            {
                await StartAsync(id, cancel);
                await store.DeleteDocumentAsync(name, cancel);
            }
            catch (TenantUnavailableException)
            {
                LogNotStarted(id);
            }
        }
    }

    /// <summary>Reads the directory anew and puts every group on the queue. Starting an audit again that is running or closed does nothing.</summary>
    public async Task StartAsync(string id, CancellationToken cancel)
    {
        if (await documents.HasReportAsync(id, cancel) || await documents.FindOpenAsync(id, cancel) is { IsQueued: true })
        {
            return;
        }

        await directory.RefreshAsync(null, cancel);
        var snapshot = directory.Current!;
        var now = time.GetUtcNow();
        var audit = new OpenAudit(id, now, now + Deadline, [.. snapshot.GroupIds], IsQueued: false);
        await documents.WriteOpenAsync(audit, cancel);
        await Parallel.ForEachAsync(
            audit.Groups,
            new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = cancel },
            async (group, stop) => await queue.SendAsync(QueueNames.AuditGroups, Envelope(id, group, snapshot), null, stop));
        await documents.WriteOpenAsync(audit with { IsQueued = true }, cancel);
        LogStarted(id, audit.Groups.Length);
    }

    /// <summary>AuditGroup (queue): judges one group and writes down what was found. On the last attempt a failure becomes NotJudged before it is thrown.</summary>
    /// <param name="envelope">As it lay on the queue.</param>
    /// <param name="dequeueCount">1 at the first attempt; from 5 on it is the last.</param>
    public async Task AuditGroupAsync(string envelope, int dequeueCount, CancellationToken cancel)
    {
        var item = JsonSerializer.Deserialize(envelope, AuditJson.Default.AuditItem) ?? throw new JsonException("An audit item is empty.");
        if (directory.Current is null || directory.Current.Data.ReadAt < item.ReadAt)
        {
            await directory.LoadAsync(cancel);
        }

        await auditor.AuditAsync(item.Audit, item.Group, dequeueCount >= LastAttempt, cancel);
        if (await closer.IsLastAsync(item.Audit, cancel))
        {
            await closer.CloseAsync(item.Audit, cancel);
        }
    }

    /// <summary>CloseAudit (timer): closes audits whose last group is in or whose deadline is over; returns their reports.</summary>
    public async Task<IReadOnlyList<AuditReport>> CloseIfDoneAsync(CancellationToken cancel)
    {
        var reports = new List<AuditReport>();
        foreach (var id in await documents.OpenIdsAsync(cancel))
        {
            if (await documents.FindOpenAsync(id, cancel) is { IsQueued: true } audit
                && (time.GetUtcNow() >= audit.Deadline || await documents.CountResultsAsync(id, cancel) >= audit.Groups.Length)
                && await closer.CloseAsync(id, cancel) is { } report)
            {
                reports.Add(report);
            }
        }

        return reports;
    }

    /// <summary>audit --send: the whole audit in this process, without the queue, telling people as the nightly one does.</summary>
    /// <exception cref="TenantUnavailableException">The directory cannot be read.</exception>
    public async Task<AuditReport> RunWholeAsync(IProgress<AuditProgress>? progress, CancellationToken cancel)
    {
        await directory.RefreshAsync(progress is null ? null : new Stages(progress), cancel);
        var now = time.GetUtcNow();
        var id = policy.Now.Policy.Calendar.Local(now).ToString("yyyy-MM-dd'T'HHmmss", CultureInfo.InvariantCulture);
        var groups = directory.Current!.GroupIds.ToArray();
        await documents.WriteOpenAsync(new OpenAudit(id, now, now + Deadline, groups, IsQueued: true), cancel);
        var done = 0;
        await Parallel.ForEachAsync(
            groups,
            new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = cancel },
            async (group, stop) =>
            {
                await AuditOneAsync(id, group, stop);
                progress?.Report(new AuditProgress("グループを点検しています", Interlocked.Increment(ref done), groups.Length));
            });
        return (await closer.CloseAsync(id, cancel))!;
    }

    // One group that fails is a line of the report, not the end of the audit.
    private async Task AuditOneAsync(string id, string group, CancellationToken cancel)
    {
        try
        {
            await auditor.AuditAsync(id, group, isLastAttempt: true, cancel);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            LogFailed(id, group, error.GetType().Name);
        }
    }

    private static string Envelope(string id, string group, DirectorySnapshot snapshot) =>
        JsonSerializer.Serialize(new AuditItem(id, group, snapshot.Data.ReadAt), AuditJson.Default.AuditItem);

    private DateOnly LastDue()
    {
        var local = policy.Now.Policy.Calendar.Local(time.GetUtcNow());
        var today = DateOnly.FromDateTime(local.DateTime);
        return TimeOnly.FromDateTime(local.DateTime) >= StartsAt ? today : today.AddDays(-1);
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [LoggerMessage(Level = LogLevel.Error, Message = "Audit {Id}: group {Group} failed ({Error}) and counts as not judged")]
    private partial void LogFailed(string id, string group, string error);

    [LoggerMessage(Level = LogLevel.Information, Message = "Audit {Id} started with {Groups} groups")]
    private partial void LogStarted(string id, int groups);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Audit {Id} could not be started: the tenant is out of reach; it is tried again")]
    private partial void LogNotStarted(string id);

    private sealed class Stages(IProgress<AuditProgress> progress) : IProgress<string>
    {
        public void Report(string value) => progress.Report(new AuditProgress(value, 0, 0));
    }
}

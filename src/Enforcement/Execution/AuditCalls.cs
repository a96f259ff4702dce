using System.Globalization;
using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Texts;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Execution;

/// <summary>Audits that somebody asks for in the talk: at most one at a time; whoever asked is told the numbers when it is closed.</summary>
public sealed class AuditCalls(PlanContexts contexts, IStateStore store, OutboxWaker waker) : ITimedWork
{
    /// <summary>Document <c>audit-caller/&lt;audit&gt;/&lt;userId&gt;</c>: tell this person.</summary>
    private const string Callers = "audit-caller/";

    private static readonly TimeSpan GivesUpAfter = TimeSpan.FromHours(3);

    public string Name => "audit calls";

    /// <summary>False when one runs already; its end is told to this caller as well.</summary>
    public async Task<bool> AskAsync(PlanContext context, string userId, CancellationToken cancel)
    {
        var running = await RunningAsync(cancel);
        var id = running ?? context.Calendar.Local(context.Now).ToString("yyyy-MM-dd'T'HHmmss", CultureInfo.InvariantCulture);
        await store.WriteDocumentAsync($"{Callers}{id}/{userId}", context.Now.ToString("O", CultureInfo.InvariantCulture), cancel);
        if (running is null)
        {
            await store.WriteDocumentAsync(AuditAsked.NameOf(id), "", cancel);
        }

        return running is null;
    }

    public async Task RunAsync(CancellationToken cancel)
    {
        foreach (var name in await store.ListDocumentsAsync(Callers, cancel))
        {
            if (name[Callers.Length..].Split('/', 2) is [var id, var userId] && await TextAsync(id, name, cancel) is { } text)
            {
                var context = contexts.For($"audit-told|{id}|{userId}");
                var plan = await store.CommitAsync(new StateQuery { OnceKey = context.Key }, _ => Tell(context, userId, text), cancel);
                await waker.WakeAsync(plan, context.Now, cancel);
                await store.DeleteDocumentAsync(name, cancel);
            }
        }
    }

    private async Task<string?> RunningAsync(CancellationToken cancel) =>
        (await store.ListDocumentsAsync(AuditDocuments.OpenPrefix, cancel)).Select(name => name[AuditDocuments.OpenPrefix.Length..])
        .Concat((await store.ListDocumentsAsync(AuditAsked.Prefix, cancel)).Select(name => name[AuditAsked.Prefix.Length..]))
        .FirstOrDefault();

    private async Task<string?> TextAsync(string id, string name, CancellationToken cancel)
    {
        if (await AuditAsked.FindReportAsync(store, id, cancel) is { } report)
        {
            return OperationTexts.AuditDone(report);
        }

        var asked = await store.ReadDocumentAsync(name, cancel);
        var isOld = DateTimeOffset.TryParse(asked, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at) && contexts.For("").Now - at > GivesUpAfter;
        return asked is null || isOld ? OperationTexts.AuditNotDone : null;
    }

    // Asked for, like every answer: at any hour.
    private static Plan Tell(PlanContext context, string userId, string text)
    {
        var plan = new PlanBuilder(context);
        plan.Send(Recipient.Person(userId), MessageContent.Plain(text), new Sending("answer", "audit", Severity.S1, context.Now));
        return plan.Build();
    }
}

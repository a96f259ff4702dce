using System.Text.Json;
using ComplianceBot.Enforcement.Ports;

namespace ComplianceBot.Enforcement.Execution;

/// <summary>
/// An audit that a command beside the running bot asks for: it leaves a document, the bot begins within 20 s, and the
/// command waits for the report. Two processes must not both send, so the bot does the work.
/// </summary>
public static class AuditAsked
{
    internal const string Prefix = "audit-asked/";

    /// <summary>Name of the document that asks.</summary>
    public static string NameOf(string auditId) => Prefix + auditId;

    /// <summary>Null until the audit is closed.</summary>
    public static async Task<AuditReport?> FindReportAsync(IDocumentReader memory, string auditId, CancellationToken cancel) =>
        await memory.ReadDocumentAsync(AuditDocuments.ReportPrefix + auditId, cancel) is { } document
            ? JsonSerializer.Deserialize(document, AuditJson.Default.AuditReport)
            : null;

    /// <summary>How far it is; null while it has not begun.</summary>
    public static async Task<AuditProgress?> FindProgressAsync(IDocumentReader memory, string auditId, CancellationToken cancel)
    {
        if (await memory.ReadDocumentAsync(AuditDocuments.OpenPrefix + auditId, cancel) is not { } document
            || JsonSerializer.Deserialize(document, AuditJson.Default.OpenAudit) is not { } audit)
        {
            return null;
        }

        var done = await memory.ListDocumentsAsync($"{AuditDocuments.ResultPrefix}{auditId}/", cancel);
        return new AuditProgress("グループを点検しています", done.Count, audit.Groups.Length);
    }
}

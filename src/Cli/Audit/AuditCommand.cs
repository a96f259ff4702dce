using System.CommandLine;

namespace ComplianceBot.Cli.Audit;

/// <summary>audit: judges all groups now. Reports only, unless --send.</summary>
public static class AuditCommand
{
    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "1行1件の JSON / one JSON object a line, nothing else on standard output" };
        var send = new Option<bool>("--send") { Description = "マスターと管理者へ通知もする / tells masters and administrators, as the nightly audit does" };
        var command = new Command("audit", "全グループを点検します / judges all groups now; exit 1 when something violates") { json, send };
        command.SetAction(async (parsed, cancel) =>
        {
            var report = await AuditProgressBar.ShowAsync(progress => parsed.GetValue(send)
                ? AuditSending.RunAsync(progress, cancel)
                : AuditReading.RunAsync(progress, cancel));
            AuditOutput.Write(report, parsed.GetValue(json));
            return report.Violating > 0 ? Exit.Findings : Exit.Done;
        });
        return command;
    }
}

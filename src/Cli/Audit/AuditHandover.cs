using System.Globalization;
using ComplianceBot.Enforcement.Execution;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Functions.Settings;
using ComplianceBot.Storage.Sqlite;
using Microsoft.Extensions.Configuration;

namespace ComplianceBot.Cli.Audit;

/// <summary>audit --send beside the running bot: asks it for the audit and waits for the report.</summary>
internal static class AuditHandover
{
    /// <summary>The bot looks every 20 s; longer than this and it cannot read the tenant.</summary>
    private static readonly TimeSpan BeginsWithin = TimeSpan.FromMinutes(3);

    /// <summary>The bot closes an audit after an hour, whatever is missing.</summary>
    private static readonly TimeSpan EndsWithin = TimeSpan.FromMinutes(65);

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);

    /// <exception cref="TenantUnavailableException">The bot did not begin or end in time.</exception>
    public static async Task<AuditReport> RunAsync(IProgress<AuditProgress> progress, CancellationToken cancel)
    {
        var settings = BotSettings.Read(new ConfigurationBuilder().AddEnvironmentVariables().Build());
        var clock = new BotClock(settings.ClockOffset);
        var id = ComplianceBotServices.OpenPolicy(settings).Current.Calendar.Local(clock.GetUtcNow()).ToString("yyyy-MM-dd'T'HHmmss", CultureInfo.InvariantCulture);
        SqliteNotice.Leave(settings.StoragePath, AuditAsked.NameOf(id), "", clock.GetUtcNow());
        try
        {
            return await WaitAsync(SqliteReading.At(settings.StoragePath), id, progress, cancel);
        }
        finally
        {
            SqliteNotice.TakeBack(settings.StoragePath, AuditAsked.NameOf(id));
        }
    }

    private static async Task<AuditReport> WaitAsync(SqliteReading memory, string id, IProgress<AuditProgress> progress, CancellationToken cancel)
    {
        var begun = false;
        for (var waited = TimeSpan.Zero; waited < (begun ? EndsWithin : BeginsWithin); waited += Look)
        {
            if (await AuditAsked.FindReportAsync(memory, id, cancel) is { } report)
            {
                return report;
            }

            if (await AuditAsked.FindProgressAsync(memory, id, cancel) is { } now)
            {
                begun = true;
                progress.Report(now);
            }

            await Task.Delay(Look, cancel);
        }

        throw new TenantUnavailableException($"the running bot did not {(begun ? "end" : "begin")} the audit in time; its log says why");
    }
}

using ComplianceBot.Enforcement.Decisions;
using ComplianceBot.Enforcement.Emergency;
using ComplianceBot.Enforcement.Execution;
using ComplianceBot.Functions;
using ComplianceBot.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ComplianceBot.Cli.Audit;

/// <summary>audit --send: the nightly audit, now. In this process, or by the bot where one runs on the same data.</summary>
internal static class AuditSending
{
    public static async Task<AuditReport> RunAsync(IProgress<AuditProgress> progress, CancellationToken cancel)
    {
        IHost bot;
        try
        {
            bot = BotHost.Build([], static _ => { });
        }
        catch (StorageHeldException)
        {
            return await AuditHandover.RunAsync(progress, cancel);
        }

        using (bot)
        {
            return await RunHereAsync(bot, progress, cancel);
        }
    }

    private static async Task<AuditReport> RunHereAsync(IHost bot, IProgress<AuditProgress> progress, CancellationToken cancel)
    {
        // What a running bot reads with its first tick: waivers and suppressions, and whether there is an emergency.
        await bot.Services.GetRequiredService<DecisionWatch>().RunAsync(cancel);
        await bot.Services.GetRequiredService<EmergencyWatch>().LookAsync(cancel);
        var outbox = bot.Services.GetRequiredService<OutboxDrainer>();
        await outbox.RecoverAsync(cancel);
        var report = await bot.Services.GetRequiredService<AuditRunner>().RunWholeAsync(progress, cancel);
        await outbox.DrainAsync(cancel);
        return report;
    }
}

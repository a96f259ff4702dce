using ComplianceBot.Enforcement.Execution;
using ComplianceBot.Functions;
using Microsoft.Extensions.DependencyInjection;

namespace ComplianceBot.Cli.Audit;

/// <summary>audit --send: the nightly audit, now and in this process; refuses while the bot runs on the same data.</summary>
internal static class AuditSending
{
    public static async Task<AuditReport> RunAsync(IProgress<AuditProgress> progress, CancellationToken cancel)
    {
        using var bot = BotHost.Build([], static _ => { });
        var outbox = bot.Services.GetRequiredService<OutboxDrainer>();
        await outbox.RecoverAsync(cancel);
        var report = await bot.Services.GetRequiredService<AuditRunner>().RunWholeAsync(progress, cancel);
        await outbox.DrainAsync(cancel);
        return report;
    }
}

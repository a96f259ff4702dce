using ComplianceBot.Enforcement.Decisions;
using ComplianceBot.Enforcement.Directory;
using ComplianceBot.Enforcement.Execution;
using ComplianceBot.Enforcement.Ports;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ComplianceBot.Functions.Settings;

/// <summary>
/// At start: settles what a killed process had in hand before anything is sent, and takes the stored directory, or reads
/// the tenant in the background. Callbacks are taken in meanwhile; an unreachable tenant never keeps the bot from starting.
/// </summary>
public sealed partial class BotStart(DecisionWatch decisions, OutboxDrainer outbox, AuditRunner audit, DirectoryService directory, ILogger<BotStart> log) : BackgroundService
{
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await decisions.RunAsync(cancellationToken);
        await outbox.RecoverAsync(cancellationToken);
        await audit.BeginAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (await directory.LoadAsync(stoppingToken))
        {
            return;
        }

        for (var wait = TimeSpan.FromSeconds(2); !stoppingToken.IsCancellationRequested; wait = wait * 2 < TimeSpan.FromMinutes(2) ? wait * 2 : TimeSpan.FromMinutes(2))
        {
            try
            {
                await directory.RefreshAsync(progress: null, stoppingToken);
                return;
            }
            catch (TenantUnavailableException)
            {
                LogNotRead(wait.TotalSeconds);
            }

            await Task.Delay(wait, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The directory could not be read yet; next try in {Seconds} s. Messages are judged meanwhile, nobody is taken for staff")]
    private partial void LogNotRead(double seconds);
}

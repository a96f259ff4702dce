using ComplianceBot.Enforcement.Decisions;
using ComplianceBot.Enforcement.Directory;
using ComplianceBot.Enforcement.Execution;
using ComplianceBot.Enforcement.Policies;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Functions.Settings;
using ComplianceBot.LineWorks;
using ComplianceBot.LineWorks.Tokens;
using ComplianceBot.Storage.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ComplianceBot.Cli.Audit;

/// <summary>Reads the tenant and judges it, touching nothing; the bot's own data, where there is some, tells how old each group is.</summary>
internal static class AuditReading
{
    public static async Task<AuditReport> RunAsync(IProgress<AuditProgress> progress, CancellationToken cancel)
    {
        var settings = BotSettings.ReadWithoutStorage(new ConfigurationBuilder().AddEnvironmentVariables().Build());
        var policy = ComplianceBotServices.OpenPolicy(settings);
        var clock = new BotClock(settings.ClockOffset);
        await using var services = new ServiceCollection()
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton(new UnshiftedClock(TimeProvider.System))
            .AddLogging()
            .AddLineWorks(settings.LineWorks)
            .BuildServiceProvider();
        var reading = await services.GetRequiredService<ITenant>().ReadAllAsync(new Stage(progress), cancel);
        var inForce = new CurrentPolicy(policy.Current);
        DirectoryData? stored = null;
        if (SqliteReading.TryAt(settings.StoragePath) is { } memory)
        {
            stored = await DirectoryArchive.LoadAsync(memory, cancel);
            inForce.Take(DecisionBook.FromJson(await memory.ReadDocumentAsync(DecisionBook.Document, cancel)));
        }

        var now = clock.GetUtcNow();
        var snapshot = DirectorySnapshot.Of(DirectoryData.Following(stored, reading, policy.Current.Calendar.Local(now)), policy.Current);
        return AuditEvaluation.Evaluate(snapshot, inForce, now, progress);
    }

    private sealed class Stage(IProgress<AuditProgress> progress) : IProgress<string>
    {
        public void Report(string value) => progress.Report(new AuditProgress(value, 0, 0));
    }
}

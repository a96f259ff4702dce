using ComplianceBot.Enforcement;
using ComplianceBot.Enforcement.Emergency;
using ComplianceBot.Enforcement.Policies;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Records;
using ComplianceBot.Functions.Ingest;
using ComplianceBot.LineWorks;
using ComplianceBot.LineWorks.Tokens;
using ComplianceBot.Storage;
using ComplianceBot.Storage.AzureStorage;
using ComplianceBot.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace ComplianceBot.Functions.Settings;

/// <summary>The one place where the parts are put together.</summary>
public static class ComplianceBotServices
{
    /// <exception cref="SettingsException">The policy file is refused; each line names file, line, path and remedy.</exception>
    public static IServiceCollection AddComplianceBot(this IServiceCollection services, BotSettings settings)
    {
        var policy = OpenPolicy(settings);
        var clock = new BotClock(settings.ClockOffset);
        services.AddSingleton(clock);
        services.AddSingleton<TimeProvider>(clock);
        services.AddSingleton(policy);
        services.AddSingleton(new CurrentPolicy(policy.Current));
        services.AddSingleton(new UnshiftedClock(TimeProvider.System));
        services.AddLineWorks(settings.LineWorks);
        services.AddEnforcement();
        services.AddSingleton<IJmaSource>(_ => new JmaHttpSource(JmaHttpSource.CreateClient()));
        services.AddSingleton(provider => new JmaFeed(provider.GetRequiredService<IJmaSource>(), clock, loopbackAllowed: settings.IsAgainstLoopback));
        services.AddSingleton<CallbackIntake>();
        services.AddSingleton(provider => new EnvelopeBody(provider.GetService<IBodyStore>()));
        services.AddSingleton<HealthReport>();
        services.AddSingleton<IBotHealth, BotHealthReading>();
        services.AddHostedService<BotStart>();
        return settings.StorageKind == "azure" ? AddAzure(services, settings) : AddSqlite(services, settings);
    }

    /// <exception cref="SettingsException">As above.</exception>
    public static PolicySource OpenPolicy(BotSettings settings) => PolicySource.Open(settings.PolicyPath, out var result)
        ?? throw new SettingsException([.. result.Problems.Select(problem => $"Policy__Path: {problem}")]);

    private static IServiceCollection AddSqlite(IServiceCollection services, BotSettings settings) => services
        .AddSqliteStorage(settings.StoragePath, settings.EvidenceKey)
        .AddSingleton<IAnchorBook>(new AnchorFile(settings.AnchorFolder.Length > 0 ? settings.AnchorFolder : settings.StoragePath))
        .AddSingleton(provider => new EvidenceHasher(provider.GetRequiredService<SqliteStorage>().EvidenceKey))
        .AddSingleton(provider => new StorageCheck(provider.GetRequiredService<StorageProbe>().FailingPartAsync));

    private static IServiceCollection AddAzure(IServiceCollection services, BotSettings settings)
    {
        var key = EvidenceKey.Load(settings.EvidenceKey, "");
        return services
            .AddAzureStorage(new AzureStorageOptions { Connection = settings.AzureConnection, AccountName = settings.AzureAccount }, key)
            .AddSingleton(new EvidenceHasher(key))
            .AddSingleton<IAnchorBook>(provider => settings.AnchorFolder.Length > 0
                ? new AnchorFile(settings.AnchorFolder)
                : new AnchorDocument(provider.GetRequiredService<IStateStore>()))
            .AddSingleton(provider => new StorageCheck(cancel => AzureFailingPartAsync(provider.GetRequiredService<IQueueAdmin>(), cancel)));
    }

    private static async Task<string?> AzureFailingPartAsync(IQueueAdmin queues, CancellationToken cancel)
    {
        try
        {
            await queues.DepthsAsync(cancel);
            return null;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return $"storage account: {error.GetType().Name}";
        }
    }
}

using ComplianceBot.Enforcement.Ports;
using Microsoft.Extensions.DependencyInjection;

namespace ComplianceBot.Storage.Sqlite;

public static class SqliteStorageRegistration
{
    /// <summary>
    /// Registers the embedded storage behind the ports. It is opened when first asked for and closed with the container; the
    /// clock is the container's TimeProvider where there is one.
    /// </summary>
    /// <param name="services">Where to.</param>
    /// <param name="path">Storage__Path.</param>
    /// <param name="evidenceKey">Evidence__Key, or null.</param>
    public static IServiceCollection AddSqliteStorage(this IServiceCollection services, string path, string? evidenceKey = null)
    {
        services.AddSingleton(provider => SqliteStorage.Open(new SqliteStorageSettings(path)
        {
            EvidenceKey = evidenceKey,
            Clock = provider.GetService<TimeProvider>() ?? TimeProvider.System,
        }));
        services.AddSingleton<IQueueSender>(provider => provider.GetRequiredService<SqliteStorage>().Queue);
        services.AddSingleton<IQueueReceiver>(provider => provider.GetRequiredService<SqliteStorage>().Queue);
        services.AddSingleton<IQueueAdmin>(provider => provider.GetRequiredService<SqliteStorage>().Admin);
        services.AddSingleton<IStateStore>(provider => provider.GetRequiredService<SqliteStorage>().State);
        services.AddSingleton(provider => provider.GetRequiredService<SqliteStorage>().Probe);
        return services;
    }
}

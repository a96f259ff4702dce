using ComplianceBot.Enforcement.Ports;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ComplianceBot.Storage.AzureStorage;

/// <summary>Registers the ports on an Azure storage account. Only the embedded host asks for the receiver: the Functions host receives by itself.</summary>
public static class AzureStorageServices
{
    /// <param name="services">Where to.</param>
    /// <param name="options">Connection string, or account name for the managed identity.</param>
    /// <param name="evidenceKey">Key of the ledger's chain (<c>Evidence__Key</c>).</param>
    public static IServiceCollection AddAzureStorage(this IServiceCollection services, AzureStorageOptions options, byte[] evidenceKey)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(new AzureAccount(options));
        services.AddSingleton<AzureReady>();
        services.AddSingleton<AzureBodyStore>();
        services.AddSingleton<IBodyStore>(provider => provider.GetRequiredService<AzureBodyStore>());
        services.AddSingleton<QueueBell>();
        services.AddSingleton<IQueueSender, AzureQueueSender>();
        services.AddSingleton<IQueueReceiver, AzureQueueReceiver>();
        services.AddSingleton<IQueueAdmin, AzureQueueAdmin>();
        services.AddSingleton<IStateStore>(provider => new AzureStateStore(
            provider.GetRequiredService<AzureAccount>(), provider.GetRequiredService<AzureReady>(), options, evidenceKey, provider.GetRequiredService<TimeProvider>()));
        return services;
    }
}

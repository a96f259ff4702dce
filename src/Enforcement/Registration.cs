using ComplianceBot.Enforcement.Directory;
using ComplianceBot.Enforcement.Execution;
using Microsoft.Extensions.DependencyInjection;

namespace ComplianceBot.Enforcement;

/// <summary>Wires this project. The host adds what it asks for: the ports, TimeProvider, logging, CurrentPolicy, EvidenceHasher.</summary>
public static class Registration
{
    public static IServiceCollection AddEnforcement(this IServiceCollection services) => services
        .AddSingleton<DirectoryService>()
        .AddSingleton<ChannelDirectory>()
        .AddSingleton<CallbackPipeline>()
        .AddSingleton<OutboxDrainer>()
        .AddSingleton<AuditRunner>()
        .AddSingleton<MinuteTick>();
}

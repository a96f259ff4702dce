using ComplianceBot.Enforcement.Execution;
using Microsoft.Extensions.DependencyInjection;

namespace ComplianceBot.Enforcement.Talk;

/// <summary>Finds every <see cref="ITalkCommand"/> of this project: adding a command is adding its file.</summary>
internal static class TalkRegistration
{
    public static IServiceCollection AddTalk(this IServiceCollection services)
    {
        foreach (var type in typeof(ITalkCommand).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(ITalkCommand))))
        {
            services.AddSingleton(typeof(ITalkCommand), type);
        }

        return services
            .AddSingleton<TalkSteps>()
            .AddSingleton<ITimedWork>(services => services.GetRequiredService<TalkSteps>())
            .AddSingleton<TalkRouter>()
            .AddSingleton<TalkDesk>();
    }
}

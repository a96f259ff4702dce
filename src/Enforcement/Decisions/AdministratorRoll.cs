using ComplianceBot.Enforcement.Execution;
using ComplianceBot.Enforcement.Policies;
using ComplianceBot.Enforcement.Ports;

namespace ComplianceBot.Enforcement.Decisions;

/// <summary>
/// Who is in the administrators' channel, read every few minutes. While the tenant is out of reach the last reading counts for
/// an hour; after that, and where the bot is not in the channel, nobody is an administrator by membership.
/// </summary>
public sealed class AdministratorRoll(CurrentPolicy policy, ITenant tenant, TimeProvider time) : ITimedWork
{
    private static readonly TimeSpan ReadEvery = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan TrustedFor = TimeSpan.FromHours(1);

    private (string? Channel, DateTimeOffset At) read = (null, DateTimeOffset.MinValue);
    private DateTimeOffset triedAt = DateTimeOffset.MinValue;

    public string Name => "administrators";

    public async Task RunAsync(CancellationToken cancel)
    {
        var (channel, now) = (policy.Now.Policy.Administrators.Channel, time.GetUtcNow());
        if (channel != read.Channel || now - read.At > TrustedFor)
        {
            policy.TakeAdministrators(new HashSet<string>());
        }

        if (channel is null || (channel == read.Channel && now - triedAt < ReadEvery))
        {
            return;
        }

        (triedAt, read.Channel) = (now, channel);
        var members = await tenant.ReadChannelMembersAsync(channel, cancel);
        policy.TakeAdministrators((members ?? []).ToHashSet());
        read = (channel, now);
    }
}

using ComplianceBot.Enforcement.Policies;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Planning;

/// <summary>Approved deviations, of the policy file and granted in the talk. A waiver holds until the end of its last local day; one for a group counts for messages in its channel too.</summary>
internal static class Waivers
{
    public static Waiver? Find(PlanContext context, RuleDescriptor rule, string? groupId, string? channelId, DateTimeOffset at) =>
        context.InForce.Waivers.FirstOrDefault(waiver =>
            (waiver.Rule == rule.Name || waiver.Rule == rule.Id)
            && context.DayOf(at) <= waiver.Until
            && ((waiver.GroupId is not null && waiver.GroupId == groupId) || (waiver.ChannelId is not null && waiver.ChannelId == channelId)));
}

using ComplianceBot.Enforcement.Directory;
using ComplianceBot.Enforcement.Execution;
using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Transfers;

/// <summary>
/// On the day of a transfer, from the opening on, each master hears once of all his groups (GRP-04a). The grace of two weeks
/// begins with that day; what is left then is found by the group rule.
/// </summary>
public sealed class TransferNotice(DirectoryService directory, PlanContexts contexts, IStateStore store, OutboxWaker waker) : ITimedWork
{
    /// <summary>The rule whose mode decides whether masters are told, and whose waivers leave groups out.</summary>
    public const string RuleId = "GRP-04a";

    /// <summary>What was held back for so long (by caps, an emergency, a bot at rest) is left to the group rule.</summary>
    private const int LatestAfterDays = 30;

    private (DateOnly Day, DirectoryData Data)? done;

    public string Name => "transfers";

    public Task RunAsync(CancellationToken cancel) => TellIfDueAsync(cancel);

    public async Task TellIfDueAsync(CancellationToken cancel)
    {
        var context = contexts.For("");
        if (!context.IsOpen || context.Emergency.IsEmergency || directory.Current is not { } snapshot || done == (context.Today, snapshot.Data)
            || !context.InForce.Descriptors.TryGetValue(RuleId, out var rule) || !context.MaySpeak(rule))
        {
            return;
        }

        context = context with { Key = $"transfers|{context.Today:yyyy-MM-dd}" };
        var groups = Affected(snapshot, context, rule);
        if (groups.Count > 0)
        {
            var plan = await store.CommitAsync(TransferPlanner.QueryOf(context, groups), state => TransferPlanner.Plan(context, rule, groups, state), cancel);
            await waker.WakeAsync(plan, context.Now, cancel);
        }

        done = (context.Today, snapshot.Data);
    }

    /// <summary>Groups from which somebody may leave today, but for waived ones; reads every group only where somebody moved lately.</summary>
    internal static IReadOnlyList<AffectedGroup> Affected(DirectorySnapshot snapshot, PlanContext context, RuleDescriptor rule)
    {
        if (!snapshot.Data.Transfers.Any(transfer => IsDue(transfer.On, transfer.SeenOn, context.Today)))
        {
            return [];
        }

        var groups = new List<AffectedGroup>();
        foreach (var id in snapshot.GroupIds)
        {
            if (snapshot.FindGroup(id) is { UnreadableBecause: null, Transfers.Count: > 0 } group && Waivers.Find(context, rule, id, null, context.Now) is null)
            {
                Transfer[] leaving = [.. TransferredMembers.In(group).Where(transfer => IsDue(transfer.On, transfer.SeenOn, context.Today))];
                if (leaving.Length > 0)
                {
                    groups.Add(new AffectedGroup(group, leaving));
                }
            }
        }

        return groups;
    }

    private static bool IsDue(DateOnly on, DateOnly seenOn, DateOnly today) =>
        on <= today && (on > seenOn ? on : seenOn).AddDays(LatestAfterDays) >= today;
}

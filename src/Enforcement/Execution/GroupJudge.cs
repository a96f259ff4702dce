using ComplianceBot.Enforcement.Directory;
using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Subjects;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Execution;

/// <summary>Judges the group that an event touched, from data read after the event; while the tenant is out of reach it is tried again.</summary>
public sealed class GroupJudge(SubjectAssembler assembler, DirectoryService directory, ChannelDirectory channels, IStateStore store) : IDueWork
{
    public string Kind => GroupTouch.Kind;

    /// <summary>A second look that was put off.</summary>
    public Task<Plan?> RunAsync(DueItem item, PlanContext context, CancellationToken cancel) => JudgeAsync(context, GroupTouchJson.Read(item.Payload), item.Key, cancel);

    /// <param name="context">Its key is committed once: the callback's, or the due item's.</param>
    /// <param name="touch">The event; without a group id the channel is asked which group it belongs to.</param>
    /// <param name="completes">Key of the due item that is done with this.</param>
    public async Task<Plan?> JudgeAsync(PlanContext context, GroupTouch touch, string? completes, CancellationToken cancel)
    {
        try
        {
            var resolved = await ResolveAsync(touch, cancel);
            if (resolved is null)
            {
                return await CommitAsync(context, [], completes, _ => EventPlanner.NoGroup(context, touch), cancel);
            }

            var group = await directory.ReadGroupAnewAsync(resolved.GroupId, [.. resolved.Joined, .. resolved.Left], cancel);
            var keys = GroupCase.KeysOf(context.InForce, resolved.GroupId);
            return group is null
                ? await CommitAsync(context, keys, completes, state => GroupPlanner.PlanGone(context, resolved.GroupId, resolved, state), cancel)
                : await CommitAsync(context, keys, completes, state => GroupPlanner.PlanEvent(context, Judge(context, group, resolved), resolved, state), cancel);
        }
        catch (TenantUnavailableException)
        {
            return await CommitAsync(context, [], completes, _ => EventPlanner.Postponed(context, touch), cancel);
        }
    }

    // Null for channels that belong to no group, and for those the bot is not in any more.
    private async Task<GroupTouch?> ResolveAsync(GroupTouch touch, CancellationToken cancel)
    {
        if (touch.GroupId.Length > 0 || touch.ChannelId is null)
        {
            return touch;
        }

        var facts = await channels.ReadAnewAsync(touch.ChannelId, cancel);
        return facts?.GroupId is { } groupId ? touch with { GroupId = groupId } : null;
    }

    private GroupCase Judge(PlanContext context, Group read, GroupTouch touch)
    {
        // A group that came to light with this reading is no younger than the event that led to it: no grace means none.
        var group = context.WithEmergencyOf(read.FirstSeen > context.Now ? read with { FirstSeen = context.Now } : read);
        var rules = assembler.Context(context);
        return new GroupCase(group, context.InForce.Engine.Judge(group, rules))
        {
            MembershipVerdicts = touch.IsMembershipChange ? context.InForce.Engine.Judge(assembler.Change(group, touch), rules) : [],
        };
    }

    private Task<Plan?> CommitAsync(PlanContext context, IReadOnlyList<string> keys, string? completes, Func<PlanningState, Plan> plan, CancellationToken cancel) =>
        store.CommitAsync(
            new StateQuery { OnceKey = context.Key, ViolationKeys = keys },
            state => completes is null ? plan(state) : plan(state) with { Completed = [completes] },
            cancel);
}

using ComplianceBot.Enforcement.Directory;
using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Subjects;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Execution;

/// <summary>
/// Once on every working day, after the opening: how the channels are used that the bot is in. Goes by what is known and
/// counted; the tenant is asked only about a group that seems dormant, for the bot may have been removed unseen.
/// </summary>
public sealed class ChannelAudit(ChannelDirectory channels, DirectoryService directory, SubjectAssembler assembler, PlanContexts contexts, IStateStore store, OutboxWaker waker) : ITimedWork
{
    private DateOnly doneOn = DateOnly.MinValue;

    public string Name => "channels";

    public async Task RunAsync(CancellationToken cancel)
    {
        var context = contexts.For("");
        if (context.Today == doneOn || !context.IsOpen || context.Emergency.IsEmergency || directory.Current is null)
        {
            return;
        }

        var known = await channels.AllAsync(cancel);
        var violations = await store.OpenViolationsAsync(null, cancel);
        await CloseGoneAsync(context, known, violations, cancel);
        var open = violations.Select(violation => violation.Key).ToHashSet();
        var listed = new List<ChannelCase>();
        foreach (var judged in Judge(context, known, await store.ActivitiesAsync(cancel)))
        {
            var isOpen = open.Contains(judged.Key);
            var isListed = judged is { Verdict.Outcome: Outcome.Violating, Verdict.Rule.Tells: Audience.Masters, Group: not null };
            if (isListed && !isOpen && !await IsStillInAsync(judged.Use.Channel.Id, cancel))
            {
                continue;
            }

            if (isOpen != (judged.Verdict.Outcome == Outcome.Violating))
            {
                await CommitAsync(context, judged, cancel);
            }

            if (isListed && Waivers.Find(context, judged.Verdict.Rule, judged.Group!.Id, judged.Use.Channel.Id, context.Now) is null)
            {
                listed.Add(judged);
            }
        }

        await ListAsync(context, known, listed, cancel);
        doneOn = context.Today;
    }

    private async Task CloseGoneAsync(PlanContext day, IReadOnlyList<KnownChannel> known, IReadOnlyList<Violation> open, CancellationToken cancel)
    {
        var rules = day.InForce.Policy.Rules.Where(rule => rule.Active.Rule.SubjectType == typeof(ChannelUse)).Select(rule => rule.Active.Rule.Descriptor.Name).ToHashSet();
        var there = known.Select(item => item.Channel.Id).ToHashSet();
        foreach (var gone in open.Where(violation => rules.Contains(violation.Rule) && violation.ChannelId is { } channel && !there.Contains(channel)))
        {
            var context = day with { Key = $"channel-gone|{gone.Id}" };
            await store.CommitAsync(new StateQuery { OnceKey = context.Key }, _ => ChannelPlanner.PlanGone(context, gone), cancel);
        }
    }

    private IEnumerable<ChannelCase> Judge(PlanContext context, IReadOnlyList<KnownChannel> known, IReadOnlyList<ChannelActivity> activities)
    {
        var counted = activities.ToDictionary(activity => activity.ChannelId);
        var rules = assembler.Context(context);
        foreach (var (channel, groupId, since) in known)
        {
            var activity = counted.GetValueOrDefault(channel.Id);
            var use = new ChannelUse(channel) { KnownSince = since, FirstPost = activity?.FirstPost, LastPost = activity?.LastPost, Posts = activity?.Posts ?? 0 };
            var group = groupId is null ? null : directory.Current?.FindGroup(groupId);
            foreach (var verdict in context.InForce.Engine.Judge(use, rules).Where(verdict => verdict.Outcome != Outcome.NotJudged))
            {
                yield return new ChannelCase(use, group, verdict);
            }
        }
    }

    private async Task<bool> IsStillInAsync(string channelId, CancellationToken cancel)
    {
        if (await channels.ReadAnewAsync(channelId, cancel) is not null)
        {
            return true;
        }

        await channels.ForgetAsync(channelId, cancel);
        return false;
    }

    private async Task CommitAsync(PlanContext day, ChannelCase judged, CancellationToken cancel)
    {
        var context = day with { Key = $"channel|{judged.Key}|{day.Today:yyyy-MM-dd}" };
        var plan = await store.CommitAsync(ChannelPlanner.QueryOf(context, judged), state => ChannelPlanner.Plan(context, judged, state), cancel);
        await waker.WakeAsync(plan, context.Now, cancel);
    }

    private async Task ListAsync(PlanContext day, IReadOnlyList<KnownChannel> known, List<ChannelCase> listed, CancellationToken cancel)
    {
        var seen = known.Select(channel => channel.GroupId).OfType<string>().ToHashSet();
        var unseen = directory.Current!.GroupIds.Count(group => !seen.Contains(group));
        var context = day with { Key = $"{PlanDocument.Prefix}quarterly-list/{QuarterlyList.QuarterOf(day.Today)}" };
        var plan = await store.CommitAsync(new StateQuery { OnceKey = context.Key, Documents = [context.Key] }, state => ListOnce(context, state, listed, unseen), cancel);
        await waker.WakeAsync(plan, context.Now, cancel);
    }

    // A replay key is kept for a month only; the document outlives the quarter.
    private static Plan ListOnce(PlanContext context, PlanningState state, List<ChannelCase> listed, int unseen) =>
        state.Documents.ContainsKey(context.Key)
            ? Plan.Nothing
            : QuarterlyList.Plan(context, listed, unseen) with { Documents = [new PlanDocument(context.Key, context.Today.ToString("O", System.Globalization.CultureInfo.InvariantCulture))] };
}

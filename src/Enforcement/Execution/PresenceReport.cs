using System.Globalization;
using ComplianceBot.Enforcement.Directory;
using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Texts;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Execution;

/// <summary>Once a week, on its first working day, the administrators learn in how many groups the bot is not (OPS-01). Nobody is named for having removed it.</summary>
public sealed class PresenceReport(DirectoryService directory, ChannelDirectory channels, PlanContexts contexts, IStateStore store, OutboxWaker waker) : ITimedWork
{
    private const string RuleId = "OPS-01";
    private const string Timer = "timer/presence";
    private const int NameLength = 40;
    private const int NamesShown = 30;

    /// <summary>Removals of this time are counted.</summary>
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    private string reported = "";

    public string Name => "presence";

    public Task RunAsync(CancellationToken cancel) => ReportIfDueAsync(cancel);

    public async Task ReportIfDueAsync(CancellationToken cancel)
    {
        var context = contexts.For("");
        var day = context.Today.ToDateTime(TimeOnly.MinValue);
        var week = string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(day)}-W{ISOWeek.GetWeekOfYear(day):00}");
        if (!context.IsOpen || week == reported || context.Emergency.IsEmergency || directory.Current is not { } snapshot || !context.InForce.Descriptors.TryGetValue(RuleId, out var rule))
        {
            return;
        }

        // A bot that was just set up has seen no channel yet: it begins with the next week.
        if (await store.ReadDocumentAsync(Timer, cancel) is not { } begun)
        {
            await store.WriteDocumentAsync(Timer, week, cancel);
        }
        else if (begun != week)
        {
            await ReportAsync(context with { Key = $"presence|{week}" }, rule, snapshot, cancel);
        }

        reported = week;
    }

    private async Task ReportAsync(PlanContext context, RuleDescriptor rule, DirectorySnapshot snapshot, CancellationToken cancel)
    {
        var (presence, names) = await CountAsync(context, rule, snapshot, cancel);
        var verdict = context.InForce.Engine.Judge(presence, context.Facts).Single(judged => judged.Rule.Id == RuleId);
        var plan = await store.CommitAsync(new StateQuery { OnceKey = context.Key }, _ => PlanOf(context, verdict, presence, names), cancel);
        await waker.WakeAsync(plan, context.Now, cancel);
    }

    private async Task<(BotPresence Presence, string[] Names)> CountAsync(PlanContext context, RuleDescriptor rule, DirectorySnapshot snapshot, CancellationToken cancel)
    {
        var present = await channels.GroupsAsync(cancel);
        TenantGroup[] groups = [.. snapshot.Groups.Values.Where(group => group.HasTalk && Waivers.Find(context, rule, group.Id, null, context.Now) is null)];
        string[] without = [.. groups.Where(group => !present.Contains(group.Id)).Select(group => group.Name).Order(StringComparer.Ordinal)];
        return (new BotPresence(groups.Length, without.Length, await channels.RemovedSinceAsync(context.Now - Week, cancel)), without);
    }

    private static Plan PlanOf(PlanContext context, Verdict verdict, BotPresence presence, string[] names)
    {
        var plan = new PlanBuilder(context);
        plan.Ledger.Add(plan.Row("presence", verdict) with { Detail = $"groups {presence.Groups}, without the bot {presence.Without}, removed {presence.Removed}" });
        if (verdict.Speaks && context.MayAlert(verdict.Rule))
        {
            plan.Alert(TextOf(presence, names), new Sending("alert", "presence", verdict.Severity, context.NextOpen));
        }

        return plan.Build();
    }

    private static string TextOf(BotPresence presence, string[] names)
    {
        var share = presence.Groups == 0 ? 0 : presence.Without * 100.0 / presence.Groups;
        var text = string.Create(CultureInfo.InvariantCulture, $"【管理者宛】botが参加していないグループが{presence.Without}件あります（対象{presence.Groups}件の{share:0.#}%、この1週間に外れた室{presence.Removed}件）。案内の送付をご検討ください。（運用）");
        var lines = names.Take(NamesShown).Select(name => $"\n・{TextTools.Name(name, NameLength)}");
        return text + string.Concat(lines) + (names.Length > NamesShown ? $"\nほか{names.Length - NamesShown}件" : "");
    }
}

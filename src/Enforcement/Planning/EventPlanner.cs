using ComplianceBot.Enforcement.Texts;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Planning;

/// <summary>Callbacks on which no rule has a say: one row each, so that every callback that was answered 200 is seen to be dealt with.</summary>
internal static class EventPlanner
{
    private const int TypeLength = 40;

    /// <summary>leave, begin, end, and membership events of channels without a group.</summary>
    public static Plan Seen(PlanContext context, CallbackEvent seen, string what)
    {
        var plan = new PlanBuilder(context);
        plan.Ledger.Add(plan.Row("judged") with { EventAt = seen.IssuedTime, ChannelId = seen.ChannelId, Detail = what });
        return plan.Build();
    }

    /// <summary>A membership event of a channel that belongs to no group, or that the bot is not in any more.</summary>
    public static Plan NoGroup(PlanContext context, GroupTouch touch)
    {
        var plan = new PlanBuilder(context);
        plan.Ledger.Add(About(plan.Row("judged"), touch) with { Detail = "no group" });
        return plan.Build();
    }

    /// <summary>The group cannot be read now: tried again, so that nothing is lost while the tenant is out of reach.</summary>
    public static Plan Postponed(PlanContext context, GroupTouch touch)
    {
        var plan = new PlanBuilder(context);
        if (touch.Again(context.Now) is not { } again)
        {
            plan.Ledger.Add(About(plan.Row("not-judged"), touch) with { Outcome = nameof(Outcome.NotJudged), Detail = "the tenant could not be read for a day" });
            return plan.Build();
        }

        plan.Due.Add(again);
        if (touch.Attempt == 0)
        {
            plan.Ledger.Add(About(plan.Row("judged"), touch) with { Detail = "postponed, the tenant cannot be read" });
        }

        return plan.Build();
    }

    /// <summary>A callback that is not acted on; what could not be read is told to the administrators, once a day.</summary>
    public static Plan KeptAside(PlanContext context, CallbackEvent? seen, KeptAside aside, PlanningState state)
    {
        var plan = new PlanBuilder(context);
        plan.KeptAside.Add(aside with { Type = TextTools.Cut(aside.Type, TypeLength) });
        plan.Ledger.Add(plan.Row("kept-aside") with { EventAt = seen?.IssuedTime, ChannelId = seen?.ChannelId, Detail = aside.Reason });
        var claim = KeptAsideClaim(context);
        if (seen is null && !state.TakenClaims.Contains(claim))
        {
            plan.Claims.Add(new Claim(claim, context.Now + TimeSpan.FromDays(2)));
            plan.Alert(OperationTexts.KeptAside(aside.Reason), new Sending("alert", "kept-aside", Severity.S2, context.NextOpen));
        }

        return plan.Build();
    }

    /// <summary>Work that failed for a day: never read as compliant, and an administrator hears of it.</summary>
    public static Plan GivenUp(PlanContext context, DueItem item, string error)
    {
        var plan = new PlanBuilder(context);
        plan.Completed.Add(item.Key);
        plan.Ledger.Add(plan.Row("not-judged") with { Outcome = nameof(Outcome.NotJudged), Detail = $"{item.Kind} failed for a day: {error}" });
        plan.Alert(OperationTexts.GivenUp(item.Kind), new Sending("alert", "given-up", Severity.S2, context.NextOpen));
        return plan.Build();
    }

    /// <summary>A file that was gone before its name and type could be read: it stays unjudged.</summary>
    public static Plan AttachmentGone(PlanContext context, LateAttachment late)
    {
        var plan = new PlanBuilder(context);
        plan.Completed.Add(context.Key);
        plan.Ledger.Add(plan.Row("not-judged") with { EventAt = late.At, PersonId = late.UserId, ChannelId = late.ChannelId, Outcome = nameof(Outcome.NotJudged), Detail = "the file was gone before its name and type could be read" });
        return plan.Build();
    }

    public static string KeptAsideClaim(PlanContext context) => $"kept-aside|{context.Today:yyyy-MM-dd}";

    private static LedgerEntry About(LedgerEntry row, GroupTouch touch) =>
        row with { EventAt = touch.At, ChannelId = touch.ChannelId, GroupId = touch.GroupId.Length == 0 ? null : touch.GroupId };
}

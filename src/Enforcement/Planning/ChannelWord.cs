using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Texts;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Planning;

/// <summary>
/// A word to a channel about its own habits, at most once a week for each rule: nobody is meant by it. It goes its own way as
/// a due item, whose key names the week, so that judging a message has nothing more to look up.
/// </summary>
public sealed record ChannelWord(string RuleId, string ChannelId)
{
    public const string Kind = "channel-word";

    public static DueItem Of(PlanContext context, RuleDescriptor rule, string channelId)
    {
        var day = context.Today.ToDateTime(TimeOnly.MinValue);
        var week = string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(day)}-W{ISOWeek.GetWeekOfYear(day):00}");
        return new DueItem($"word|{rule.Id}|{channelId}|{week}", Kind, JsonSerializer.Serialize(new ChannelWord(rule.Id, channelId), ChannelWordJson.Default.ChannelWord), context.NextOpen);
    }

    public static ChannelWord Read(string payload) =>
        JsonSerializer.Deserialize(payload, ChannelWordJson.Default.ChannelWord) ?? throw new JsonException("A due item has an empty payload.");

    /// <summary>Silent in an emergency, and where the policy has changed its mind.</summary>
    /// <param name="context">Its key is the due item's.</param>
    public Plan Plan(PlanContext context)
    {
        var plan = new PlanBuilder(context);
        plan.Completed.Add(context.Key);
        if (!context.Emergency.IsEmergency && context.InForce.Descriptors.TryGetValue(RuleId, out var rule) && context.MaySpeak(rule))
        {
            plan.Ledger.Add(plan.Row("word") with { ChannelId = ChannelId, Rule = rule.Name, RuleId = rule.Id, RuleVersion = rule.Version, Article = rule.Article, Stage = context.StageName(rule), Detail = "once a week" });
            plan.Send(Recipient.Channel(ChannelId), MessageContent.Plain(NoteTexts.Of(rule, null, context.Policy)), new Sending("word", rule.Id, rule.Severity, context.NextOpen));
        }

        return plan.Build();
    }
}

/// <summary>The stored form.</summary>
[JsonSerializable(typeof(ChannelWord))]
internal sealed partial class ChannelWordJson : JsonSerializerContext;

using ComplianceBot.Rules;
using ComplianceBot.Rules.PersonalInformation;

namespace ComplianceBot.Corpus;

/// <summary>What the rules say of a sample: decision and told spans (S1 and above).</summary>
public sealed record Answer(string Decision, IReadOnlyList<Gold> Spans);

/// <summary>Judges samples as the bot would, message by message.</summary>
public sealed class Judge
{
    private static readonly DateTimeOffset Start = new(2026, 11, 18, 10, 0, 0, TimeSpan.FromHours(9));
    private readonly RuleContext context = new(Start, WorkingCalendar.Sample);
    private readonly RuleEngine engine = new([.. RuleEngine.Shipped
        .Where(rule => rule.SubjectType == typeof(PostedMessage) && rule.Descriptor.Id.StartsWith("SEC-", StringComparison.Ordinal) && !rule.Descriptor.IsHelp)
        .Select(rule => new ActiveRule(rule, rule.DefaultOptions))]);

    public Answer Of(Sample sample)
    {
        var gravest = Severity.S0;
        var spans = new HashSet<Gold>();
        var earlier = new List<EarlierPost>();
        for (var i = 0; i < sample.Messages.Count; i++)
        {
            var sender = sample.Senders.Count > i ? sample.Senders[i] : "A";
            var at = sample.Times.Count > i ? sample.Times[i] : Start.AddSeconds(i);
            var message = new PostedMessage(i.ToString(System.Globalization.CultureInfo.InvariantCulture), new Person(sender, ""), new Channel("channel", ChannelKind.Group), at, ContentKind.Text, sample.Messages[i]) { Earlier = [.. earlier] };
            foreach (var verdict in engine.Judge(message, context))
            {
                if (verdict.Outcome == Outcome.NotJudged)
                {
                    throw new InvalidOperationException($"{verdict.Rule.Id} did not judge a post of «{sample.Family}»: {verdict.Reason}.");
                }

                if (!verdict.Speaks)
                {
                    continue;
                }

                gravest = verdict.Severity > gravest ? verdict.Severity : gravest;
                spans.UnionWith(verdict.Findings.Where(finding => !finding.RecordOnly).SelectMany(finding => finding.Evidence)
                    .Select(found => new Gold(found.Type, found.MessageId is null ? i : int.Parse(found.MessageId, System.Globalization.CultureInfo.InvariantCulture), found.Start, found.End)));
            }

            earlier.Add(new EarlierPost(message.Id, sender, message.At, Features.Of(message, context)));
        }

        return new Answer(gravest >= Severity.S3 ? "block" : gravest >= Severity.S1 ? "warn" : "ok", [.. spans]);
    }
}

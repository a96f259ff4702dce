using ComplianceBot.Rules.PersonalInformation;

namespace ComplianceBot.Rules.Tests.PersonalInformation;

/// <summary>A talk as people hold it, judged post by post: each post sees the features of those before it, never their texts.</summary>
internal static class Conversation
{
    private static readonly RuleEngine Engine = new([.. RuleEngine.Shipped.Where(rule => rule.Descriptor.Id.StartsWith("SEC-", StringComparison.Ordinal) && !rule.Descriptor.IsHelp).Select(rule => new ActiveRule(rule, rule.DefaultOptions))]);

    /// <summary>block, warn or ok, as scan says it.</summary>
    /// <param name="talk">Posts parted by bars, each with its poster: <c>a:住所は？|b:…</c>; half a minute lies between two.</param>
    public static string Decide(string talk) => Decide(talk, TimeSpan.FromSeconds(30));

    public static string Decide(string talk, TimeSpan between)
    {
        var gravest = Severity.S0;
        var earlier = new List<EarlierPost>();
        foreach (var post in talk.Split('|'))
        {
            var message = SampleMessage.With(post[2..]) with
            {
                Id = $"m{earlier.Count}",
                Sender = new Person(post[..1], ""),
                At = SampleMessage.WorkingTime + (earlier.Count * between),
                Earlier = [.. earlier],
            };
            foreach (var finding in Engine.Judge(message, Read.Context).Where(verdict => verdict.Speaks).SelectMany(verdict => verdict.Findings.Select(finding => finding with { Severity = finding.Severity ?? verdict.Severity })))
            {
                gravest = !finding.RecordOnly && finding.Severity > gravest ? finding.Severity.Value : gravest;
            }

            earlier.Add(new EarlierPost(message.Id, post[..1], message.At, Features.Of(message, Read.Context)));
        }

        return gravest switch { >= Severity.S3 => "block", >= Severity.S1 => "warn", _ => "ok" };
    }
}

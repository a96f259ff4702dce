using System.Globalization;
using ComplianceBot.Rules;
using ComplianceBot.Rules.PersonalInformation;

namespace ComplianceBot.Cli.Scan;

/// <summary>Runs the message rules over records as the bot would, message by message, with the window of each channel.</summary>
internal sealed class RecordJudge(IReadOnlyList<ActiveRule> rules, RuleContext context, IReadOnlySet<string> alsoNamed)
{
    private readonly RuleEngine engine = new([.. rules.Where(active => active.Rule.SubjectType == typeof(PostedMessage)
        && active.Rule.Descriptor.Id.StartsWith("SEC-", StringComparison.Ordinal) && !active.Rule.Descriptor.IsHelp)]);

    private readonly TalkWindow window = new();

    public ScanAnswer Judge(ScanRecord record)
    {
        var findings = new List<ScanFinding>();
        var gravest = Severity.S0;
        for (var i = 0; i < record.Messages.Count; i++)
        {
            var message = Message(record, i);
            if (message.Text.Length == 0)
            {
                continue;
            }

            foreach (var verdict in engine.Judge(message, context))
            {
                gravest = verdict.Speaks && verdict.Severity > gravest ? verdict.Severity : gravest;
                Add(findings, verdict, record.Id, i);
            }

            AddNames(findings, message, i);
            window.Add(record.Channel, new EarlierPost(message.Id, message.Sender.Id, message.At, Features.Of(message, context)));
        }

        if (record.Channel == record.Id)
        {
            window.Forget(record.Channel);
        }

        return new ScanAnswer(record.Id, Decide(gravest), OnePerSpan(findings));
    }

    private static Decision Decide(Severity gravest) => gravest switch
    {
        >= Severity.S3 => Decision.Block,
        >= Severity.S1 => Decision.Warn,
        _ => Decision.Ok,
    };

    private PostedMessage Message(ScanRecord record, int index)
    {
        var message = record.Messages[index];
        var sender = new Person(message.Sender.Length == 0 ? "sender" : message.Sender, message.Sender);
        return new PostedMessage(Place.Of(record.Id, index), sender, new Channel(record.Channel, ChannelKind.Group), message.At, ContentKind.Text, message.Text)
        {
            Earlier = window.Around(record.Channel, message.At),
        };
    }

    private static void Add(List<ScanFinding> findings, Verdict verdict, string record, int message)
    {
        foreach (var finding in verdict.Findings)
        {
            var severity = finding.RecordOnly ? Severity.S0 : finding.Severity ?? verdict.Severity;
            foreach (var evidence in finding.Evidence)
            {
                var place = evidence.MessageId is { } other ? Place.Read(other) : new Place(record, message);
                findings.Add(new ScanFinding(verdict.Rule.Id, evidence.Type, evidence.Start, evidence.End, place.Message, evidence.Confidence, severity) { Record = place.Record == record ? null : place.Record });
            }
        }
    }

    private void AddNames(List<ScanFinding> findings, PostedMessage message, int index)
    {
        if (alsoNamed.Count == 0)
        {
            return;
        }

        foreach (var name in PersonalInformationScanner.Names(message).Where(name => alsoNamed.Contains(name.Type)))
        {
            findings.Add(new ScanFinding("", name.Type, name.Start, name.End, index, name.Confidence, Severity.S0));
        }
    }

    /// <summary>One finding for a span: the gravest speaks.</summary>
    private static List<ScanFinding> OnePerSpan(List<ScanFinding> findings) =>
        [.. findings
            .GroupBy(finding => (finding.Record, finding.Message, finding.Start, finding.End, finding.Type))
            .Select(same => same.MaxBy(finding => finding.Severity)!)
            .OrderBy(finding => finding.Record is not null).ThenBy(finding => finding.Message).ThenBy(finding => finding.Start)];

    /// <summary>A message's key in the window: its index in its record and the record's id.</summary>
    private readonly record struct Place(string Record, int Message)
    {
        public static string Of(string record, int message) => string.Create(CultureInfo.InvariantCulture, $"{message}/{record}");

        public static Place Read(string key)
        {
            var cut = key.IndexOf('/', StringComparison.Ordinal);
            return new Place(key[(cut + 1)..], int.Parse(key.AsSpan(0, cut), CultureInfo.InvariantCulture));
        }
    }
}

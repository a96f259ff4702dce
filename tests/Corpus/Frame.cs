using System.Text;

namespace ComplianceBot.Corpus;

/// <summary>
/// A sentence with holes: <c>{kind:TYPE}</c> is filled and marked, <c>{kind}</c> is filled only, <c>|</c> starts another message,
/// <c>{=word:TYPE}</c> marks the word itself; <c>|B:</c> begins one of another sender.
/// </summary>
/// <param name="Expected">block, warn or ok.</param>
public sealed record Frame(string Family, string Text, string Expected)
{
    /// <summary>Fills the holes; offsets are taken while the text is built.</summary>
    public Sample Fill(Values values, string condition)
    {
        var spans = new List<Gold>();
        var messages = new List<string>();
        var senders = new List<string>();
        foreach (var part in Text.Split('|'))
        {
            senders.Add(part.StartsWith("B:", StringComparison.Ordinal) ? "B" : "A");
            messages.Add(Fill(part.StartsWith("B:", StringComparison.Ordinal) ? part[2..] : part, messages.Count, values, condition, spans));
        }

        return new Sample(Family, condition, messages, spans, Expected) { Senders = senders };
    }

    /// <summary>Whether the condition can be applied to any of the frame's values.</summary>
    public bool Suits(string condition) => condition == "plain" || (!(condition == "line split" && Text.Contains('¶', StringComparison.Ordinal)) && Holes().Any(hole => Writing.Suits(hole, condition)));

    private IEnumerable<string> Holes() => Text.Split('{').Skip(1).Select(part => part.Split('}', ':')[0]);

    private static string Fill(string part, int message, Values values, string condition, List<Gold> spans)
    {
        var text = new StringBuilder();
        for (var at = 0; at < part.Length; at++)
        {
            if (part[at] != '{')
            {
                text.Append(part[at] == '¶' ? '\n' : part[at] == '→' ? '\t' : part[at]);
                continue;
            }

            var end = part.IndexOf('}', at);
            var hole = part[(at + 1)..end].Split(':');
            var value = hole[0].StartsWith('=') ? hole[0][1..] : values.Make(hole[0]);
            value = Writing.Suits(hole[0], condition) ? Writing.Apply(condition, value, values.Random) : value;
            if (hole.Length > 1)
            {
                spans.Add(new Gold(hole[1], message, text.Length, text.Length + value.Length));
            }

            text.Append(value);
            at = end;
        }

        return text.ToString();
    }
}

using System.Text.Json;

namespace ComplianceBot.Corpus;

/// <summary>Which sentences of other hands the detectors were mended on.</summary>
public enum HandsHalf
{
    /// <summary>Their mistakes were looked at and what they showed was mended.</summary>
    Mended,

    /// <summary>Only counted.</summary>
    Kept,
}

/// <summary>
/// Sentences of other hands: messages and short talks written by people who had read the facts about each kind but never the
/// detectors. All data in them is invented. One JSON object a line: id, half, family, expect, messages (sender, at, text), spans and
/// optional (message, start, end, type) – an optional span may be found or not.
/// </summary>
public static class OtherHands
{
    private const string Prefix = "OtherHands.";
    private const string Suffix = ".jsonl";

    /// <summary>The files, each one writer's.</summary>
    public static IReadOnlyList<string> Writers { get; } =
        [.. typeof(OtherHands).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Select(name => name[Prefix.Length..^Suffix.Length]).Order(StringComparer.Ordinal)];

    public static IEnumerable<Sample> Read(string writer, HandsHalf half)
    {
        using var stream = typeof(OtherHands).Assembly.GetManifestResourceStream(Prefix + writer + Suffix) ?? throw new ArgumentException($"No sentences of «{writer}»; there are {string.Join(", ", Writers)}.", nameof(writer));
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            if (Enum.Parse<HandsHalf>(json.RootElement.GetProperty("half").GetString()!, ignoreCase: true) == half)
            {
                yield return Sample(json.RootElement);
            }
        }
    }

    private static Sample Sample(JsonElement record)
    {
        var messages = record.GetProperty("messages").EnumerateArray().ToArray();
        return new Sample(record.GetProperty("family").GetString()!, "plain", Texts(messages, "text"), Spans(record, "spans"), record.GetProperty("expect").GetString()!)
        {
            Id = record.GetProperty("id").GetString()!,
            Senders = Texts(messages, "sender"),
            Times = [.. messages.Select(message => message.GetProperty("at").GetDateTimeOffset())],
            Optional = Spans(record, "optional"),
        };
    }

    private static string[] Texts(JsonElement[] messages, string key) => [.. messages.Select(message => message.GetProperty(key).GetString()!)];

    private static Gold[] Spans(JsonElement record, string key) => !record.TryGetProperty(key, out var spans)
        ? []
        : [.. spans.EnumerateArray().Select(span => new Gold(span.GetProperty("type").GetString()!, span.GetProperty("message").GetInt32(), span.GetProperty("start").GetInt32(), span.GetProperty("end").GetInt32()))];
}

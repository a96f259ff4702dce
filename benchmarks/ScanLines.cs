using System.Text.Json;
using ComplianceBot.Corpus;

namespace ComplianceBot.Benchmarks;

/// <summary>A line, what it is, and whether anybody should be told of it.</summary>
/// <param name="Group">plain, obfuscated, known (plain lines about phone, e-mail or card only), harmless, hands, hands harmless or chat.</param>
public sealed record ScanLine(string Id, string Text, string Group, bool HoldsInformation);

/// <summary>The lines that all finders read: generated test families, sentences of other hands (single messages of the kept half) and ordinary chat.</summary>
public static class ScanLines
{
    private const int PerFrame = 10;
    private static readonly string[] KnownEverywhere = ["PHONE", "EMAIL", "CREDIT_CARD", "PERSON"];

    public static IReadOnlyList<ScanLine> Make()
    {
        var lines = Generator.Make(Corpus.Part.Test, PerFrame).Where(sample => sample.Messages.Count == 1)
            .Select(sample => (Text: sample.Messages[0], Group: GroupOf(sample)))
            .Concat(OtherHands.Writers.SelectMany(writer => OtherHands.Read(writer, HandsHalf.Kept)).Where(sample => sample.Messages.Count == 1)
                .Select(sample => (Text: sample.Messages[0], Group: sample.Expected == "ok" ? "hands harmless" : "hands")))
            .Concat(OrdinaryChat.Lines.Where((_, index) => index % 4 == 0).Select(text => (Text: text, Group: "chat")));
        return [.. lines.Select((line, index) => new ScanLine($"{index}", line.Text, line.Group, line.Group is not ("harmless" or "hands harmless" or "chat")))];
    }

    public static void Write(string path, IEnumerable<ScanLine> lines)
    {
        using var file = new StreamWriter(path);
        foreach (var line in lines)
        {
            file.WriteLine(JsonSerializer.Serialize(new { id = line.Id, text = line.Text }));
        }
    }

    private static string GroupOf(Sample sample) => sample switch
    {
        { Expected: "ok" } => "harmless",
        { Condition: not "plain" } => "obfuscated",
        _ when sample.Spans.All(span => KnownEverywhere.Contains(span.Type)) => "known",
        _ => "plain",
    };
}

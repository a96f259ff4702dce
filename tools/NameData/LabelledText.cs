using System.Text.Json;
using ComplianceBot.Rules.PersonalInformation;

namespace ComplianceBot.NameData;

/// <summary>A folded sentence with what each character can be.</summary>
/// <param name="Text">The folded sentence.</param>
/// <param name="Labels">One set for each of its characters.</param>
/// <param name="Trust">How far a step of learning goes, 1 for a sentence labelled by hand from end to end.</param>
internal sealed record LabelledText(string Text, LabelSet[] Labels, float Trust)
{
    /// <summary>Reads JSON lines with <c>text</c> and <c>spans</c> (start, end, type in UTF-16 units).</summary>
    public static List<LabelledText> Read(string path) => [.. File.ReadLines(path).Where(line => line.Length > 0).Select(Parse)];

    /// <summary>A sentence of which only some spans (in its own UTF-16 units) are known.</summary>
    /// <param name="text">The sentence as it is written.</param>
    /// <param name="rest">What every character outside of the spans can be.</param>
    /// <param name="spans">The later ones hold where two meet.</param>
    /// <param name="trust">See <see cref="Trust"/>.</param>
    public static LabelledText From(string text, LabelSet rest, IEnumerable<(int Start, int End, Func<int, int, LabelSet> Label)> spans, float trust)
    {
        var folded = FoldedText.From(text);
        var labels = new LabelSet[folded.Length];
        Array.Fill(labels, rest);
        foreach (var (start, end, label) in spans)
        {
            var places = Enumerable.Range(0, folded.Length).Where(i => folded.OriginalStart(i) >= start && folded.OriginalEnd(i + 1) <= end).ToArray();
            for (var i = 0; i < places.Length; i++)
            {
                labels[places[i]] = label(i, places.Length);
            }
        }

        return new LabelledText(folded.Span.ToString(), labels, trust);
    }

    private static LabelledText Parse(string line)
    {
        using var json = JsonDocument.Parse(line);
        var spans = json.RootElement.GetProperty("spans").EnumerateArray().Select(span => (span.GetProperty("start").GetInt32(), span.GetProperty("end").GetInt32(), LabelsOf(span.GetProperty("type").GetString()!)));
        return From(json.RootElement.GetProperty("text").GetString()!, LabelSet.Of(NameLabel.Other), spans, trust: 1);
    }

    private static Func<int, int, LabelSet> LabelsOf(string type) => type switch
    {
        "PERSON" => LabelSet.OfPerson,
        "PLACE" => FirstAndRest(NameLabel.PlaceBegin, NameLabel.PlaceInside),
        "ORG" => FirstAndRest(NameLabel.OrganisationBegin, NameLabel.OrganisationInside),
        "FACILITY" => FirstAndRest(NameLabel.FacilityBegin, NameLabel.FacilityInside),
        _ => FirstAndRest(NameLabel.WorkBegin, NameLabel.WorkInside),
    };

    private static Func<int, int, LabelSet> FirstAndRest(NameLabel first, NameLabel rest) => (index, _) => LabelSet.Of(index == 0 ? first : rest);
}

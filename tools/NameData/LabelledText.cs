using System.Text.Json;
using ComplianceBot.Rules.PersonalInformation;

namespace ComplianceBot.NameData;

/// <summary>A folded sentence with the label of each character.</summary>
internal sealed record LabelledText(string Text, NameLabel[] Labels)
{
    public string Source { get; init; } = "";

    /// <summary>Reads JSON lines with <c>text</c> and <c>spans</c> (start, end, type in UTF-16 units).</summary>
    public static List<LabelledText> Read(string path) => [.. File.ReadLines(path).Where(line => line.Length > 0).Select(Parse)];

    private static LabelledText Parse(string line)
    {
        using var json = JsonDocument.Parse(line);
        var folded = FoldedText.From(json.RootElement.GetProperty("text").GetString()!);
        var labels = new NameLabel[folded.Length];
        foreach (var span in json.RootElement.GetProperty("spans").EnumerateArray())
        {
            var (start, end) = (span.GetProperty("start").GetInt32(), span.GetProperty("end").GetInt32());
            var places = Enumerable.Range(0, folded.Length).Where(i => folded.OriginalStart(i) >= start && folded.OriginalEnd(i + 1) <= end).ToArray();
            for (var i = 0; i < places.Length; i++)
            {
                labels[places[i]] = Label(span.GetProperty("type").GetString()!, i, places.Length);
            }
        }

        return new LabelledText(folded.Span.ToString(), labels) { Source = json.RootElement.TryGetProperty("source", out var source) ? source.GetString()! : "" };
    }

    private static NameLabel Label(string type, int index, int count) => type switch
    {
        "PERSON" => count == 1 ? NameLabel.PersonSingle : index == 0 ? NameLabel.PersonBegin : index == count - 1 ? NameLabel.PersonEnd : NameLabel.PersonInside,
        "PLACE" => index == 0 ? NameLabel.PlaceBegin : NameLabel.PlaceInside,
        "ORG" => index == 0 ? NameLabel.OrganisationBegin : NameLabel.OrganisationInside,
        "FACILITY" => index == 0 ? NameLabel.FacilityBegin : NameLabel.FacilityInside,
        _ => index == 0 ? NameLabel.WorkBegin : NameLabel.WorkInside,
    };
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ComplianceBot.Rules;
using ComplianceBot.Rules.PersonalInformation;

namespace ComplianceBot.Enforcement.Subjects;

/// <summary>What the ledger and alerts may hold of a finding: kind, place and a masked excerpt. Made here, while the text is still at hand.</summary>
internal static class MaskedEvidence
{
    private const int MaxItems = 20;

    // Options given here take the place of any on the context.
    private static readonly EvidenceJson Json = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        PropertyNameCaseInsensitive = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary><c>[{"type":"PHONE","start":3,"end":16,"confidence":"High","masked":"電話番号 09*-****-****"}]</c>; empty where there is none.</summary>
    public static string ToJson(string text, Verdict verdict)
    {
        EvidenceItem[] items = [.. All(verdict).Take(MaxItems).Select(found => new EvidenceItem(found.Type, found.Start, found.End, found.Confidence.ToString(), Masking.Of(text, found), found.MessageId))];
        return items.Length == 0 ? "" : JsonSerializer.Serialize(items, Json.EvidenceItemArray);
    }

    /// <summary>電話番号 09*-****-****、氏名 （4字）; what is no kind of information (a lost device) has its rule's title alone.</summary>
    public static string ToText(string text, Verdict verdict) =>
        string.Join("、", All(verdict).Where(found => InformationTypes.Title(found.Type) != found.Type).Take(MaxItems).Select(found => Masking.Of(text, found)).Distinct());

    /// <summary>The masked excerpts of what <see cref="ToJson"/> wrote, each once; none for an empty text.</summary>
    public static IReadOnlyList<string> Excerpts(string json) =>
        json.Length == 0 ? [] : [.. (JsonSerializer.Deserialize(json, Json.EvidenceItemArray) ?? []).Select(item => item.Masked).Where(masked => masked is { Length: > 0 }).Distinct()];

    private static IEnumerable<Evidence> All(Verdict verdict) => verdict.Findings.SelectMany(finding => finding.Evidence);
}

internal sealed record EvidenceItem(string Type, int Start, int End, string Confidence, string Masked, string? Message);

[JsonSerializable(typeof(EvidenceItem[]))]
internal sealed partial class EvidenceJson : JsonSerializerContext;

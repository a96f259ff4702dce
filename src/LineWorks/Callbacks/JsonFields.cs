using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Newtonsoft.Json;

namespace ComplianceBot.LineWorks.Callbacks;

/// <summary>Reads single fields of foreign JSON leniently: absent, null and wrongly typed are all "not there".</summary>
internal static class JsonFields
{
    /// <summary>Longer than any id or login e-mail address on the wire; what is longer is no id.</summary>
    private const int LongestId = 320;

    /// <summary>For names of types, which end up in logs and listings.</summary>
    private const int LongestName = 64;

    public static JsonElement? Object(this JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var found) && found.ValueKind == JsonValueKind.Object ? found : null;

    /// <summary>A string, or a number as it was written: ids have been seen as both.</summary>
    public static string? Text(this JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var found) ? AsText(found) : null;

    public static string? Id(this JsonElement parent, string name) => parent.TryGetProperty(name, out var found) ? AsId(found) : null;

    public static string? Name(this JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var found) && found.ValueKind == JsonValueKind.String && AsText(found) is { Length: > 0 } text
            ? Printable(text)
            : null;

    public static IReadOnlyList<string> Ids(this JsonElement parent, string name)
    {
        if (!parent.TryGetProperty(name, out var found) || found.ValueKind != JsonValueKind.Array)
        {
            return [];
        }

        var ids = new List<string>(found.GetArrayLength());
        foreach (var element in found.EnumerateArray())
        {
            if (AsId(element) is { } id)
            {
                ids.Add(id);
            }
        }

        return ids;
    }

    private static string? AsId(JsonElement element) => AsText(element) is { Length: > 0 and <= LongestId } id ? id : null;

    private static string? AsText(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Number)
        {
            return element.GetRawText();
        }

        if (element.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        try
        {
            return element.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, escaped: valid JSON, no valid text. It must be judged all the same.
            return JsonConvert.DeserializeObject<string>(Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8Value(element)));
        }
    }

    private static string Printable(string name)
    {
        var cut = name.Length > LongestName ? name[..LongestName] : name;
        return cut.Any(char.IsControl) ? string.Concat(cut.Select(unit => char.IsControl(unit) ? '?' : unit)) : cut;
    }
}

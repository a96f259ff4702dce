using System.Globalization;
using Newtonsoft.Json.Linq;

namespace ComplianceBot.Enforcement.Policies;

/// <summary>
/// One object of a settings file: hands out typed values, writes down what is wrong, and remembers which keys were
/// asked for, so that whatever nobody asked for is an unknown key. An absent object is one without values.
/// </summary>
internal sealed class SettingsObject(SettingsFile file, JObject? json, JToken? place, string path)
{
    private const int LongestText = 2000;
    private const int LongestList = 1000;
    private readonly List<string> known = [];

    public SettingsFile File { get; } = file;

    public string Path { get; } = path;

    public bool Has(string key) => Find(key) is not null;

    public JToken? Find(string key)
    {
        if (!known.Contains(key))
        {
            known.Add(key);
        }

        return json?.Property(key, StringComparison.Ordinal)?.Value;
    }

    public IEnumerable<JProperty> Properties() => json?.Properties() ?? [];

    public string PathOf(string key) => Path.Length == 0 ? key : $"{Path}.{key}";

    public void Refuse(string key, string message) => File.Refuse(json?.Property(key, StringComparison.Ordinal)?.Value ?? json ?? place, PathOf(key), message);

    public SettingsObject Object(string key)
    {
        var value = Find(key);
        if (value is not null and not JObject)
        {
            Refuse(key, "{ … } の形で書いてください。");
        }

        return new SettingsObject(File, value as JObject, value ?? json ?? place, PathOf(key));
    }

    /// <summary>A list of objects.</summary>
    public IReadOnlyList<SettingsObject> Objects(string key) =>
        [.. Items(key).Select((item, index) => ItemObject(key, item, index)).OfType<SettingsObject>()];

    public string? Text(string key)
    {
        var value = Find(key);
        return value is null ? null : TextOf(key, PathOf(key), value);
    }

    /// <summary>Where null is as good as absent: an id or a name that somebody may not have.</summary>
    public string? TextOrNull(string key) => Find(key) is { Type: JTokenType.Null } ? null : Text(key);

    public string RequiredText(string key, string why)
    {
        if (!Has(key))
        {
            Refuse(key, $"ありません。{why}");
        }

        return Text(key) ?? "";
    }

    public IReadOnlyList<string> Texts(string key, IReadOnlyList<string> otherwise) =>
        Has(key) ? [.. Items(key).Select((item, index) => TextOf(key, $"{PathOf(key)}[{index}]", item)).OfType<string>()] : otherwise;

    public int Number(string key, int otherwise, int least, int most)
    {
        var value = Find(key);
        return value is null ? otherwise : NumberOf(value, PathOf(key), least, most) ?? otherwise;
    }

    public IReadOnlyList<int> Numbers(string key, IReadOnlyList<int> otherwise, int least, int most) =>
        Has(key) ? [.. Items(key).Select((item, index) => NumberOf(item, $"{PathOf(key)}[{index}]", least, most)).OfType<int>()] : otherwise;

    public bool Flag(string key, bool otherwise)
    {
        var value = Find(key);
        if (value is not null && value.Type != JTokenType.Boolean)
        {
            Refuse(key, "true か false で書いてください。");
            return otherwise;
        }

        return value?.Value<bool>() ?? otherwise;
    }

    /// <summary>One of a few words; null when absent (or refused).</summary>
    public T? Choice<T>(string key, IReadOnlyDictionary<string, T> choices)
        where T : struct
    {
        var text = Text(key);
        if (text is null)
        {
            return null;
        }

        if (choices.TryGetValue(text, out var choice))
        {
            return choice;
        }

        Refuse(key, $"「{Short(text)}」は使えません。使えるのは {string.Join(" · ", choices.Keys)} です。");
        return null;
    }

    /// <summary>To be called last: every key that was never asked for is refused.</summary>
    public void RefuseUnknownKeys()
    {
        foreach (var property in Properties().Where(property => !known.Contains(property.Name)))
        {
            File.Refuse(property, PathOf(property.Name), $"知らない項目です。ここで使えるのは {string.Join(" · ", known.Where(key => key != "$schema"))} です。");
        }
    }

    public static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";

    private SettingsObject? ItemObject(string key, JToken item, int index)
    {
        var itemPath = $"{PathOf(key)}[{index}]";
        if (item is JObject inner)
        {
            return new SettingsObject(File, inner, inner, itemPath);
        }

        File.Refuse(item, itemPath, "{ … } の形で書いてください。");
        return null;
    }

    private JArray Items(string key)
    {
        var value = Find(key);
        if (value is not null and not JArray)
        {
            Refuse(key, "[ … ] の形で書いてください。");
        }

        if (value is JArray { Count: > LongestList } tooLong)
        {
            Refuse(key, $"{tooLong.Count} 件あります。{LongestList} 件までにしてください。");
            return [];
        }

        return value as JArray ?? [];
    }

    private string? TextOf(string key, string at, JToken value)
    {
        var text = value.Type == JTokenType.String ? value.Value<string>()!.Trim() : null;
        if (text is null or "" || text.Length > LongestText)
        {
            File.Refuse(value, at, $"\"{key}\" は空でない文字列（{LongestText} 文字まで）で書いてください。");
            return null;
        }

        return text;
    }

    private int? NumberOf(JToken value, string at, int least, int most)
    {
        if (value.Type == JTokenType.Integer
            && long.TryParse(value.ToString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most)
        {
            return (int)number;
        }

        File.Refuse(value, at, $"{least} から {most} までの整数で書いてください。");
        return null;
    }
}

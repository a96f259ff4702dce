using Newtonsoft.Json.Linq;

namespace ComplianceBot.Cli.Rulebook;

/// <summary>Short words for the pieces of a JSON schema (2020-12) that a policy is made of.</summary>
internal static class Schema
{
    public const string Day = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
    public const string TimeOfDay = "^([01][0-9]|2[0-3]):[0-5][0-9]$";
    public const string Duration = @"^([0-9]+\.)?[0-9]+:[0-5][0-9]:[0-5][0-9]$";

    /// <summary>An object with these keys and no others.</summary>
    public static JObject Object(string text, params (string Key, JObject Value)[] properties) => new()
    {
        ["description"] = text,
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["properties"] = new JObject(properties.Select(property => new JProperty(property.Key, property.Value))),
    };

    /// <summary>An object whose keys are names that the user chooses.</summary>
    public static JObject Named(string text, JObject value) => new() { ["description"] = text, ["type"] = "object", ["additionalProperties"] = value };

    public static JObject Requiring(this JObject schema, params string[] keys)
    {
        schema["required"] = new JArray(keys);
        return schema;
    }

    public static JObject Text(string text, string? pattern = null)
    {
        var schema = new JObject { ["description"] = text, ["type"] = "string", ["minLength"] = 1 };
        if (pattern is not null)
        {
            schema["pattern"] = pattern;
        }

        return schema;
    }

    public static JObject Word(string text, IEnumerable<string> words) => new() { ["description"] = text, ["enum"] = new JArray(words) };

    public static JObject Flag(string text) => new() { ["description"] = text, ["type"] = "boolean" };

    public static JObject Whole(string text, int least, int most) => new() { ["description"] = text, ["type"] = "integer", ["minimum"] = least, ["maximum"] = most };

    public static JObject List(string text, JObject item) => new() { ["description"] = text, ["type"] = "array", ["items"] = item };

    public static JObject Texts(string text, string? pattern = null) => List(text, Text("", pattern));

    public static JObject Default(this JObject schema, JToken value)
    {
        schema["default"] = value;
        return schema;
    }
}

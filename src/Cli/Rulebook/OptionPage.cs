using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Xml.Linq;
using ComplianceBot.Rules;

namespace ComplianceBot.Cli.Rulebook;

/// <summary>One option of a rule as the policy knows it: key, default, range, and what its doc comment says.</summary>
internal sealed record OptionPage(string Key, Type Type, object Default, RangeAttribute? Range, string Text)
{
    private static readonly Lazy<Dictionary<string, string>> Comments = new(ReadComments);

    public static IReadOnlyList<OptionPage> Of(Rule rule) =>
    [
        .. rule.OptionsType.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite).Select(property => new OptionPage(
            JsonNamingPolicy.CamelCase.ConvertName(property.Name),
            property.PropertyType,
            property.GetValue(rule.DefaultOptions)!,
            property.GetCustomAttribute<RangeAttribute>(),
            Comments.Value.GetValueOrDefault($"P:{rule.OptionsType.FullName!.Replace('+', '.')}.{property.Name}", ""))),
    ];

    /// <summary>The words that an option of an enumeration takes in the policy; empty for other options.</summary>
    public IReadOnlyList<string> Words => Type.IsEnum ? [.. Enum.GetNames(Type).Select(JsonNamingPolicy.CamelCase.ConvertName)] : [];

    /// <summary>As it is written in the policy: 24:00:00, nextBusinessDay, 3.</summary>
    public static string Written(object value) => value switch
    {
        TimeSpan span => string.Create(CultureInfo.InvariantCulture, $"{(int)span.TotalHours:00}:{span.Minutes:00}:{span.Seconds:00}"),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        Enum word => JsonNamingPolicy.CamelCase.ConvertName(word.ToString()),
        bool flag => flag ? "true" : "false",
        IEnumerable<string> words => string.Join(" · ", words),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    /// <summary>A bound of the range in the same writing; .NET keeps those of durations as text with days in front.</summary>
    public string Bound(object bound) => Type == typeof(TimeSpan) ? Written(TimeSpan.Parse(bound.ToString()!, CultureInfo.InvariantCulture)) : Written(bound);

    private static Dictionary<string, string> ReadComments()
    {
        var path = Path.ChangeExtension(typeof(Rule).Assembly.Location, ".xml");
        return XDocument.Load(path).Descendants("member").ToDictionary(
            member => member.Attribute("name")!.Value,
            member => string.Join(' ', (member.Element("summary")?.Value ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }
}

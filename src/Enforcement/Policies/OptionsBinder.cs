using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;

namespace ComplianceBot.Enforcement.Policies;

/// <summary>
/// Puts the policy's <c>options</c> onto a rule's options record: what is not named keeps its default, what the record
/// does not have is refused, ranges come from the record's own attributes. Rules stay free of JSON this way.
/// </summary>
internal static class OptionsBinder
{
    public static object Bind(Type optionsType, object defaults, SettingsObject settings)
    {
        var options = Activator.CreateInstance(optionsType) ?? defaults;
        foreach (var property in optionsType.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite))
        {
            var key = KeyOf(property.Name);
            if (!settings.Has(key))
            {
                continue;
            }

            if (ValueOf(settings, key, property.PropertyType) is { } value && IsInRange(settings, key, property, value))
            {
                property.SetValue(options, value);
            }
        }

        settings.RefuseUnknownKeys();
        return options;
    }

    /// <summary>The name under which an option or an option's word stands in the policy.</summary>
    public static string KeyOf(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static object? ValueOf(SettingsObject settings, string key, Type type) => type switch
    {
        _ when type == typeof(string) => settings.Text(key),
        _ when type == typeof(bool) => settings.Flag(key, otherwise: false),
        _ when type == typeof(int) => WholeNumber(settings, key),
        _ when type == typeof(double) => Fraction(settings, key),
        _ when type == typeof(TimeSpan) => Duration(settings, key),
        _ when type == typeof(TimeOnly) => Time(settings, key),
        { IsEnum: true } => settings.Choice(key, Enum.GetValuesAsUnderlyingType(type).Cast<object>().ToDictionary(value => KeyOf(Enum.GetName(type, value)!), value => (int)value)) is { } word
            ? Enum.ToObject(type, word) : null,
        _ when type.IsAssignableFrom(typeof(string[])) => settings.Texts(key, []).ToArray(),
        _ when type.IsAssignableFrom(typeof(int[])) => settings.Numbers(key, [], int.MinValue, int.MaxValue).ToArray(),
        _ => throw new NotSupportedException($"Option {key} has the type {type.Name}, which a policy cannot hold."),
    };

    private static bool IsInRange(SettingsObject settings, string key, PropertyInfo property, object value)
    {
        foreach (var rule in property.GetCustomAttributes<ValidationAttribute>().Where(rule => !rule.IsValid(value)))
        {
            settings.Refuse(key, rule is RangeAttribute range
                ? $"{range.Minimum} から {range.Maximum} までにしてください。"
                : $"使えない値です（{rule.GetType().Name.Replace("Attribute", "", StringComparison.Ordinal)}）。");
            return false;
        }

        return true;
    }

    private static object? WholeNumber(SettingsObject settings, string key)
    {
        var before = settings.File.Problems.Count;
        var number = settings.Number(key, 0, int.MinValue, int.MaxValue);
        return settings.File.Problems.Count == before ? number : null;
    }

    private static object? Fraction(SettingsObject settings, string key)
    {
        var text = settings.Find(key)?.ToString(Newtonsoft.Json.Formatting.None) ?? "";
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        settings.Refuse(key, "数で書いてください。");
        return null;
    }

    /// <summary>24:00:00 is a day here as anyone would read it; TimeSpan.Parse takes its first part for days.</summary>
    public static TimeSpan? Duration(SettingsObject settings, string key)
    {
        var text = settings.Text(key);
        if (text is null)
        {
            return null;
        }

        var parts = text.Split(':');
        if (parts.Length == 3
            && TryHours(parts[0], out var hours)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes < 60
            && int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds < 60)
        {
            return TimeSpan.FromHours(hours) + TimeSpan.FromMinutes(minutes) + TimeSpan.FromSeconds(seconds);
        }

        settings.Refuse(key, $"「{SettingsObject.Short(text)}」は時間の長さではありません。24:00:00（時:分:秒）か 1.00:00:00（日.時:分:秒）の形で書いてください。");
        return null;
    }

    private static bool TryHours(string text, out int hours)
    {
        var parts = text.Split('.');
        var days = 0;
        var isNumber = int.TryParse(parts[^1], NumberStyles.None, CultureInfo.InvariantCulture, out hours);
        if (parts.Length == 2)
        {
            isNumber = isNumber && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out days);
        }

        const int Longest = 10_000;
        var inRange = isNumber && parts.Length <= 2 && days <= Longest && hours <= Longest;
        hours += inRange ? days * 24 : 0;
        return inRange;
    }

    private static object? Time(SettingsObject settings, string key)
    {
        var text = settings.Text(key);
        if (text is null || TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            return text is null ? null : TimeOnly.ParseExact(text, "HH:mm", CultureInfo.InvariantCulture);
        }

        settings.Refuse(key, $"「{SettingsObject.Short(text)}」は時刻ではありません。00:00 から 23:59 の形で書いてください。");
        return null;
    }
}

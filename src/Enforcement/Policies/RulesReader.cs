using ComplianceBot.Rules;
using Newtonsoft.Json.Linq;

namespace ComplianceBot.Enforcement.Policies;

/// <summary>Reads <c>rules</c>: every known rule is on with its own defaults unless the policy says something else.</summary>
internal static class RulesReader
{
    public static IReadOnlyDictionary<string, Stage> Stages { get; } = Enum.GetValues<Stage>().ToDictionary(stage => OptionsBinder.KeyOf(stage.ToString()));

    private static readonly Dictionary<string, Severity> Severities = Enum.GetValues<Severity>().ToDictionary(severity => severity.ToString());

    public static IReadOnlyList<PolicyRule> Read(SettingsObject settings, IReadOnlyList<Rule> known, Stage mode)
    {
        foreach (var property in settings.Properties())
        {
            CheckName(settings, property, known);
        }

        return [.. known.Select(rule => ReadOne(settings, rule, mode))];
    }

    private static PolicyRule ReadOne(SettingsObject settings, Rule rule, Stage mode)
    {
        var own = settings.Object(rule.Descriptor.Name);
        var severity = own.Choice("severity", Severities);
        var stage = own.Choice("mode", Stages) ?? mode;
        var options = OptionsBinder.Bind(rule.OptionsType, rule.DefaultOptions, own.Object("options"));
        own.RefuseUnknownKeys();
        return new PolicyRule(new ActiveRule(rule, options, severity), stage);
    }

    private static void CheckName(SettingsObject settings, JProperty property, IReadOnlyList<Rule> known)
    {
        if (known.Any(rule => rule.Descriptor.Name == property.Name))
        {
            return;
        }

        var byId = known.FirstOrDefault(rule => string.Equals(rule.Descriptor.Id, property.Name, StringComparison.OrdinalIgnoreCase));
        settings.File.Refuse(property, settings.PathOf(property.Name), byId is null
            ? $"知らない規則です。使えるのは {string.Join(" · ", known.Select(rule => rule.Descriptor.Name))} です。"
            : $"番号でなく名前で書いてください: {byId.Descriptor.Name}");
    }
}

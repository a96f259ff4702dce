using ComplianceBot.Enforcement.Emergency;
using Newtonsoft.Json.Linq;

namespace ComplianceBot.Enforcement.Policies;

/// <summary>Reads <c>emergency</c>: whose warnings count and from where on. Absent or without areas, the weather feed is off.</summary>
internal static class EmergencyReader
{
    public static IReadOnlyDictionary<string, HazardLevel> Levels { get; } = new Dictionary<string, HazardLevel>
    {
        ["advisory"] = HazardLevel.Advisory,
        ["warning"] = HazardLevel.Warning,
        ["danger"] = HazardLevel.Danger,
        ["special"] = HazardLevel.Special,
    };

    public static IReadOnlyDictionary<string, Intensity> Intensities { get; } = new Dictionary<string, Intensity>
    {
        ["1"] = Intensity.One,
        ["2"] = Intensity.Two,
        ["3"] = Intensity.Three,
        ["4"] = Intensity.Four,
        ["5弱"] = Intensity.FiveLower,
        ["5強"] = Intensity.FiveUpper,
        ["6弱"] = Intensity.SixLower,
        ["6強"] = Intensity.SixUpper,
        ["7"] = Intensity.Seven,
    };

    public static IReadOnlyDictionary<string, HeldNotes> Held { get; } = new Dictionary<string, HeldNotes>
    {
        ["later"] = HeldNotes.Later,
        ["atOnce"] = HeldNotes.AtOnce,
        ["never"] = HeldNotes.Never,
    };

    public static EmergencyPolicy Read(SettingsObject section)
    {
        var usual = EmergencyPolicy.Off;
        var before = section.File.Problems.Count;
        var emergency = new EmergencyPolicy
        {
            Areas = section.Texts("areas", usual.Areas),
            QuakeAreas = section.Texts("quakeAreas", usual.QuakeAreas),
            Rivers = section.Texts("rivers", usual.Rivers),
            Feeds = section.Has("feeds") ? [.. section.Texts("feeds", []).Select(feed => Address(section, feed)).OfType<Uri>()] : usual.Feeds,
            E1 = Threshold(section.Object("e1"), usual.E1),
            E2 = Threshold(section.Object("e2"), usual.E2),
            E1Hold = section.Has("e1Hold") ? OptionsBinder.Duration(section, "e1Hold") ?? usual.E1Hold : usual.E1Hold,
            E2Hold = section.Has("e2Hold") ? OptionsBinder.Duration(section, "e2Hold") ?? usual.E2Hold : usual.E2Hold,
            PhenomenonPolicies = Phenomena(section.Object("phenomena")),
            Channels = section.Has("channels") ? section.Texts("channels", []) : null,
            Declarers = section.Texts("declarers", []),
            DeclarerUnits = section.Texts("declarerUnits", []),
            PersonalInformation = section.Choice("personalInformation", Held) ?? usual.PersonalInformation,
        };
        section.RefuseUnknownKeys();
        if (section.File.Problems.Count == before)
        {
            // Whether a loopback feed may be used depends on the addresses of LINE WORKS, which whoever starts the feed knows.
            foreach (var (key, problem) in emergency.Problems(loopbackAllowed: true))
            {
                section.Refuse(key, problem);
            }
        }

        return emergency;
    }

    private static EmergencyThreshold Threshold(SettingsObject section, EmergencyThreshold usual)
    {
        var threshold = new EmergencyThreshold(section.Choice("level", Levels) ?? usual.Level, section.Choice("intensity", Intensities) ?? usual.Intensity);
        section.RefuseUnknownKeys();
        return threshold;
    }

    private static Uri? Address(SettingsObject section, string text)
    {
        if (Uri.TryCreate(text, UriKind.Absolute, out var address))
        {
            return address;
        }

        section.Refuse("feeds", $"「{SettingsObject.Short(text)}」はアドレスではありません。https:// から書いてください。");
        return null;
    }

    private static Dictionary<string, PhenomenonPolicy> Phenomena(SettingsObject section)
    {
        var policies = new Dictionary<string, PhenomenonPolicy>();
        foreach (JProperty property in section.Properties())
        {
            var own = section.Object(property.Name);
            policies[property.Name] = new PhenomenonPolicy(own.Flag("counts", otherwise: true), own.Has("longestE1") ? OptionsBinder.Duration(own, "longestE1") : null);
            own.RefuseUnknownKeys();
        }

        return policies;
    }
}

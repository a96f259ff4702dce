using ComplianceBot.Rules;
using Newtonsoft.Json;
using Newtonsoft.Json.Converters;

namespace ComplianceBot.Enforcement.Emergency;

/// <summary>What is kept between two runs: the state, and what was last told, so that a restart repeats nothing.</summary>
public sealed record EmergencyDocument(EmergencyState State, EmergencyMode ToldMode, FeedHealth ToldFeed)
{
    /// <summary>Which mode held when, also what was not told yet.</summary>
    public EmergencyHistory History { get; init; } = EmergencyHistory.Empty;

    /// <summary>How often something was told: makes the key of each telling, so that a repeated one has no effect.</summary>
    public long Tellings { get; init; }

    /// <summary>Name in the document store.</summary>
    public const string Name = "emergency";

    public static EmergencyDocument Empty { get; } = new(EmergencyState.Empty, EmergencyMode.E0, FeedHealth.Off);

    private static readonly JsonSerializerSettings Settings = new()
    {
        Converters = { new StringEnumConverter() },
        DateParseHandling = DateParseHandling.DateTimeOffset,
        NullValueHandling = NullValueHandling.Ignore,
        MaxDepth = 32,
    };

    public string ToJson() => JsonConvert.SerializeObject(this, Settings);

    /// <summary>Empty for none or an unreadable one: the next telegrams fill it again.</summary>
    public static EmergencyDocument FromJson(string? json)
    {
        try
        {
            return json is null ? Empty : JsonConvert.DeserializeObject<EmergencyDocument>(json, Settings) ?? Empty;
        }
        catch (JsonException)
        {
            return Empty;
        }
    }
}

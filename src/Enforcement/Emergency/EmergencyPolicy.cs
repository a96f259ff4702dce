using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Emergency;

/// <summary>
/// The policy's key <c>emergency</c>: whose warnings count and what they lead to. Off where no area is set; declaring by hand
/// works all the same. Another city replaces the codes.
/// </summary>
public sealed record EmergencyPolicy
{
    public const string FeedHost = "www.data.jma.go.jp";

    private const string FeedFolder = $"https://{FeedHost}/developer/xml/feed/";

    public static EmergencyPolicy Off { get; } = new();

    /// <summary>市町村等コード, 7 digits (三条市 1520400). A municipality in several parts lists each. At most 20.</summary>
    public IReadOnlyList<string> Areas { get; init; } = [];

    /// <summary>地震の細分区域, 3 digits (新潟県中越 371): provisional until the municipality's own intensity is known.</summary>
    public IReadOnlyList<string> QuakeAreas { get; init; } = [];

    /// <summary>指定河川洪水予報の予報区域, 12 digits.</summary>
    public IReadOnlyList<string> Rivers { get; init; } = [];

    /// <summary>Warnings, earthquakes, and the nationwide summary which puts lost telegrams right every ten minutes.</summary>
    public IReadOnlyList<Uri> Feeds { get; init; } =
        [new(FeedFolder + "extra.xml"), new(FeedFolder + "eqvol.xml"), new(FeedFolder + "regular.xml")];

    public EmergencyThreshold E1 { get; init; } = new(HazardLevel.Warning, Intensity.Four);

    public EmergencyThreshold E2 { get; init; } = new(HazardLevel.Danger, Intensity.FiveLower);

    /// <summary>How long E1 goes on after the last warning was lifted.</summary>
    public TimeSpan E1Hold { get; init; } = TimeSpan.FromHours(6);

    /// <summary>How long E2 goes on; E1 follows for its own hold.</summary>
    public TimeSpan E2Hold { get; init; } = TimeSpan.FromHours(24);

    /// <summary>Phenomena that differ from the rest, by their name in <see cref="Phenomena"/>.</summary>
    public IReadOnlyDictionary<string, PhenomenonPolicy> PhenomenonPolicies { get; init; } = new Dictionary<string, PhenomenonPolicy>(StringComparer.Ordinal);

    /// <summary>Channels that are told of the mode; null: the policy's dutyChannels.</summary>
    public IReadOnlyList<string>? Channels { get; init; }

    /// <summary>Who may declare and end it by hand, beside the administrators: user ids.</summary>
    public IReadOnlyList<string> Declarers { get; init; } = [];

    /// <summary>Units whose managers may too: org unit ids; the units below count.</summary>
    public IReadOnlyList<string> DeclarerUnits { get; init; } = [];

    /// <summary>When the notes about personal information leave (p.2-01 against p.1-01: a rescue needs an address).</summary>
    public HeldNotes PersonalInformation { get; init; } = HeldNotes.Later;

    public bool IsOff => Areas.Count + QuakeAreas.Count + Rivers.Count == 0;

    /// <summary>With regular.xml among the feeds the ten-minute summary is the pulse by which a stopped feed is known.</summary>
    public bool ExpectsSummary => Feeds.Any(feed => feed.AbsolutePath.EndsWith("/regular.xml", StringComparison.Ordinal));

    public bool Follows(string areaCode) => Areas.Contains(areaCode) || QuakeAreas.Contains(areaCode) || Rivers.Contains(areaCode);

    /// <summary>The mode that a hazard calls for while it lasts.</summary>
    public EmergencyMode ModeOf(Hazard hazard)
    {
        if (PhenomenonPolicies.TryGetValue(hazard.Phenomenon, out var own) && !own.Counts)
        {
            return EmergencyMode.E0;
        }

        return E2.IsReached(hazard) ? EmergencyMode.E2 : E1.IsReached(hazard) ? EmergencyMode.E1 : EmergencyMode.E0;
    }

    /// <summary>How long a warning of this phenomenon may keep E1 up; null: as long as it lasts.</summary>
    public TimeSpan? LongestE1(string phenomenon) => PhenomenonPolicies.GetValueOrDefault(phenomenon)?.LongestE1;

    /// <summary>What is wrong with the settings, as key and sentence for administrators; empty when nothing is.</summary>
    /// <param name="loopbackAllowed">Only where the LINE WORKS addresses are loopback too (demo, tests).</param>
    public IEnumerable<(string Key, string Problem)> Problems(bool loopbackAllowed)
    {
        foreach (var (key, codes, length) in new[] { ("areas", Areas, 7), ("quakeAreas", QuakeAreas, 3), ("rivers", Rivers, 12) })
        {
            foreach (var code in codes.Where(code => code.Length != length || !code.All(char.IsAsciiDigit)))
            {
                yield return (key, $"「{code}」は{length}桁の数字ではありません。気象庁のコード表の値を書いてください。");
            }

            if (codes.Count > 20)
            {
                yield return (key, "20件までにしてください。");
            }
        }

        foreach (var feed in Feeds.Where(feed => !IsAllowed(feed, loopbackAllowed)))
        {
            yield return ("feeds", $"「{feed}」は使えません。https://{FeedHost}/ のフィードを書いてください。");
        }

        if (!IsOff && Feeds.Count is 0 or > 4)
        {
            yield return ("feeds", "1件から4件で書いてください。");
        }

        foreach (var name in PhenomenonPolicies.Keys.Where(name => !Phenomena.All.Contains(name, StringComparer.Ordinal)))
        {
            yield return ("phenomena", $"「{name}」という現象はありません。使えるのは {string.Join("・", Phenomena.All)} です。");
        }

        if (PhenomenonPolicies.Values.Any(own => own.LongestE1 < TimeSpan.FromHours(1) || own.LongestE1 > TimeSpan.FromDays(60)))
        {
            yield return ("phenomena", "longestE1 は1時間から60日の間で書いてください。");
        }

        if (new[] { E1Hold, E2Hold }.Any(hold => hold < TimeSpan.Zero || hold > TimeSpan.FromDays(7)))
        {
            yield return ("hold", "0秒から7日の間で書いてください。");
        }

        if (E2.Level < E1.Level || E2.Intensity < E1.Intensity)
        {
            yield return ("e2", "E1 より低い段階は書けません。");
        }
    }

    /// <summary>The agency's host over https, and nothing else but loopback where that is allowed.</summary>
    public static bool IsAllowed(Uri feed, bool loopbackAllowed) =>
        feed.IsAbsoluteUri && feed.UserInfo.Length == 0
        && ((feed.Scheme == Uri.UriSchemeHttps && feed.IsDefaultPort && feed.Host == FeedHost) || (loopbackAllowed && feed.IsLoopback && feed.Scheme == Uri.UriSchemeHttp));
}

/// <summary>What becomes of a note that may wait in an emergency.</summary>
public enum HeldNotes
{
    /// <summary>After the emergency, at the next opening.</summary>
    Later,

    /// <summary>As at any other time.</summary>
    AtOnce,

    /// <summary>Never; it stands in the ledger.</summary>
    Never,
}

/// <summary>From where on a mode is called for.</summary>
/// <param name="Level">Of a warning: 3 警報, 4 危険警報, 5 特別警報.</param>
/// <param name="Intensity">Of an earthquake.</param>
public sealed record EmergencyThreshold(HazardLevel Level, Intensity Intensity)
{
    internal bool IsReached(Hazard hazard) =>
        hazard.Intensity == Intensity.None ? hazard.Level >= Level : hazard.Intensity >= Intensity;
}

/// <param name="Counts">False: never an emergency (波浪 far from the sea).</param>
/// <param name="LongestE1">A snow warning may stand for weeks: after this time it alone no longer keeps E1 up.</param>
public sealed record PhenomenonPolicy(bool Counts, TimeSpan? LongestE1);

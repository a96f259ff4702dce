using ComplianceBot.Enforcement.Emergency;

namespace ComplianceBot.Enforcement.Tests.Emergency;

public sealed class EmergencyPolicyTests
{
    [Fact]
    public void Without_areas_it_is_off() => Assert.True(EmergencyPolicy.Off.IsOff);

    [Fact]
    public void The_values_of_a_city_are_accepted() =>
        Assert.Empty(new EmergencyPolicy { Areas = ["1520400"], QuakeAreas = ["371"], Rivers = ["850505001200"] }.Problems(loopbackAllowed: false));

    public static TheoryData<string, EmergencyPolicy> Wrong => new()
    {
        { "areas", new EmergencyPolicy { Areas = ["15204"] } },
        { "quakeAreas", new EmergencyPolicy { QuakeAreas = ["中越"] } },
        { "rivers", new EmergencyPolicy { Rivers = ["信濃川"] } },
        { "areas", new EmergencyPolicy { Areas = [.. Enumerable.Repeat("1520400", 21)] } },
        { "feeds", new EmergencyPolicy { Feeds = [new("http://www.data.jma.go.jp/developer/xml/feed/extra.xml")] } },
        { "feeds", new EmergencyPolicy { Feeds = [new("https://example.jp/extra.xml")] } },
        { "feeds", new EmergencyPolicy { Feeds = [new("http://127.0.0.1:8080/extra.xml")] } },
        { "feeds", new EmergencyPolicy { Areas = ["1520400"], Feeds = [] } },
        { "phenomena", new EmergencyPolicy { PhenomenonPolicies = new Dictionary<string, PhenomenonPolicy> { ["雪"] = new(true, null) } } },
        { "phenomena", new EmergencyPolicy { PhenomenonPolicies = new Dictionary<string, PhenomenonPolicy> { [Phenomena.Snow] = new(true, TimeSpan.FromMinutes(1)) } } },
        { "hold", new EmergencyPolicy { E1Hold = TimeSpan.FromDays(8) } },
        { "e2", new EmergencyPolicy { E2 = new(HazardLevel.Advisory, Intensity.FiveLower) } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_wrong_value_is_named_by_its_key(string key, EmergencyPolicy policy) =>
        Assert.Equal(key, Assert.Single(policy.Problems(loopbackAllowed: false)).Key);

    [Fact]
    public void A_loopback_feed_is_for_trying_out_only() =>
        Assert.Empty(new EmergencyPolicy { Feeds = [new("http://127.0.0.1:8080/feed/extra.xml")] }.Problems(loopbackAllowed: true));
}

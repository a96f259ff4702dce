using ComplianceBot.Enforcement.Emergency;

namespace ComplianceBot.Enforcement.Tests.Policies;

public sealed class EmergencySectionTests : IDisposable
{
    private readonly PolicyFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Without_the_section_the_feed_is_off()
    {
        Assert.True(folder.Load(PolicyFolder.Smallest).Policy!.Emergency.IsOff);
    }

    [Fact]
    public void Areas_thresholds_and_holds_are_read()
    {
        var emergency = folder.Load("""
            {
              "administrators": { "users": ["a"] },
              "emergency": {
                "areas": ["1520400"], "quakeAreas": ["371"], "rivers": [],
                "e1": { "level": "danger", "intensity": "5弱" }, "e2": { "level": "special", "intensity": "6弱" },
                "e1Hold": "03:00:00", "phenomena": { "大雪": { "counts": true, "longestE1": "12:00:00" }, "波浪": { "counts": false } }
              }
            }
            """).Policy!.Emergency;

        Assert.True(emergency.Follows("1520400"));
        Assert.Equal(new EmergencyThreshold(HazardLevel.Danger, Intensity.FiveLower), emergency.E1);
        Assert.Equal(new EmergencyThreshold(HazardLevel.Special, Intensity.SixLower), emergency.E2);
        Assert.Equal((TimeSpan.FromHours(3), TimeSpan.FromHours(24)), (emergency.E1Hold, emergency.E2Hold));
        Assert.Equal(TimeSpan.FromHours(12), emergency.LongestE1("大雪"));
        Assert.False(emergency.PhenomenonPolicies["波浪"].Counts);
        Assert.NotEmpty(emergency.Feeds);
    }

    [Fact]
    public void Channels_declarers_and_what_becomes_of_notes_are_read()
    {
        var emergency = folder.Load("""
            {
              "administrators": { "users": ["a"] },
              "emergency": { "channels": ["room-1"], "declarers": ["u1"], "declarerUnits": ["ou-1"], "personalInformation": "atOnce" }
            }
            """).Policy!.Emergency;

        Assert.Equal(["room-1"], emergency.Channels!);
        Assert.Equal(["u1"], emergency.Declarers);
        Assert.Equal(["ou-1"], emergency.DeclarerUnits);
        Assert.Equal(HeldNotes.AtOnce, emergency.PersonalInformation);
    }

    [Fact]
    public void Without_them_notes_about_personal_information_wait_and_the_duty_channels_are_told()
    {
        var emergency = folder.Load(PolicyFolder.Smallest).Policy!.Emergency;

        Assert.Equal(HeldNotes.Later, emergency.PersonalInformation);
        Assert.Null(emergency.Channels);
        Assert.Empty(emergency.Declarers);
    }
}

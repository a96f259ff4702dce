namespace ComplianceBot.Enforcement.Policies;

/// <summary>The guideline and the holidays that come with the product (seeds/), serving where the policy has none beside it.</summary>
public static class ShippedSettings
{
    public const string GuidelineName = "guideline.json";
    public const string HolidaysName = "holidays-jp.json";

    public static byte[] Guideline() => Read(GuidelineName);

    public static byte[] Holidays() => Read(HolidaysName);

    private static byte[] Read(string name)
    {
        using var stream = typeof(ShippedSettings).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"Resource {name} is missing from the build.");
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}

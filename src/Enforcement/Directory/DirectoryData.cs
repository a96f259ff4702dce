using ComplianceBot.Enforcement.Ports;

namespace ComplianceBot.Enforcement.Directory;

/// <summary>One reading of the tenant with what must be remembered over readings; this is what is stored.</summary>
/// <param name="Reading">As it came.</param>
/// <param name="ReadAt">When it was complete.</param>
/// <param name="FirstSeen">Groups that were not in the very first reading, with the time at which they were first seen.</param>
public sealed record DirectoryData(TenantReading Reading, DateTimeOffset ReadAt, IReadOnlyDictionary<string, DateTimeOffset> FirstSeen)
{
    /// <summary>Groups of the very first reading count as older than any grace; later ones are as old as the reading that brought them.</summary>
    public static DirectoryData Following(DirectoryData? previous, TenantReading reading, DateTimeOffset readAt)
    {
        var firstSeen = new Dictionary<string, DateTimeOffset>();
        if (previous is null)
        {
            return new DirectoryData(reading, readAt, firstSeen);
        }

        var known = previous.Reading.Groups.Select(group => group.Id).ToHashSet();
        foreach (var group in reading.Groups)
        {
            if (previous.FirstSeen.TryGetValue(group.Id, out var seen))
            {
                firstSeen[group.Id] = seen;
            }
            else if (!known.Contains(group.Id))
            {
                firstSeen[group.Id] = readAt;
            }
        }

        return new DirectoryData(reading, readAt, firstSeen);
    }
}

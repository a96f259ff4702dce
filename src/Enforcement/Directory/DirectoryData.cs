using ComplianceBot.Enforcement.Ports;

namespace ComplianceBot.Enforcement.Directory;

/// <summary>One reading of the tenant with what must be remembered over readings; this is what is stored.</summary>
/// <param name="Reading">As it came.</param>
/// <param name="ReadAt">When it was complete.</param>
/// <param name="FirstSeen">Groups that were not in the very first reading, with the time at which they were first seen.</param>
public sealed record DirectoryData(TenantReading Reading, DateTimeOffset ReadAt, IReadOnlyDictionary<string, DateTimeOffset> FirstSeen)
{
    /// <summary>Moves of the last year, newest first.</summary>
    public IReadOnlyList<KnownTransfer> Transfers { get; init; } = [];

    /// <summary>People who were not in the very first reading, with the day on which they were first seen.</summary>
    public IReadOnlyDictionary<string, DateOnly> PeopleFirstSeen { get; init; } = new Dictionary<string, DateOnly>();

    /// <summary>Groups whose masters are handing over, with the day of the newest transfer that is meant.</summary>
    public IReadOnlyDictionary<string, DateOnly> Handovers { get; init; } = new Dictionary<string, DateOnly>();

    private const int HandoverKeptDays = 400;

    /// <summary>Groups of the very first reading count as older than any grace; later ones are as old as the reading that brought them.</summary>
    /// <param name="previous">Null before the first reading.</param>
    /// <param name="readAt">In the policy's zone: its day is the day of whatever is seen for the first time.</param>
    /// <param name="dayOf">Day of a person's move by the personnel list, or null.</param>
    public static DirectoryData Following(DirectoryData? previous, TenantReading reading, DateTimeOffset readAt, Func<TenantUser, DateOnly?>? dayOf = null)
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

        var today = DateOnly.FromDateTime(readAt.DateTime);
        return new DirectoryData(reading, readAt, firstSeen)
        {
            Transfers = TransferFinder.Following(previous.Transfers, (previous.Reading, reading), today, dayOf),
            PeopleFirstSeen = PeopleSeen(previous, reading, today),
            Handovers = previous.Handovers.Where(handover => handover.Value.AddDays(HandoverKeptDays) >= today).ToDictionary(),
        };
    }

    private static Dictionary<string, DateOnly> PeopleSeen(DirectoryData previous, TenantReading reading, DateOnly today)
    {
        var seen = new Dictionary<string, DateOnly>();
        var known = previous.Reading.Users.Select(user => user.Id).ToHashSet();
        foreach (var user in reading.Users)
        {
            if (previous.PeopleFirstSeen.TryGetValue(user.Id, out var day))
            {
                seen[user.Id] = day;
            }
            else if (!known.Contains(user.Id))
            {
                seen[user.Id] = today;
            }
        }

        return seen;
    }
}

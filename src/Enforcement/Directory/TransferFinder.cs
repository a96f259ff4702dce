using ComplianceBot.Enforcement.Ports;

namespace ComplianceBot.Enforcement.Directory;

/// <summary>A move that was seen between two readings, as it is remembered.</summary>
/// <param name="FromName">Name of the unit then; it may be gone now.</param>
/// <param name="On">Day from which it holds.</param>
/// <param name="SeenOn">Local day of the reading that first showed it.</param>
public sealed record KnownTransfer(string PersonId, string FromUnit, string FromName, string ToUnit, DateOnly On, DateOnly SeenOn);

/// <summary>Finds who moved (異動) between two readings: another main seat, not another title, not the same office under another id.</summary>
internal static class TransferFinder
{
    /// <summary>What is older is forgotten: a group that nobody looked after for a year has other rules against it.</summary>
    private const int KeptDays = 400;

    /// <summary>Bounds the memory; the newest are kept.</summary>
    private const int MostKept = 20_000;

    /// <summary>A personnel list that names a day further away than this from the reading means another move.</summary>
    private const int DayMayDiffer = 31;

    /// <param name="known">What earlier readings showed.</param>
    /// <param name="today">Local day of the later reading.</param>
    /// <param name="dayOf">Day of a person's move by the personnel list, or null.</param>
    public static IReadOnlyList<KnownTransfer> Following(
        IReadOnlyList<KnownTransfer> known, (TenantReading Before, TenantReading After) readings, DateOnly today, Func<TenantUser, DateOnly?>? dayOf)
    {
        var found = Find(readings.Before, readings.After).Select(move => new KnownTransfer(
            move.User.Id, move.From, NameOf(readings.Before, move.From), move.To, DayOf(move.User, today, dayOf), today));
        return
        [
            .. known.Concat(found).Where(transfer => transfer.SeenOn.AddDays(KeptDays) >= today)
                .OrderByDescending(transfer => transfer.SeenOn).ThenBy(transfer => transfer.PersonId, StringComparer.Ordinal).Take(MostKept),
        ];
    }

    private static DateOnly DayOf(TenantUser user, DateOnly today, Func<TenantUser, DateOnly?>? dayOf) =>
        dayOf?.Invoke(user) is { } day && Math.Abs(day.DayNumber - today.DayNumber) <= DayMayDiffer ? day : today;

    private static Move[] Find(TenantReading before, TenantReading after)
    {
        var earlier = new Dictionary<string, string>(before.Users.Count);
        foreach (var user in before.Users)
        {
            if (MainUnitOf(user) is { } unit)
            {
                earlier[user.Id] = unit;
            }
        }

        var moves = after.Users.Where(user => !user.IsDeleted)
            .Select(user => (User: user, To: MainUnitOf(user)))
            .Where(now => now.To is not null && earlier.TryGetValue(now.User.Id, out var from) && from != now.To)
            .Select(now => new Move(now.User, earlier[now.User.Id], now.To!))
            .ToArray();
        return moves.Length == 0 ? [] : [.. WithoutReorganisations(moves, before, after).Where(move => !IsKept(move))];
    }

    /// <summary>兼務: the old seat goes on beside the new one.</summary>
    private static bool IsKept(Move move) => move.User.Seats.Any(seat => seat.OrgUnitId == move.From);

    // 組織改編: the old unit is empty or gone, the new one is new, and most of either are the same people.
    private static IEnumerable<Move> WithoutReorganisations(Move[] moves, TenantReading before, TenantReading after)
    {
        var unitsBefore = before.OrgUnits.Select(unit => unit.Id).ToHashSet();
        var peopleBefore = before.Users.CountBy(user => MainUnitOf(user) ?? "").ToDictionary();
        var peopleAfter = after.Users.Where(user => !user.IsDeleted).CountBy(user => MainUnitOf(user) ?? "").ToDictionary();
        return moves.GroupBy(move => (move.From, move.To)).Where(way =>
        {
            var together = way.Count();
            var isSameOffice = !unitsBefore.Contains(way.Key.To)
                && peopleAfter.GetValueOrDefault(way.Key.From) == 0
                && (together * 2 > peopleBefore.GetValueOrDefault(way.Key.From) || together * 2 > peopleAfter.GetValueOrDefault(way.Key.To));
            return !isSameOffice;
        }).SelectMany(way => way);
    }

    private static string? MainUnitOf(TenantUser user) => SnapshotDifference.MainSeatOf(user)?.OrgUnitId;

    private static string NameOf(TenantReading reading, string unitId) => reading.OrgUnits.FirstOrDefault(unit => unit.Id == unitId)?.Name ?? "";

    private sealed record Move(TenantUser User, string From, string To);
}

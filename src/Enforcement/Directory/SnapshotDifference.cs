using ComplianceBot.Enforcement.Ports;

namespace ComplianceBot.Enforcement.Directory;

/// <summary>What changed between two readings, by id.</summary>
public sealed record SnapshotDifference(
    IReadOnlyList<string> PeopleNew,
    IReadOnlyList<string> PeopleGone,
    IReadOnlyList<string> PeopleMoved,
    IReadOnlyList<string> GroupsNew,
    IReadOnlyList<string> GroupsGone,
    IReadOnlyList<string> GroupsChanged)
{
    public static SnapshotDifference Between(TenantReading before, TenantReading after)
    {
        var people = Compare(before.Users, after.Users, user => user.Id, HasMoved);
        var groups = Compare(before.Groups, after.Groups, group => group.Id, HasChanged);
        return new SnapshotDifference(people.New, people.Gone, people.Changed, groups.New, groups.Gone, groups.Changed);
    }

    public string Describe() =>
        $"people new {PeopleNew.Count}, gone {PeopleGone.Count}, moved {PeopleMoved.Count}; groups new {GroupsNew.Count}, gone {GroupsGone.Count}, changed {GroupsChanged.Count}";

    // 異動: another primary seat or another title on it.
    private static bool HasMoved(TenantUser before, TenantUser after) => PrimaryOf(before) != PrimaryOf(after);

    private static (string?, string?) PrimaryOf(TenantUser user)
    {
        var seat = MainSeatOf(user);
        return (seat?.OrgUnitId, seat?.PositionId ?? seat?.PositionName);
    }

    /// <summary>主所属; the first seat where none is marked.</summary>
    internal static TenantSeat? MainSeatOf(TenantUser user)
    {
        foreach (var seat in user.Seats)
        {
            if (seat.IsPrimary)
            {
                return seat;
            }
        }

        return user.Seats.Count > 0 ? user.Seats[0] : null;
    }

    private static bool HasChanged(TenantGroup before, TenantGroup after) =>
        before.Name != after.Name
        || before.IsPublic != after.IsPublic
        || !before.MasterIds.ToHashSet().SetEquals(after.MasterIds)
        || !before.Members.ToHashSet().SetEquals(after.Members);

    private static (List<string> New, List<string> Gone, List<string> Changed) Compare<T>(
        IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, string> id, Func<T, T, bool> changed)
    {
        var known = before.ToLookup(id);
        var there = after.Select(id).ToHashSet();
        return (
            [.. after.Select(id).Where(key => !known.Contains(key))],
            [.. before.Select(id).Where(key => !there.Contains(key))],
            [.. after.Where(item => known[id(item)].Any(earlier => changed(earlier, item))).Select(id)]);
    }
}

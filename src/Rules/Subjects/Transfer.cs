namespace ComplianceBot.Rules;

/// <summary>Somebody whose main seat moved to another unit (異動). Reorganisations that rename or renew a unit with its people are none.</summary>
/// <param name="FromId">The place that was left: the department (課), or the unit itself where the department stayed the same.</param>
/// <param name="FromName">Its name.</param>
/// <param name="ToName">Name of the new one.</param>
/// <param name="On">Day from which it holds, by the personnel list or, without one, when the directory first showed it.</param>
/// <param name="SeenOn">Day on which the directory first showed it: nobody could act before.</param>
public sealed record Transfer(Person Person, string FromId, string FromName, string ToName, DateOnly On, DateOnly SeenOn)
{
    /// <summary>From here every grace counts.</summary>
    public DateOnly Since => On > SeenOn ? On : SeenOn;

    /// <summary>兼務: a seat in the old place goes on.</summary>
    public bool IsKept => Person.Seats.Any(seat => seat.OrgUnitId == FromId || seat.DepartmentId == FromId);
}

/// <summary>Who of a group may leave it after a transfer; the rule and the message to the masters both go by it.</summary>
public static class TransferredMembers
{
    /// <summary>A group with people of so many departments is one of the whole city: nobody leaves it by moving.</summary>
    public const int WholeCity = 10;

    /// <summary>People in office who moved away from the place that most of the group belongs (or belonged before this) to, each once.</summary>
    public static IReadOnlyList<Transfer> In(Group group)
    {
        if (group.Transfers.Count == 0 || group.Departments.Count >= WholeCity)
        {
            return [];
        }

        var places = group.Transfers.ToLookup(transfer => transfer.FromId, transfer => transfer.Person.Id);
        return
        [
            .. group.Transfers
                .Where(transfer => transfer.Person.IsActive && !transfer.IsKept && IsMostlyOf(group, transfer.FromId, [.. places[transfer.FromId]]))
                .GroupBy(transfer => transfer.Person.Id).Select(person => person.MaxBy(transfer => transfer.Since)!),
        ];
    }

    // Those who left count for the old place: a spring that moves half of an office must not hide its group.
    private static bool IsMostlyOf(Group group, string place, HashSet<string> left)
    {
        var there = group.People.Where(person => person.State != PersonState.Deleted).ToArray();
        return there.Count(person => left.Contains(person.Id) || person.Seats.Any(seat => seat.OrgUnitId == place || seat.DepartmentId == place)) * 2 > there.Length;
    }
}

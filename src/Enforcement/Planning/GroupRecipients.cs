using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Planning;

/// <summary>Who is told about a group: its active masters, else the managers in it, else (empty) the administrators.</summary>
internal static class GroupRecipients
{
    public static IReadOnlyList<Person> Of(Group group)
    {
        Person[] masters = [.. group.Masters.Where(person => person.IsActive)];
        return masters.Length > 0 ? masters : [.. group.People.Where(person => person.IsManager && person.IsActive)];
    }
}

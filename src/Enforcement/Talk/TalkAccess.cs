using ComplianceBot.Enforcement.Policies;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Talk;

/// <summary>Who may use a command. Identity is the userId of the callback, never a name.</summary>
public static class TalkAccess
{
    /// <summary>Not while the directory knows that the person is on leave, suspended or gone.</summary>
    public static bool IsAdministrator(PolicyInForce inForce, Person person) => person.IsActive && inForce.IsAdministrator(person.Id);

    public static bool MayUse(PolicyInForce inForce, Person person, TalkUsers users) => users switch
    {
        TalkUsers.Everyone => true,
        TalkUsers.Managers => (person.IsManager && person.IsActive) || IsAdministrator(inForce, person),
        _ => IsAdministrator(inForce, person),
    };
}

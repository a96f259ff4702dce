using ComplianceBot.Enforcement.Policies;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Talk;

/// <summary>Who may use a command. Identity is the userId of the callback, never a name.</summary>
public static class TalkAccess
{
    public static bool IsAdministrator(Policy policy, Person person) => policy.Administrators.Users.Contains(person.Id);

    public static bool MayUse(Policy policy, Person person, TalkUsers users) => users switch
    {
        TalkUsers.Everyone => true,
        TalkUsers.Managers => (person.IsManager && person.IsActive) || IsAdministrator(policy, person),
        _ => IsAdministrator(policy, person),
    };
}

using ComplianceBot.Simulator.City;
using Newtonsoft.Json.Linq;

namespace ComplianceBot.Simulator.Wire;

/// <summary>Groups, units and titles as the directory answers them (wire sheet 5.3, 5.4); direct entries only.</summary>
internal static class GroupBody
{
    public static JObject Of(CityGroup group, long domainId) => new()
    {
        ["domainId"] = domainId,
        ["groupId"] = group.Id,
        ["groupName"] = group.Name,
        ["description"] = group.Description,
        ["visible"] = group.IsPublic,
        ["useServiceNotification"] = true,
        ["serviceManageable"] = true,
        ["groupExternalKey"] = null,
        ["administrators"] = new JArray(group.Masters.Select(Master)),
        ["members"] = new JArray(group.Members.Select(Member)),
        ["useMessage"] = true,
        ["useNote"] = true,
        ["useCalendar"] = true,
        ["useTask"] = true,
        ["useFolder"] = true,
        ["useMail"] = false,
        ["groupEmail"] = null,
        ["aliasEmails"] = new JArray(),
        ["canReceiveExternalMail"] = false,
        ["toExternalEmails"] = new JArray(),
        ["membersAllowedToUseGroupEmailAsRecipient"] = new JArray(),
        ["membersAllowedToUseGroupEmailAsSender"] = new JArray(),
    };

    public static JObject Master(string userId) => new() { ["userId"] = userId, ["userExternalKey"] = UserBody.ExternalKey(userId) };

    public static JObject Member(CityMember member) => new()
    {
        ["id"] = member.Id,
        ["externalKey"] = null,
        ["type"] = member.Kind.ToString(),
    };

    public static JObject OrgUnit(CityOrgUnit unit, long domainId) => new()
    {
        ["domainId"] = domainId,
        ["orgUnitId"] = unit.Id,
        ["orgUnitExternalKey"] = null,
        ["orgUnitName"] = unit.Name,
        ["i18nNames"] = new JArray(),
        ["email"] = null,
        ["description"] = null,
        ["visible"] = true,
        ["parentOrgUnitId"] = unit.ParentId,
        ["parentExternalKey"] = null,
        ["displayOrder"] = unit.Order,
        ["displayLevel"] = unit.Level,
        ["aliasEmails"] = new JArray(),
        ["canReceiveExternalMail"] = false,
        ["useMessage"] = true,
        ["useNote"] = true,
        ["useCalendar"] = true,
        ["useTask"] = true,
        ["useFolder"] = true,
        ["useServiceNotification"] = true,
        ["membersAllowedToUseOrgUnitEmailAsRecipient"] = new JArray(),
        ["membersAllowedToUseOrgUnitEmailAsSender"] = new JArray(),
    };

    public static JObject SeatIn(string unitId, CityPerson person) => new()
    {
        ["userId"] = person.Id,
        ["userExternalKey"] = UserBody.ExternalKey(person.Id),
        ["isManager"] = person.Seats.Any(seat => seat.OrgUnitId == unitId && seat.IsHead),
        ["visible"] = true,
        ["useTeamFeature"] = true,
    };

    /// <param name="title">The title.</param>
    /// <param name="order">displayOrder, from 1.</param>
    /// <param name="kind">position, level or userType: the prefix of its properties.</param>
    /// <param name="domainId">The tenant's.</param>
    public static JObject Title(CityTitle title, int order, string kind, long domainId) => new()
    {
        ["domainId"] = domainId,
        [$"{kind}Id"] = title.Id,
        ["displayOrder"] = order,
        [$"{kind}Name"] = title.Name,
        [$"{kind}ExternalKey"] = null,
    };
}

using ComplianceBot.Simulator.City;
using ComplianceBot.Simulator.Tenant;
using Newtonsoft.Json.Linq;

namespace ComplianceBot.Simulator.Wire;

/// <summary>A user as GET /users answers (wire sheet 5.2).</summary>
internal sealed class UserBody(TenantState tenant, SimulatorCredentials credentials, SimulatorBehaviour behaviour)
{
    public JObject Full(CityPerson person)
    {
        var body = new JObject
        {
            ["domainId"] = credentials.DomainId,
            ["userId"] = person.Id,
            ["userExternalKey"] = ExternalKey(person.Id),
            ["email"] = person.Email,
            ["userName"] = Name(person.Name),
            ["i18nNames"] = new JArray(),
            ["nickName"] = null,
            ["privateEmail"] = null,
            ["aliasEmails"] = new JArray(),
            ["isAdministrator"] = person.IsAdministrator,
            ["isPending"] = person.State == AccountState.Pending,
            ["isAwaiting"] = false,
            ["isSuspended"] = person.State == AccountState.Suspended,
            ["suspendedReason"] = person.State == AccountState.Suspended ? "MASTER" : null,
            ["isDeleted"] = person.State == AccountState.Deleted,
            ["leaveOfAbsence"] = Leave(person),
            ["userTypeId"] = person.UserTypeId,
            ["userTypeExternalKey"] = null,
            ["userTypeName"] = tenant.Titles[person.UserTypeId],
            ["userTypeCode"] = null,
            ["employmentTypeId"] = person.UserTypeId,
            ["searchable"] = true,
            ["organizations"] = new JArray(Organization(person)),
            ["telephone"] = null,
            ["cellPhone"] = null,
            ["location"] = null,
            ["task"] = null,
            ["employeeNumber"] = person.Id[^4..],
            ["locale"] = "ja_JP",
            ["timeZone"] = "Asia/Tokyo",
            ["messenger"] = null,
            ["customFields"] = new JArray(),
            ["relations"] = new JArray(),
        };
        if (behaviour.UnknownKeys)
        {
            body["somethingNew"] = new JObject { ["since"] = "2027-01" };
        }

        return body;
    }

    /// <summary>What the narrow scopes show (wire sheet 5.1).</summary>
    public JObject Profile(CityPerson person) => new() { ["domainId"] = credentials.DomainId, ["userId"] = person.Id, ["userName"] = Name(person.Name), ["organizations"] = new JArray(Organization(person)) };

    public JObject Mail(CityPerson person) => new() { ["domainId"] = credentials.DomainId, ["userId"] = person.Id, ["email"] = person.Email };

    public static string ExternalKey(string userId) => userId.Replace("user-", "staff-", StringComparison.Ordinal);

    private static JObject Name(CityName name) => new()
    {
        ["lastName"] = name.Family,
        ["firstName"] = name.Given,
        ["phoneticLastName"] = name.PhoneticFamily,
        ["phoneticFirstName"] = name.PhoneticGiven,
    };

    private static JObject Leave(CityPerson person) => new()
    {
        ["startTime"] = person.State == AccountState.OnLeave ? "2026-04-01T00:00:00+09:00" : null,
        ["endTime"] = person.State == AccountState.OnLeave ? "2028-03-31T23:59:59+09:00" : null,
        ["isLeaveOfAbsence"] = person.State == AccountState.OnLeave,
    };

    private JObject Organization(CityPerson person) => new()
    {
        ["domainId"] = credentials.DomainId,
        ["primary"] = true,
        ["email"] = person.Email,
        ["levelId"] = person.LevelId,
        ["levelExternalKey"] = null,
        ["levelName"] = tenant.Titles[person.LevelId],
        ["executive"] = false,
        ["organizationName"] = "若葉市",
        ["orgUnits"] = new JArray(person.Seats.Select(Seat)),
    };

    private JObject Seat(CitySeat seat) => new()
    {
        ["orgUnitId"] = seat.OrgUnitId,
        ["orgUnitExternalKey"] = null,
        ["orgUnitName"] = tenant.Unit(seat.OrgUnitId)!.Name,
        ["orgUnitEmail"] = null,
        ["primary"] = seat.IsPrimary,
        ["positionId"] = seat.PositionId,
        ["positionExternalKey"] = null,
        ["positionName"] = seat.PositionId is { } position ? tenant.Titles[position] : null,
        ["isManager"] = seat.IsHead,
        ["visible"] = true,
        ["useTeamFeature"] = true,
    };
}

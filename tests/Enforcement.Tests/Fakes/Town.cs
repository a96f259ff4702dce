using ComplianceBot.Enforcement.Ports;

namespace ComplianceBot.Enforcement.Tests.Fakes;

/// <summary>People and groups of an invented town hall: 総務部 over 総務課 and 税務課, 庶務係 under 総務課.</summary>
internal static class Town
{
    public const string Bureau = "ou-bureau";
    public const string Affairs = "ou-affairs";
    public const string Tax = "ou-tax";
    public const string Desk = "ou-desk";

    public static FakeTenant Settle(this FakeTenant tenant)
    {
        tenant.Add(new TenantOrgUnit(Bureau, "総務部", null, 1));
        tenant.Add(new TenantOrgUnit(Affairs, "総務課", Bureau, 2));
        tenant.Add(new TenantOrgUnit(Tax, "税務課", Bureau, 2));
        tenant.Add(new TenantOrgUnit(Desk, "庶務係", Affairs, 3));
        tenant.Add(Officer("hanako", "佐藤", "花子", Desk) with { PhoneticFamilyName = "さとう", PhoneticGivenName = "はなこ" });
        tenant.Add(Officer("ichiro", "田中", "一郎", Tax));
        tenant.Add(Officer("kacho", "山田", "課長人", Affairs, "課長"));
        tenant.Add(Officer("bucho", "鈴木", "部長人", Bureau, isHead: true));
        return tenant;
    }

    public static TenantUser Officer(string id, string family, string given, string unit, string? position = null, bool isHead = false) =>
        new(id, family, given) { Seats = [new TenantSeat(unit, null, position, isHead, IsPrimary: true)] };

    public static TenantMember User(string id) => new(id, TenantMemberKind.User);

    public static TenantMember Unit(string id) => new(id, TenantMemberKind.OrgUnit);

    public static TenantMember Nested(string id) => new(id, TenantMemberKind.Group);

    public static TenantGroup Group(string id, string[] masters, params TenantMember[] members) => new(id, $"グループ{id}", IsPublic: true, masters, members);
}

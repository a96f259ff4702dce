using ComplianceBot.Enforcement.Ports;
using ComplianceBot.LineWorks.Tests.Fakes;

namespace ComplianceBot.LineWorks.Tests.Tenants;

/// <summary>One person, one group: every field that the rules go by.</summary>
public sealed class EntryReadingTests
{
    [Fact]
    public async Task A_user_is_read_with_every_seat_title_and_state()
    {
        await using var connection = new Connection();
        connection.LineWorks.On("GET /v1.0/users/u1", """
            {"domainId":1,"userId":"u1","userExternalKey":null,"email":"u1@city","userName":{"lastName":"佐藤","firstName":"花子","phoneticLastName":"サトウ","phoneticFirstName":"ハナコ"},
             "i18nNames":[],"isAdministrator":true,"isPending":null,"isSuspended":"true","suspendedReason":"MASTER","isDeleted":false,
             "leaveOfAbsence":{"startTime":null,"endTime":null,"isLeaveOfAbsence":true},"hiredDate":"2020-04-01",
             "organizations":[
               {"domainId":2,"primary":false,"levelId":"l9","levelName":"別","orgUnits":[{"orgUnitId":"o9","primary":true,"isManager":false}]},
               {"domainId":1,"primary":true,"levelId":"l1","levelName":"６級","executive":false,"orgUnits":[{"orgUnitId":"o1","primary":true,"positionId":"p1","positionName":"課長","isManager":true},{"orgUnitId":"o2","primary":false,"positionId":null,"positionName":null}]}]}
            """);

        var user = await connection.Tenant.ReadUserAsync("u1", CancellationToken.None);

        Assert.Equal(("u1", "佐藤", "花子", "サトウ", "ハナコ", "u1@city"), (user!.Id, user.FamilyName, user.GivenName, user.PhoneticFamilyName, user.PhoneticGivenName, user.Email));
        Assert.Equal((true, false, false, true, false, true), (user.IsTenantAdministrator, user.IsPending, user.IsAwaiting, user.IsSuspended, user.IsDeleted, user.IsOnLeave));
        Assert.Equal(("l1", "６級"), (user.LevelId, user.LevelName));
        Assert.Equal(
            [
                new TenantSeat("o9", null, null, IsHead: false, IsPrimary: false),
                new TenantSeat("o1", "p1", "課長", IsHead: true, IsPrimary: true),
                new TenantSeat("o2", null, null, IsHead: false, IsPrimary: false),
            ],
            user.Seats);
    }

    [Fact]
    public async Task A_group_is_read_with_its_direct_entries_and_its_masters_who_need_not_be_members()
    {
        await using var connection = new Connection();
        connection.LineWorks.On("GET /v1.0/groups/g1", """
            {"domainId":1,"groupId":"g1","groupName":"防災連絡","description":null,"visible":false,"useMessage":false,
             "administrators":[{"userId":"m1","userExternalKey":null}],
             "members":[{"id":"u1","externalKey":null,"type":"USER"},{"id":"o1","type":"ORGUNIT"},{"id":"g2","type":"GROUP"},{"id":"b1","type":"BOT"},{"type":"USER"}]}
            """);

        var group = await connection.Tenant.ReadGroupAsync("g1", CancellationToken.None);

        Assert.Equal(("g1", "防災連絡", false, false, null), (group!.Id, group.Name, group.IsPublic, group.HasTalk, group.Description));
        Assert.Equal(["m1"], group.MasterIds);
        Assert.Equal(
            [
                new TenantMember("u1", TenantMemberKind.User),
                new TenantMember("o1", TenantMemberKind.OrgUnit),
                new TenantMember("g2", TenantMemberKind.Group),
                new TenantMember("b1", TenantMemberKind.Unknown),
                new TenantMember("", TenantMemberKind.Unknown),
            ],
            group.Members);
    }

    [Fact]
    public async Task A_group_is_public_and_has_a_talk_unless_it_says_otherwise()
    {
        await using var connection = new Connection();
        connection.LineWorks.On("GET /v1.0/groups/g1", """{"groupId":"g1","groupName":"a","visible":null,"administrators":[],"members":[]}""");

        var group = await connection.Tenant.ReadGroupAsync("g1", CancellationToken.None);

        Assert.True(group!.IsPublic);
        Assert.True(group.HasTalk);
    }
}

using System.Diagnostics;
using System.Globalization;
using System.Text;
using ComplianceBot.LineWorks.Tests.Fakes;
using Xunit.Abstractions;

namespace ComplianceBot.LineWorks.Tests.Tenants;

/// <summary>A tenant of 20,000 people and 6,000 groups with thirty entries each.</summary>
[Collection(Alone)]
public sealed class LargeTenantTests(ITestOutputHelper output)
{
    private const string Alone = "memory is measured";
    private const int People = 20_000;
    private const int Groups = 6_000;
    private const int Units = 1_500;

    /// <summary>Held throughout, so that they are in both measurements.</summary>
    private readonly List<byte[]> pages = [];

    [Fact]
    public async Task It_is_read_in_pages_of_a_hundred_and_kept_small()
    {
        await using var connection = new Connection();
        Serve(connection, "users", People, User);
        Serve(connection, "groups", Groups, Group);
        Serve(connection, "orgunits", Units, Unit);
        Serve(connection, "directory/positions", 20, i => $$"""{"positionId":"position-{{i}}","positionName":"役職{{i}}"}""");
        Serve(connection, "directory/levels", 10, i => $$"""{"levelId":"level-{{i}}","levelName":"級{{i}}"}""");
        await connection.Tokens.GetAsync(CancellationToken.None);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var clock = Stopwatch.StartNew();

        var reading = await connection.Tenant.ReadAllAsync(null, CancellationToken.None);

        clock.Stop();
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        var kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        output.WriteLine($"{clock.ElapsedMilliseconds} ms, {allocated >> 20} MB allocated, {kept >> 20} MB kept from {pages.Sum(page => page.Length) >> 20} MB of answers");
        Assert.Equal((People, Groups, Units, 20, 10), (reading.Users.Count, reading.Groups.Count, reading.OrgUnits.Count, reading.Positions.Count, reading.Levels.Count));
        Assert.Equal(30 * Groups, reading.Groups.Sum(group => group.Members.Count));
        Assert.Equal(200 + 60 + 15 + 1 + 1, connection.LineWorks.Lines.Count());
        Assert.InRange(kept, 0, 60 << 20);
    }

    /// <summary>Pages of a hundred; the cursor is the number of the next page.</summary>
    private void Serve(Connection connection, string path, int count, Func<int, string> entry)
    {
        var name = path == "orgunits" ? "orgUnits" : path.Split('/')[^1];
        for (var first = 0; first < count; first += 100)
        {
            var from = first;
            var cursor = from == 0 ? "" : $"&cursor={(from / 100).ToString(CultureInfo.InvariantCulture)}";
            var page = new StringBuilder().Append("{\"").Append(name).Append("\":[");
            page.AppendJoin(',', Enumerable.Range(from, Math.Min(100, count - from)).Select(entry)).Append(']');
            page.Append(from + 100 < count ? $",\"responseMetaData\":{{\"nextCursor\":\"{(from / 100) + 1}\"}}}}" : "}");
            pages.Add(Encoding.UTF8.GetBytes(page.ToString()));
            connection.LineWorks.On($"GET /v1.0/{path}?count=100{cursor}", new HttpResponseMessage { Content = new ByteArrayContent(pages[^1]) });
        }
    }

    /// <summary>The memory of the process tells of this test only while no other one runs.</summary>
    [CollectionDefinition(Alone, DisableParallelization = true)]
    public sealed class Quiet;

    private static string Id(string kind, int i) => $"{kind}-{i:D8}-4284-13e7-030f3b4c756x";

    private static string User(int i) => $$"""
        {"domainId":10000001,"userId":"{{Id("user", i)}}","userExternalKey":null,"isAdministrator":false,"isPending":false,"isSuspended":false,"isDeleted":false,"suspendedReason":null,"isAwaiting":false,
        "leaveOfAbsence":{"startTime":null,"endTime":null,"isLeaveOfAbsence":false},"email":"user{{i}}@city.example.jp","userName":{"lastName":"姓{{i % 700}}","firstName":"名{{i % 900}}","phoneticLastName":"セイ{{i % 700}}","phoneticFirstName":"メイ{{i % 900}}"},
        "i18nNames":[],"nickName":"","searchable":true,"organizations":[{"domainId":10000001,"primary":true,"userExternalKey":null,"email":"user{{i}}@city.example.jp","levelId":"level-{{i % 10}}","levelExternalKey":null,"levelName":"級{{i % 10}}","executive":false,"organizationName":"市",
        "orgUnits":[{"orgUnitId":"{{Id("unit", i % Units)}}","orgUnitExternalKey":null,"orgUnitEmail":"","orgUnitName":"課{{i % Units}}","primary":true,"positionId":"position-{{i % 20}}","positionExternalKey":null,"positionName":"役職{{i % 20}}","isManager":{{(i % 15 == 0 ? "true" : "false")}},"visible":true,"useTeamFeature":true}]}],
        "telephone":"","cellPhone":"","location":"","task":"","messenger":{"protocol":"","messengerId":""},"birthdayCalendarType":"SOLAR","birthday":"","locale":"ja_JP","hiredDate":"2015-04-01","timeZone":"Asia/Tokyo","customFields":[],"relations":[],"activationDate":"2020-04-01T00:00:00+09:00","employeeNumber":"{{i}}"}
        """;

    private static string Unit(int i) => $$"""{"domainId":10000001,"orgUnitId":"{{Id("unit", i)}}","orgUnitName":"課{{i}}","parentOrgUnitId":"{{Id("unit", i / 10)}}","displayOrder":{{i}},"displayLevel":2,"visible":true,"i18nNames":[],"aliasEmails":[]}""";

    private static string Group(int i) => $$"""
        {"domainId":10000001,"groupId":"{{Id("group", i)}}","groupName":"グループ{{i}}","description":null,"visible":true,"useServiceNotification":true,"serviceManageable":true,"groupExternalKey":null,
        "administrators":[{"userId":"{{Id("user", i)}}","userExternalKey":null}],
        "members":[{{string.Join(',', Enumerable.Range(0, 30).Select(m => $$"""{"id":"{{Id("user", ((i * 7) + (m * 13)) % People)}}","externalKey":null,"type":"USER"}"""))}}],
        "useMessage":true,"useNote":true,"useCalendar":true,"useTask":true,"useFolder":true,"useMail":false,"groupEmail":null,"aliasEmails":[],"canReceiveExternalMail":false,"toExternalEmails":[]}
        """;
}

using ComplianceBot.Enforcement.Ports;
using ComplianceBot.LineWorks.Tests.Fakes;
using ComplianceBot.Tests;

namespace ComplianceBot.LineWorks.Tests.Tenants;

/// <summary>The whole directory in the least number of calls.</summary>
public sealed class TenantReadingTests
{
    [Fact]
    public async Task Five_lists_are_read_page_by_page_and_nothing_else()
    {
        await using var connection = new Connection(options => options.DomainId = "10000001");
        connection.LineWorks
            .On("GET /v1.0/users?domainId=10000001&count=100", """{"users":[{"userId":"u1","userName":{"lastName":"佐藤","firstName":"花子"}}],"responseMetaData":{"nextCursor":"A3+/x="}}""")
            .On("GET /v1.0/users?domainId=10000001&count=100&cursor=A3%2B%2Fx%3D", """{"users":[{"userId":"u2"}],"responseMetaData":{"nextCursor":""}}""")
            .On("GET /v1.0/orgunits?domainId=10000001&count=100", """{"orgUnits":[{"orgUnitId":"o1","orgUnitName":"総務課","parentOrgUnitId":"o0","displayLevel":2}],"responseMetaData":{"nextCursor":null}}""")
            .On("GET /v1.0/groups?domainId=10000001&count=100", """{"groups":[{"groupId":"g1","groupName":"防災連絡","administrators":[],"members":[]}],"responseMetaData":{}}""")
            .On("GET /v1.0/directory/positions?domainId=10000001&count=100", """{"positions":[{"positionId":"p1","positionName":"課長"}]}""")
            .On("GET /v1.0/directory/levels?domainId=10000001&count=100", """{"levels":[{"levelId":"l1","levelName":"６級"}]}""");

        var reading = await connection.Tenant.ReadAllAsync(null, CancellationToken.None);

        Assert.Equal(["u1", "u2"], reading.Users.Select(user => user.Id));
        Assert.Equal([new TenantOrgUnit("o1", "総務課", "o0", 2)], reading.OrgUnits);
        Assert.Equal("防災連絡", Assert.Single(reading.Groups).Name);
        Assert.Equal([new TenantTitle("p1", "課長")], reading.Positions);
        Assert.Equal([new TenantTitle("l1", "６級")], reading.Levels);
        Assert.Equal(6, connection.LineWorks.Lines.Count());
        Assert.Equal(1, connection.LineWorks.TokenRequests);
    }

    [Fact]
    public async Task Lists_that_an_entry_leaves_out_are_read_on_their_own()
    {
        await using var connection = new Connection();
        Lists(connection, groups: """{"groups":[{"groupId":"g1","groupName":"a","members":[{"id":"u1","type":"USER"}]},{"groupId":"g2","groupName":"b"},{"groupId":"g3","groupName":"c"},{"groupId":"g4","groupName":"d"}]}""");
        connection.LineWorks
            .On("GET /v1.0/groups/g1/administrators?count=100", """{"administrators":[{"userId":"m1"}]}""")
            .On("GET /v1.0/groups/g2/members?count=100", """{"members":[{"id":"u2","type":"USER"}],"responseMetaData":{"nextCursor":"x"}}""")
            .On("GET /v1.0/groups/g2/members?count=100&cursor=x", """{"members":[{"id":"u3","type":"USER"}]}""")
            .On("GET /v1.0/groups/g2/administrators?count=100", """{"administrators":[{"userId":"m2"}]}""")
            .On("GET /v1.0/groups/g3/members?count=100", 404, "GROUP_NOT_EXIST")
            .On("GET /v1.0/groups/g4/members?count=100", 403, "FORBIDDEN");

        var reading = await connection.Tenant.ReadAllAsync(null, CancellationToken.None);

        Assert.Equal(["g1", "g2", "g4"], reading.Groups.Select(group => group.Id));
        Assert.Equal(["m1"], reading.Groups[0].MasterIds);
        Assert.Equal(["u2", "u3"], reading.Groups[1].Members.Select(member => member.Id));
        Assert.Equal(["m2"], reading.Groups[1].MasterIds);
        Assert.Equal(TenantMemberKind.Unknown, Assert.Single(reading.Groups[2].Members).Kind);
    }

    [Fact]
    public async Task A_cursor_that_comes_again_is_the_end_and_nobody_is_read_twice()
    {
        await using var connection = new Connection();
        Lists(connection, users: """{"users":[{"userId":"u1"}],"responseMetaData":{"nextCursor":"again"}}""");
        connection.LineWorks.On("GET /v1.0/users?count=100&cursor=again", """{"users":[{"userId":"u1"},{"userId":"u2"},null,{"email":"nobody@city"}],"responseMetaData":{"nextCursor":"again"}}""");

        var reading = await connection.Tenant.ReadAllAsync(null, CancellationToken.None);

        Assert.Equal(["u1", "u2"], reading.Users.Select(user => user.Id));
    }

    [Fact]
    public async Task Without_positions_and_levels_the_rest_is_read()
    {
        await using var connection = new Connection();
        Lists(connection, positions: null, levels: null);
        connection.LineWorks
            .On("GET /v1.0/directory/positions?count=100", 403, "FORBIDDEN")
            .On("GET /v1.0/directory/levels?count=100", 404, "NOT_FOUND");

        var reading = await connection.Tenant.ReadAllAsync(null, CancellationToken.None);

        Assert.Empty(reading.Positions);
        Assert.Empty(reading.Levels);
    }

    [Fact]
    public async Task Half_a_directory_is_none()
    {
        await using var connection = new Connection();
        Lists(connection, groups: null);
        connection.LineWorks.On("GET /v1.0/groups?count=100", async (_, _) =>
        {
            // Refused when all five are under way.
            await Eventually.TrueAsync(() => connection.LineWorks.Lines.Count() >= 5, "Too few were under way.");
            return FakeLineWorks.Error(403, "FORBIDDEN");
        });

        var error = await Assert.ThrowsAsync<TenantUnavailableException>(() => connection.Tenant.ReadAllAsync(null, CancellationToken.None));

        Assert.Equal("directory: 403 FORBIDDEN", error.Message);
        Assert.DoesNotContain("田中", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Progress_names_the_lists()
    {
        await using var connection = new Connection();
        Lists(connection);
        var told = new List<string>();

        await connection.Tenant.ReadAllAsync(new Told(told), CancellationToken.None);

        Assert.Equal(["groups: 0", "levels: 0", "orgunits: 0", "positions: 0", "users: 0"], told.Order(StringComparer.Ordinal));
    }

    private static void Lists(
        Connection connection,
        string? users = "{}",
        string? groups = """{"groups":null}""",
        string? positions = "{}",
        string? levels = "{}")
    {
        (string Path, string? Answer)[] lists =
        [
            ("users", users), ("orgunits", "{}"), ("groups", groups), ("directory/positions", positions), ("directory/levels", levels),
        ];
        foreach (var (path, answer) in lists.Where(list => list.Answer is not null))
        {
            connection.LineWorks.On($"GET /v1.0/{path}?count=100", answer!);
        }
    }

    private sealed class Told(List<string> told) : IProgress<string>
    {
        public void Report(string value)
        {
            lock (told)
            {
                told.Add(value);
            }
        }
    }
}

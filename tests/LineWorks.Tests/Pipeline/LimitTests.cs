using ComplianceBot.Enforcement.Ports;
using ComplianceBot.LineWorks.Tests.Fakes;

namespace ComplianceBot.LineWorks.Tests.Pipeline;

/// <summary>Reads that meet the other side's limit wait as long as they are asked to, within reason.</summary>
public sealed class LimitTests
{
    private const string User = "GET /v1.0/users/u1";
    private const string Found = """{"userId":"u1"}""";

    [Fact]
    public async Task Without_a_reset_the_waits_for_a_limit_double()
    {
        await using var connection = new Connection();
        connection.LineWorks.On(User, FakeLineWorks.Limited(null)).On(User, FakeLineWorks.Limited(null)).On(User, FakeLineWorks.Limited(null)).On(User, Found);

        var reading = connection.Tenant.ReadUserAsync("u1", CancellationToken.None);
        await connection.Time.PassAsync(TimeSpan.FromSeconds(1));
        await connection.Time.PassAsync(TimeSpan.FromSeconds(2));
        await connection.Time.PassAsync(TimeSpan.FromSeconds(4));

        Assert.NotNull(await reading);
    }

    [Fact]
    public async Task A_reset_of_nought_is_not_asked_again_in_a_hurry()
    {
        await using var connection = new Connection();
        connection.LineWorks.On(User, FakeLineWorks.Limited(0)).On(User, FakeLineWorks.Limited(0)).On(User, Found);

        var reading = connection.Tenant.ReadUserAsync("u1", CancellationToken.None);
        await connection.Time.PassAsync(TimeSpan.FromSeconds(1));
        await connection.Time.PassAsync(TimeSpan.FromSeconds(1));

        Assert.NotNull(await reading);
    }

    [Fact]
    public async Task Waiting_for_limits_has_an_end()
    {
        await using var connection = new Connection();
        for (var i = 0; i < 3; i++)
        {
            connection.LineWorks.On(User, FakeLineWorks.Limited(60));
        }

        var reading = connection.Tenant.ReadUserAsync("u1", CancellationToken.None);
        await connection.Time.PassAsync(TimeSpan.FromSeconds(60));
        await connection.Time.PassAsync(TimeSpan.FromSeconds(60));

        Assert.Equal("user: 429 TOO_MANY_REQUESTS", (await Assert.ThrowsAsync<TenantUnavailableException>(() => reading)).Message);
    }

    [Fact]
    public async Task While_one_call_waits_for_a_limit_others_of_its_kind_hold_back_and_other_kinds_go_on()
    {
        await using var connection = new Connection();
        connection.LineWorks
            .On(User, FakeLineWorks.Limited(30)).On(User, Found)
            .On("GET /v1.0/users/u2", """{"userId":"u2"}""")
            .On("GET /v1.0/groups/g1", """{"groupId":"g1","members":[],"administrators":[]}""");
        var limited = connection.Tenant.ReadUserAsync("u1", CancellationToken.None);
        var begun = connection.Time.GetUtcNow();
        Assert.Equal(TimeSpan.FromSeconds(30), await connection.Time.BegunAsync(TimeSpan.FromSeconds(30)));

        var held = connection.Tenant.ReadUserAsync("u2", CancellationToken.None);
        Assert.NotNull(await connection.Tenant.ReadGroupAsync("g1", CancellationToken.None));
        Assert.Equal(TimeSpan.FromSeconds(30), await connection.Time.BegunAsync(TimeSpan.FromSeconds(30)));
        connection.Time.Advance(TimeSpan.FromSeconds(30));

        Assert.NotNull(await limited);
        Assert.NotNull(await held);
        Assert.All(connection.LineWorks.Requests.TakeLast(2), request => Assert.Equal(begun + TimeSpan.FromSeconds(30), request.At));
    }

    [Fact]
    public async Task A_server_that_grants_much_is_used_at_once_and_one_that_grants_nothing_gets_the_usual()
    {
        await using var connection = new Connection();
        connection.LineWorks.Always(User, _ => FakeLineWorks.Json(Found));
        connection.LineWorks.Always("GET /v1.0/groups/g1", _ =>
        {
            var response = FakeLineWorks.Json("""{"groupId":"g1","members":[],"administrators":[]}""");
            response.Headers.Add("ratelimit-LIMIT", "1000000");
            response.Headers.Add("rateLimit-remaining", "999999");
            response.Headers.Add("rateLimit-reset", "60");
            return response;
        });

        for (var i = 0; i < 240; i++)
        {
            Assert.NotNull(await connection.Tenant.ReadUserAsync("u1", CancellationToken.None));
        }

        for (var i = 0; i < 1000; i++)
        {
            Assert.NotNull(await connection.Tenant.ReadGroupAsync("g1", CancellationToken.None));
        }
    }
}

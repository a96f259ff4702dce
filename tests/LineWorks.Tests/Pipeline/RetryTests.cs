using System.Net;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.LineWorks.Tests.Fakes;

namespace ComplianceBot.LineWorks.Tests.Pipeline;

/// <summary>Reads are tried again; how often, when, and when not. (Sends are told in MessengerTests.)</summary>
public sealed class RetryTests
{
    private const string User = "GET /v1.0/users/u1";
    private const string Found = """{"userId":"u1"}""";

    public static TheoryData<string> Breaks => ["500", "502", "503", "504", "ConnectionError", "ResponseEnded", "timeout", "broken body"];

    [Theory]
    [MemberData(nameof(Breaks))]
    public async Task A_read_that_breaks_twice_succeeds_the_third_time(string how)
    {
        await using var connection = new Connection();
        await TokenInHandAsync(connection);
        Break(connection, how);
        Break(connection, how);
        connection.LineWorks.On(User, Found);

        var reading = connection.Tenant.ReadUserAsync("u1", CancellationToken.None);
        await PassAsync(connection, how);

        Assert.NotNull(await reading);
        Assert.False(connection.Status.IsDegraded);
    }

    [Theory]
    [InlineData("500", "user: 500 BROKEN")]
    [InlineData("ResponseEnded", "user: ResponseEnded")]
    [InlineData("timeout", "user: TIMEOUT")]
    public async Task The_third_break_is_the_last(string how, string message)
    {
        await using var connection = new Connection();
        await TokenInHandAsync(connection);
        Break(connection, how);
        Break(connection, how);
        Break(connection, how);

        var reading = connection.Tenant.ReadUserAsync("u1", CancellationToken.None);
        await PassAsync(connection, how);
        if (how == "timeout")
        {
            await connection.Time.PassAsync(TimeSpan.FromSeconds(10));
        }

        Assert.Equal(message, (await Assert.ThrowsAsync<TenantUnavailableException>(() => reading)).Message);
        Assert.True(connection.Status.IsDegraded);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(409)]
    public async Task A_refusal_is_not_asked_again(int status)
    {
        await using var connection = new Connection();
        connection.LineWorks.On(User, status);

        await Assert.ThrowsAsync<TenantUnavailableException>(() => connection.Tenant.ReadUserAsync("u1", CancellationToken.None));
        Assert.Single(connection.LineWorks.Lines);
    }

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

    [Fact]
    public async Task The_caller_may_give_up_at_any_time()
    {
        await using var connection = new Connection();
        connection.LineWorks.On(User, FakeLineWorks.Limited(60));
        using var stop = new CancellationTokenSource();

        var reading = connection.Tenant.ReadUserAsync("u1", stop.Token);
        await connection.Time.BegunAsync(TimeSpan.FromSeconds(60));
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
    }

    private static async Task TokenInHandAsync(Connection connection)
    {
        await connection.Tokens.GetAsync(CancellationToken.None);
        await connection.Time.BegunAsync(TimeSpan.FromSeconds(10));
    }

    private static void Break(Connection connection, string how)
    {
        _ = how switch
        {
            "timeout" => connection.LineWorks.On(User, async (_, cancel) =>
            {
                await Task.Delay(Timeout.Infinite, cancel);
                return new HttpResponseMessage();
            }),
            "broken body" => connection.LineWorks.On(User, new HttpResponseMessage { Content = new BrokenContent() }),
            _ when int.TryParse(how, out var status) => connection.LineWorks.On(User, status, "BROKEN"),
            _ => connection.LineWorks.On(User, new HttpRequestException(Enum.Parse<HttpRequestError>(how))),
        };
    }

    private static async Task PassAsync(Connection connection, string how)
    {
        for (var attempt = 0; attempt < 2; attempt++)
        {
            if (how == "timeout")
            {
                await connection.Time.PassAsync(TimeSpan.FromSeconds(10));
            }

            await connection.Time.PassAsync(TimeSpan.FromMilliseconds(200), TimeSpan.FromMilliseconds(1200));
        }
    }

    private sealed class BrokenContent : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => throw new IOException("The connection was reset.");

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}

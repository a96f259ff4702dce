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
}

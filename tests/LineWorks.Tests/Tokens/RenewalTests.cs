using System.Net;
using ComplianceBot.LineWorks.Pipeline;
using ComplianceBot.LineWorks.Tests.Fakes;
using ComplianceBot.Tests;

namespace ComplianceBot.LineWorks.Tests.Tokens;

/// <summary>A token is renewed before its end, beside the work that goes on with it.</summary>
public sealed class RenewalTests
{
    private static readonly TimeSpan Day = TimeSpan.FromSeconds(86400);
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    [Theory]
    [InlineData("\"86400\"", 86400 - 300)]
    [InlineData("86400", 86400 - 300)]
    [InlineData("3600", 3600 - 300)]
    [InlineData("\"120\"", 60)]
    [InlineData("null", 3600 - 300)]
    [InlineData("\"soon\"", 3600 - 300)]
    public async Task A_token_is_renewed_five_minutes_early_and_a_short_one_at_half_its_life(string expiresIn, int secondsUntilRenewal)
    {
        await using var connection = new Connection(withToken: false);
        connection.LineWorks.On(FakeLineWorks.TokenLine, Connection.Token("first", expiresIn)).On(FakeLineWorks.TokenLine, Connection.Token("second"));
        Assert.Equal("first", (await connection.Tokens.GetAsync(CancellationToken.None)).Value);

        connection.Time.Advance(TimeSpan.FromSeconds(secondsUntilRenewal) - Moment);
        Assert.Equal("first", (await connection.Tokens.GetAsync(CancellationToken.None)).Value);
        Assert.Equal(1, connection.LineWorks.TokenRequests);
        connection.Time.Advance(Moment);
        await UntilTokenAsync(connection, "second");
    }

    [Fact]
    public async Task Nobody_waits_for_a_renewal_while_the_old_token_is_good()
    {
        await using var connection = new Connection();
        var gate = new TaskCompletionSource();
        connection.LineWorks.On(FakeLineWorks.TokenLine, async (_, _) =>
        {
            await gate.Task;
            return FakeLineWorks.Json(Connection.Token("token-2"));
        });
        await connection.Tokens.GetAsync(CancellationToken.None);
        connection.Time.Advance(Day - TimeSpan.FromMinutes(4));

        for (var i = 0; i < 10; i++)
        {
            Assert.Equal("token-1", (await connection.Tokens.GetAsync(CancellationToken.None)).Value);
        }

        gate.SetResult();
        await UntilTokenAsync(connection, "token-2");
        Assert.Equal(2, connection.LineWorks.TokenRequests);
    }

    [Fact]
    public async Task An_expired_token_is_never_handed_out()
    {
        await using var connection = new Connection();
        connection.LineWorks.On(FakeLineWorks.TokenLine, Connection.Token("token-2"));
        await connection.Tokens.GetAsync(CancellationToken.None);

        connection.Time.Advance(Day);

        Assert.Equal("token-2", (await connection.Tokens.GetAsync(CancellationToken.None)).Value);
    }

    [Fact]
    public async Task While_a_renewal_is_refused_the_old_token_serves_to_its_end()
    {
        await using var connection = new Connection();
        connection.LineWorks.Always(FakeLineWorks.TokenLine, _ => FakeLineWorks.Json("""{"error":"invalid_client"}""", HttpStatusCode.Unauthorized));
        await connection.Tokens.GetAsync(CancellationToken.None);

        connection.Time.Advance(Day - TimeSpan.FromMinutes(4));
        Assert.Equal("token-1", (await connection.Tokens.GetAsync(CancellationToken.None)).Value);
        await Eventually.TrueAsync(() => connection.Status.IsDegraded, "The refusal was never noted.");

        connection.Time.Advance(TimeSpan.FromMinutes(5));
        var error = await Assert.ThrowsAsync<WireException>(() => connection.Tokens.GetAsync(CancellationToken.None));

        Assert.Equal("token 401 invalid_client", error.Message);
    }

    private static Task UntilTokenAsync(Connection connection, string value) =>
        Eventually.TrueAsync(async () => (await connection.Tokens.GetAsync(CancellationToken.None)).Value == value, "The token was never renewed.");
}

using System.Buffers.Text;
using System.Text;
using System.Web;
using ComplianceBot.LineWorks.Tests.Fakes;
using Microsoft.Extensions.Time.Testing;
using Newtonsoft.Json.Linq;

namespace ComplianceBot.LineWorks.Tests.Tokens;

/// <summary>While the bot's clock is moved for a trial, the token's issuer goes by the real time or moves along.</summary>
public sealed class MovedClockTests
{
    private static readonly DateTimeOffset RealTime = new(2026, 3, 1, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_first_assertion_is_of_the_machines_clock()
    {
        await using var connection = new Connection(machine: new FakeTimeProvider(RealTime));

        await connection.Tokens.GetAsync(CancellationToken.None);

        Assert.Equal([RealTime.ToUnixTimeSeconds()], IssuedAt(connection));
    }

    [Fact]
    public async Task Where_it_is_refused_the_moved_clock_is_tried_at_once()
    {
        await using var connection = new Connection(withToken: false, machine: new FakeTimeProvider(RealTime));
        connection.LineWorks.On(FakeLineWorks.TokenLine, 400, "invalid_grant").On(FakeLineWorks.TokenLine, Connection.Token("moved"));

        Assert.Equal("moved", (await connection.Tokens.GetAsync(CancellationToken.None)).Value);
        Assert.Equal([RealTime.ToUnixTimeSeconds(), connection.Time.GetUtcNow().ToUnixTimeSeconds()], IssuedAt(connection));
    }

    [Fact]
    public async Task A_clock_that_is_not_moved_is_tried_once()
    {
        await using var connection = new Connection(withToken: false, machine: new FakeTimeProvider(new WatchedTime().GetUtcNow()));
        connection.LineWorks.On(FakeLineWorks.TokenLine, 400, "invalid_grant");

        await Assert.ThrowsAsync<ComplianceBot.LineWorks.Pipeline.WireException>(() => connection.Tokens.GetAsync(CancellationToken.None));
        Assert.Equal(1, connection.LineWorks.TokenRequests);
    }

    private static long[] IssuedAt(Connection connection) =>
    [
        .. connection.LineWorks.Requests
            .Select(request => HttpUtility.ParseQueryString(request.Body)["assertion"]!.Split('.')[1])
            .Select(claims => (long)JObject.Parse(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(claims)))["iat"]!),
    ];
}

using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Web;
using ComplianceBot.LineWorks.Pipeline;
using ComplianceBot.LineWorks.Tests.Fakes;
using Newtonsoft.Json.Linq;

namespace ComplianceBot.LineWorks.Tests.Tokens;

/// <summary>One token for everybody, never asked for twice at a time.</summary>
public sealed class AccessTokenTests
{
    [Fact]
    public async Task The_service_account_asks_with_a_signed_assertion_of_numbers_and_without_audience()
    {
        await using var connection = new Connection();

        await connection.Tokens.GetAsync(CancellationToken.None);

        var form = HttpUtility.ParseQueryString(Assert.Single(connection.LineWorks.Requests).Body);
        Assert.Equal("urn:ietf:params:oauth:grant-type:jwt-bearer", form["grant_type"]);
        Assert.Equal(("client", "client-secret"), (form["client_id"], form["client_secret"]));
        Assert.Equal("bot.message bot.read group.read user.read orgunit.read directory.read", form["scope"]);

        var parts = form["assertion"]!.Split('.');
        Assert.Equal("""{"alg":"RS256","typ":"JWT"}""", Encoding.UTF8.GetString(Base64Url.DecodeFromChars(parts[0])));
        var claims = JObject.Parse(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(parts[1])));
        Assert.Equal(["iss", "sub", "iat", "exp"], claims.Properties().Select(claim => claim.Name));
        Assert.Equal(("client", "bot.serviceaccount@city"), ((string?)claims["iss"], (string?)claims["sub"]));
        Assert.Equal((JTokenType.Integer, JTokenType.Integer), (claims["iat"]!.Type, claims["exp"]!.Type));
        Assert.Equal(connection.Time.GetUtcNow().ToUnixTimeSeconds(), (long)claims["iat"]!);
        Assert.InRange((long)claims["exp"]! - (long)claims["iat"]!, 60, 3600);

        using var key = RSA.Create();
        key.ImportFromPem(connection.Options.PrivateKey);
        Assert.True(key.VerifyData(Encoding.UTF8.GetBytes($"{parts[0]}.{parts[1]}"), Base64Url.DecodeFromChars(parts[2]), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
    }

    [Fact]
    public async Task Fifty_callers_at_once_share_one_request()
    {
        await using var connection = new Connection(withToken: false);
        var gate = new TaskCompletionSource();
        connection.LineWorks.On(FakeLineWorks.TokenLine, async (_, _) =>
        {
            await gate.Task;
            return FakeLineWorks.Json(Connection.Token("shared"));
        });

        var callers = Enumerable.Range(0, 50).Select(_ => Task.Run(() => connection.Tokens.GetAsync(CancellationToken.None))).ToArray();
        gate.SetResult();
        var tokens = await Task.WhenAll(callers);

        Assert.All(tokens, token => Assert.Equal("shared", token.Value));
        Assert.Equal(1, connection.LineWorks.TokenRequests);
    }

    [Fact]
    public async Task One_caller_who_gives_up_does_not_take_the_token_from_the_others()
    {
        await using var connection = new Connection(withToken: false);
        var gate = new TaskCompletionSource();
        connection.LineWorks.On(FakeLineWorks.TokenLine, async (_, _) =>
        {
            await gate.Task;
            return FakeLineWorks.Json(Connection.Token("shared"));
        });
        using var stop = new CancellationTokenSource();

        var impatient = connection.Tokens.GetAsync(stop.Token);
        var patient = connection.Tokens.GetAsync(CancellationToken.None);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        gate.SetResult();

        Assert.Equal("shared", (await patient).Value);
    }

    [Fact]
    public async Task After_a_refusal_the_endpoint_is_left_alone_for_a_moment()
    {
        await using var connection = new Connection(withToken: false);
        connection.LineWorks
            .On(FakeLineWorks.TokenLine, FakeLineWorks.Json("""{"error":"invalid_grant","error_description":"about 田中"}""", HttpStatusCode.BadRequest))
            .On(FakeLineWorks.TokenLine, Connection.Token("later"));

        for (var i = 0; i < 20; i++)
        {
            var error = await Assert.ThrowsAsync<WireException>(() => connection.Tokens.GetAsync(CancellationToken.None));
            Assert.Equal("token 400 invalid_grant", error.Message);
        }

        connection.Time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal("later", (await connection.Tokens.GetAsync(CancellationToken.None)).Value);
    }

    [Fact]
    public async Task A_200_that_carries_an_error_is_no_token()
    {
        await using var connection = new Connection(withToken: false);
        connection.LineWorks.On(FakeLineWorks.TokenLine, """{"error":"invalid_scope","error_description":"about 田中"}""");

        var error = await Assert.ThrowsAsync<WireException>(() => connection.Tokens.GetAsync(CancellationToken.None));

        Assert.Equal("token 200 invalid_scope", error.Message);
        Assert.True(connection.Status.IsDegraded);
    }

    [Fact]
    public async Task A_broken_token_endpoint_is_tried_three_times()
    {
        await using var connection = new Connection(withToken: false);
        connection.LineWorks
            .On(FakeLineWorks.TokenLine, 503)
            .On(FakeLineWorks.TokenLine, new HttpRequestException(HttpRequestError.ResponseEnded))
            .On(FakeLineWorks.TokenLine, Connection.Token("at last"));

        var asking = connection.Tokens.GetAsync(CancellationToken.None);
        await connection.Time.PassAsync(TimeSpan.FromMilliseconds(200), TimeSpan.FromMilliseconds(400));
        await connection.Time.PassAsync(TimeSpan.FromMilliseconds(600), TimeSpan.FromMilliseconds(1200));

        Assert.Equal("at last", (await asking).Value);
    }

    [Theory]
    [InlineData("bot.message bot.read group.read user.read orgunit.read directory.read", "")]
    [InlineData("bot,group,user,orgunit,directory", "")]
    [InlineData("bot.message group.read user.read", "bot.read orgunit.read directory.read")]
    [InlineData("", "")]
    public async Task Scopes_that_were_not_granted_are_named(string granted, string missing)
    {
        await using var connection = new Connection(withToken: false);
        connection.LineWorks.On(FakeLineWorks.TokenLine, Connection.Token("t", scope: granted));

        await connection.Tokens.GetAsync(CancellationToken.None);

        Assert.Equal(missing, string.Join(' ', connection.Status.MissingScopes));
        Assert.Equal(missing.Length > 0, connection.Status.IsDegraded);
    }

    [Fact]
    public async Task A_key_that_vanished_is_told_without_its_path()
    {
        await using var connection = new Connection(
            options => (options.PrivateKey, options.PrivateKeyPath) = (null, Path.Combine(Path.GetTempPath(), "no-such-key.pem")),
            withToken: false);

        var error = await Assert.ThrowsAsync<WireException>(() => connection.Tokens.GetAsync(CancellationToken.None));

        Assert.Equal("token UNREADABLE_PRIVATE_KEY", error.Message);
    }
}

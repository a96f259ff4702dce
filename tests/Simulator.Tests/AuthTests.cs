using System.Security.Cryptography;
using Newtonsoft.Json.Linq;

namespace ComplianceBot.Simulator.Tests;

/// <summary>Wire sheet 2.1 and 11.4.</summary>
public sealed class AuthTests
{
    private const string JwtBearer = "urn:ietf:params:oauth:grant-type:jwt-bearer";

    [Fact]
    public async Task A_good_assertion_brings_a_token_whose_expires_in_is_a_string()
    {
        await using var bench = await Bench.StartAsync();

        var answer = await bench.AuthAsync("token", ("grant_type", JwtBearer), ("assertion", Jwt.For(bench.Simulator.Credentials, Bench.Start)), ("scope", "bot.message,user.read invented"));

        Assert.Equal(200, answer.Status);
        Assert.Equal(JTokenType.String, answer.Body["expires_in"]!.Type);
        Assert.Equal("86400", (string?)answer.Body["expires_in"]);
        Assert.Equal("bot.message user.read", (string?)answer.Body["scope"]);
        Assert.NotNull(answer.Body["refresh_token"]);
        Assert.Contains("++++////", (string)answer.Body["access_token"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refreshing_brings_no_new_refresh_token()
    {
        await using var bench = await Bench.StartAsync();
        var first = await bench.AuthAsync("token", ("grant_type", JwtBearer), ("assertion", Jwt.For(bench.Simulator.Credentials, Bench.Start)), ("scope", "bot.message"));

        var renewed = await bench.AuthAsync("token", ("grant_type", "refresh_token"), ("refresh_token", (string)first.Body["refresh_token"]!));

        Assert.Equal(200, renewed.Status);
        Assert.Null(renewed.Body["refresh_token"]);
        Assert.NotEqual((string?)first.Body["access_token"], (string?)renewed.Body["access_token"]);
    }

    public static TheoryData<string, int, string> Spoilt() => new()
    {
        { "too-long", 400, "invalid_grant" },
        { "text-times", 400, "invalid_grant" },
        { "expired", 400, "invalid_grant" },
        { "future", 400, "invalid_grant" },
        { "issuer", 400, "invalid_grant" },
        { "account", 400, "invalid_grant" },
        { "key", 400, "invalid_grant" },
        { "not-a-jwt", 400, "invalid_grant" },
        { "secret", 401, "invalid_client" },
        { "grant", 400, "unsupported_grant_type" },
        { "no-grant", 400, "invalid_request" },
        { "scope", 400, "invalid_scope" },
    };

    [Theory]
    [MemberData(nameof(Spoilt))]
    public async Task A_spoilt_request_is_refused_in_the_form_of_RFC_6749(string what, int status, string error)
    {
        await using var bench = await Bench.StartAsync();
        using var otherKey = RSA.Create(2048);
        var now = Bench.Start.ToUnixTimeSeconds();
        var assertion = what == "not-a-jwt" ? "a.b" : Jwt.For(bench.Simulator.Credentials, Bench.Start, claims =>
        {
            claims["exp"] = what switch { "too-long" => now + 3_601, "expired" => now - 120, "future" => now + 5_000, "text-times" => $"{now + 60}", _ => now + 3_600 };
            claims["iat"] = what switch { "expired" => now - 3_000, "future" => now + 4_000, _ => now };
            claims["iss"] = what == "issuer" ? "somebody-else" : claims["iss"];
            claims["sub"] = what == "account" ? "other.serviceaccount@city.example.jp" : claims["sub"];
        }, what == "key" ? otherKey.ExportPkcs8PrivateKeyPem() : null);

        var answer = await bench.AuthAsync(
            "token",
            ("grant_type", what switch { "grant" => "password", "no-grant" => "", _ => JwtBearer }),
            ("assertion", assertion),
            ("scope", what == "scope" ? "nothing.known" : "bot.message"),
            ("client_secret", what == "secret" ? "wrong" : bench.Simulator.Credentials.ClientSecret));

        Assert.Equal(status, answer.Status);
        Assert.Equal(error, (string?)answer.Body["error"]);
        Assert.NotNull(answer.Body["error_description"]);
    }

    [Fact]
    public async Task A_revoked_token_is_not_good_any_more()
    {
        await using var bench = await Bench.StartAsync();
        var token = await bench.TokenAsync("user.read");
        Assert.Equal(200, (await bench.GetAsync("/users?count=1", token)).Status);

        var revoked = await bench.AuthAsync("revoke", ("token", token));

        Assert.Equal((200, ""), (revoked.Status, revoked.Text));
        Assert.Equal(401, (await bench.GetAsync("/users?count=1", token)).Status);
    }

    [Fact]
    public async Task A_token_ends_after_its_life_in_real_time_whatever_the_city_clock_shows()
    {
        await using var bench = await Bench.StartAsync();
        var token = await bench.TokenAsync("user.read");

        bench.Simulator.Clock.SetOffset(TimeSpan.FromDays(30));
        Assert.Equal(200, (await bench.GetAsync("/users?count=1", token)).Status);

        bench.Time.Advance(TimeSpan.FromHours(24));
        Assert.Equal(401, (await bench.GetAsync("/users?count=1", token)).Status);
    }
}

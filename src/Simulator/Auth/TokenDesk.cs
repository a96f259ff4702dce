using System.Security.Cryptography;

namespace ComplianceBot.Simulator.Auth;

/// <summary>Tokens issued and not revoked. Life is counted in real time, whatever the city's clock shows.</summary>
internal sealed class TokenDesk(SimulatedClock clock, TimeSpan life)
{
    private const int MostTokens = 10_000;
    private static readonly TimeSpan RefreshLife = TimeSpan.FromDays(90);
    private readonly Lock gate = new();
    private readonly Dictionary<string, TokenGrant> access = [];
    private readonly Dictionary<string, TokenGrant> refresh = [];

    public TimeSpan Life => life;

    /// <summary>How many access tokens were issued: a client that caches needs few.</summary>
    public int Issued { get; private set; }

    public (string Access, string Refresh) Issue(IReadOnlySet<string> scopes)
    {
        lock (gate)
        {
            var token = NewToken();
            refresh[token] = new TokenGrant(scopes, clock.RealNow + RefreshLife);
            return (IssueAccess(scopes), token);
        }
    }

    /// <summary>A new access token for a refresh token; null when that is unknown or too old.</summary>
    public (string Access, IReadOnlySet<string> Scopes)? Renew(string refreshToken)
    {
        lock (gate)
        {
            return refresh.TryGetValue(refreshToken, out var grant) && grant.Until > clock.RealNow ? (IssueAccess(grant.Scopes), grant.Scopes) : null;
        }
    }

    public TokenGrant? Find(string? authorization)
    {
        const string bearer = "Bearer ";
        if (authorization is null || !authorization.StartsWith(bearer, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        lock (gate)
        {
            return access.TryGetValue(authorization[bearer.Length..].Trim(), out var grant) && grant.Until > clock.RealNow ? grant : null;
        }
    }

    public void Revoke(string token)
    {
        lock (gate)
        {
            access.Remove(token);
            refresh.Remove(token);
        }
    }

    public void RevokeAll()
    {
        lock (gate)
        {
            access.Clear();
        }
    }

    private string IssueAccess(IReadOnlySet<string> scopes)
    {
        if (access.Count >= MostTokens)
        {
            access.Clear();
            refresh.Clear();
        }

        var token = NewToken();
        access[token] = new TokenGrant(scopes, clock.RealNow + life);
        Issued++;
        return token;
    }

    /// <summary>Opaque, long, and never free of the characters that careless clients trip over.</summary>
    private static string NewToken() => "jp1" + Convert.ToBase64String([0xFB, 0xEF, 0xBE, 0xFF, 0xFF, 0xFF, .. RandomNumberGenerator.GetBytes(89)]);
}

/// <summary>What a token may do, and until when.</summary>
internal sealed record TokenGrant(IReadOnlySet<string> Scopes, DateTimeOffset Until);

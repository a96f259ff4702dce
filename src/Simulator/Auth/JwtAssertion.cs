using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using ComplianceBot.Simulator.Wire;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ComplianceBot.Simulator.Auth;

/// <summary>Checks the service account's assertion as the wire sheet (2.1) describes it.</summary>
internal sealed class JwtAssertion(SimulatorCredentials credentials, SimulatedClock clock)
{
    private const long LongestLife = 3_600;
    private const long Tolerance = 60;

    /// <summary>Null when it is good, else what is wrong with it.</summary>
    public string? Refuse(string assertion)
    {
        var parts = assertion.Split('.');
        if (parts.Length != 3 || Parse(parts[0]) is not { } header || Parse(parts[1]) is not { } claims)
        {
            return "assertion is not a JWT";
        }

        if ((string?)header["alg"] != "RS256" || !IsSigned(parts))
        {
            return "assertion signature is invalid";
        }

        if ((string?)claims["iss"] != credentials.ClientId || (string?)claims["sub"] != credentials.ServiceAccount)
        {
            return "iss or sub does not match the app";
        }

        return claims["iat"] is { Type: JTokenType.Integer } iat && claims["exp"] is { Type: JTokenType.Integer } exp
            ? RefuseTimes((long)iat, (long)exp)
            : "iat and exp must be integers";
    }

    /// <summary>Either clock is good: while the demo's clock is moved, a bot may sign by the city's time or by its own.</summary>
    private string? RefuseTimes(long iat, long exp)
    {
        bool FitsInto(DateTimeOffset now) => iat <= now.ToUnixTimeSeconds() + Tolerance && exp > now.ToUnixTimeSeconds() - Tolerance;
        return exp <= iat || exp - iat > LongestLife ? "exp must be at most 3600 seconds after iat"
            : FitsInto(clock.GetUtcNow()) || FitsInto(clock.RealNow) ? null
            : "assertion is expired or not yet valid";
    }

    private bool IsSigned(string[] parts)
    {
        using var rsa = RSA.Create();
        rsa.ImportFromPem(credentials.PrivateKeyPem);
        var signature = Decode(parts[2]);
        return signature is not null && rsa.VerifyData(Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    private static JObject? Parse(string part)
    {
        try
        {
            return Decode(part) is { } bytes ? JsonText.Parse(Encoding.UTF8.GetString(bytes)) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static byte[]? Decode(string part) => part.Contains('=', StringComparison.Ordinal) || !Base64Url.IsValid(part) ? null : Base64Url.DecodeFromChars(part);
}

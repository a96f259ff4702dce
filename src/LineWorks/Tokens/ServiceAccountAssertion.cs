using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Newtonsoft.Json;

namespace ComplianceBot.LineWorks.Tokens;

/// <summary>The signed JWT by which the service account asks for a token (wire sheet 2.1).</summary>
internal static class ServiceAccountAssertion
{
    private const string Header = """{"alg":"RS256","typ":"JWT"}""";

    /// <summary>Within the allowed hour; used at once, so that clocks may differ by minutes.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    public static string Sign(LineWorksOptions options, DateTimeOffset now)
    {
        var claims = JsonConvert.SerializeObject(new Claims(options.ClientId, options.ServiceAccount, now.ToUnixTimeSeconds(), (now + Life).ToUnixTimeSeconds()));
        var signed = $"{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(Header))}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(claims))}";

        using var key = RSA.Create();
        key.ImportFromPem(options.ReadPrivateKey());
        var signature = key.SignData(Encoding.UTF8.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"{signed}.{Base64Url.EncodeToString(signature)}";
    }

    private sealed record Claims(
        [property: JsonProperty("iss")] string Issuer,
        [property: JsonProperty("sub")] string Subject,
        [property: JsonProperty("iat")] long IssuedAt,
        [property: JsonProperty("exp")] long ExpiresAt);
}

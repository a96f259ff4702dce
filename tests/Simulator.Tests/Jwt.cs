using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ComplianceBot.Simulator.Tests;

/// <summary>Makes the service account's assertion, right or wrong in one place.</summary>
internal static class Jwt
{
    public static string For(SimulatorCredentials credentials, DateTimeOffset now, Action<JObject>? spoil = null, string? key = null)
    {
        var claims = new JObject
        {
            ["iss"] = credentials.ClientId,
            ["sub"] = credentials.ServiceAccount,
            ["iat"] = now.ToUnixTimeSeconds(),
            ["exp"] = now.ToUnixTimeSeconds() + 3_600,
        };
        spoil?.Invoke(claims);
        var signed = $"{Encode("""{"alg":"RS256","typ":"JWT"}""")}.{Encode(claims.ToString(Formatting.None))}";
        using var rsa = RSA.Create();
        rsa.ImportFromPem(key ?? credentials.PrivateKeyPem);
        return $"{signed}.{Base64Url.EncodeToString(rsa.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    private static string Encode(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));
}

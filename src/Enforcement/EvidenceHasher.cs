using System.Security.Cryptography;
using System.Text;

namespace ComplianceBot.Enforcement;

/// <summary>Keyed hash of a message text: proves later which text was judged, without keeping it and without letting anyone guess it.</summary>
/// <param name="key">Evidence__Key, at least 16 bytes.</param>
public sealed class EvidenceHasher(byte[] key)
{
    /// <summary>HMAC-SHA256 over the UTF-8 of the text, lower-case hexadecimal.</summary>
    public string HashOf(string text) => Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)));
}

using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace ComplianceBot.LineWorks.Callbacks;

/// <summary>What the signature header of a callback came to.</summary>
public enum SignatureCheck
{
    /// <summary>No header, or an empty one.</summary>
    Missing,

    /// <summary>Not made with any secret of ours over exactly these bytes.</summary>
    Wrong,

    Valid,

    /// <summary>Made with the secret before the present one: fine while the secret is being changed.</summary>
    ValidWithPreviousSecret,
}

/// <summary>
/// Tells whether a callback comes from LINE WORKS: the header is Base64 of HMAC-SHA256 over the raw body, keyed with the
/// bot secret as text (wire sheet 1.2). Re-serialised JSON would not match, so only the bytes as received are looked at.
/// </summary>
/// <remarks>Thread-safe and without allocation: this stands in front of every callback.</remarks>
public sealed class CallbackSignature
{
    /// <summary>32 bytes in Base64 with padding.</summary>
    private const int HeaderLength = 44;

    private readonly byte[] current;
    private readonly byte[]? previous;

    /// <param name="secret">The bot secret of the console.</param>
    /// <param name="previousSecret">The one before it while both are in use, else null or empty.</param>
    public CallbackSignature(string secret, string? previousSecret = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(secret);
        current = Encoding.UTF8.GetBytes(secret);
        previous = string.IsNullOrWhiteSpace(previousSecret) ? null : Encoding.UTF8.GetBytes(previousSecret);
    }

    /// <param name="body">The request body exactly as received.</param>
    /// <param name="header">X-WORKS-Signature; the caller refuses a request that carries it twice.</param>
    public SignatureCheck Check(ReadOnlySpan<byte> body, ReadOnlySpan<char> header)
    {
        if (header.IsEmpty)
        {
            return SignatureCheck.Missing;
        }

        if (Matches(current, body, header))
        {
            return SignatureCheck.Valid;
        }

        return previous is not null && Matches(previous, body, header) ? SignatureCheck.ValidWithPreviousSecret : SignatureCheck.Wrong;
    }

    /// <summary>The header value for a body; used by tools that play the other side.</summary>
    public string Sign(ReadOnlySpan<byte> body)
    {
        Span<char> expected = stackalloc char[HeaderLength];
        Write(current, body, expected);
        return new string(expected);
    }

    // The texts are compared, not the decoded bytes: Base64 has several spellings of one value, and only one is right.
    private static bool Matches(byte[] key, ReadOnlySpan<byte> body, ReadOnlySpan<char> header)
    {
        Span<char> expected = stackalloc char[HeaderLength];
        Write(key, body, expected);
        return CryptographicOperations.FixedTimeEquals(MemoryMarshal.AsBytes((ReadOnlySpan<char>)expected), MemoryMarshal.AsBytes(header));
    }

    private static void Write(byte[] key, ReadOnlySpan<byte> body, Span<char> header)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, body, hash);
        Convert.TryToBase64Chars(hash, header, out _);
    }
}

using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace ComplianceBot.LineWorks.Callbacks;

/// <summary>
/// The key by which a callback is known again. The wire carries no event id and no message id (wire sheet trap 4), so the
/// bot id and the raw body, which holds issuedTime, are the identity.
/// </summary>
public static class CallbackKey
{
    private const int OnStack = 1024;

    /// <summary>SHA-256 over the bot id in UTF-8, a line feed and the raw body, as 64 lower-case hexadecimal digits.</summary>
    public static string Of(string botId, ReadOnlySpan<byte> body)
    {
        ArgumentNullException.ThrowIfNull(botId);
        var prefix = Encoding.UTF8.GetByteCount(botId) + 1;
        var length = prefix + body.Length;
        var rented = length > OnStack ? ArrayPool<byte>.Shared.Rent(length) : null;
        var buffer = rented ?? stackalloc byte[OnStack];

        Encoding.UTF8.GetBytes(botId, buffer);
        buffer[prefix - 1] = (byte)'\n';
        body.CopyTo(buffer[prefix..]);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(buffer[..length], hash);

        if (rented is not null)
        {
            // The body is somebody's message: it does not stay behind in a shared buffer.
            ArrayPool<byte>.Shared.Return(rented, clearArray: true);
        }

        return Convert.ToHexStringLower(hash);
    }
}

using System.Buffers;

namespace ComplianceBot.Functions.Ingest;

/// <summary>Reads a request body into a pooled buffer, without ever holding more than the limit and one byte.</summary>
internal static class RawBody
{
    /// <summary>The buffer (maybe a larger one) and how many bytes there are; more than <paramref name="most"/> means too many.</summary>
    public static async ValueTask<(byte[] Buffer, int Size)> ReadAsync(Stream body, byte[] buffer, int most, CancellationToken cancel)
    {
        var size = 0;
        while (true)
        {
            var read = await body.ReadAsync(buffer.AsMemory(size, Math.Min(buffer.Length, most + 1) - size), cancel);
            size += read;
            if (read == 0 || size > most)
            {
                return (buffer, size);
            }

            if (size == buffer.Length)
            {
                buffer = Grow(buffer, size);
            }
        }
    }

    private static byte[] Grow(byte[] buffer, int size)
    {
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.AsSpan(0, size).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        return larger;
    }
}

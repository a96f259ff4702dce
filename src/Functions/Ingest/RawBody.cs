using System.Buffers;

namespace ComplianceBot.Functions.Ingest;

/// <summary>
/// A request body in a pooled buffer, never more than the limit and one byte. It owns the buffer: whatever breaks while it is
/// read, each buffer goes back to the pool once and empty, so that no request ever sees another one's text.
/// </summary>
internal sealed class RawBody(int firstSize) : IDisposable
{
    private byte[] buffer = ArrayPool<byte>.Shared.Rent(firstSize);

    public int Size { get; private set; }

    public ReadOnlyMemory<byte> Bytes => buffer.AsMemory(0, Size);

    /// <summary>False when there is more than <paramref name="most"/>; the rest is left unread.</summary>
    public async ValueTask<bool> ReadAsync(Stream body, int most, CancellationToken cancel)
    {
        while (true)
        {
            var read = await body.ReadAsync(buffer.AsMemory(Size, Math.Min(buffer.Length, most + 1) - Size), cancel);
            Size += read;
            if (read == 0 || Size > most)
            {
                return Size <= most;
            }

            if (Size == buffer.Length)
            {
                Grow();
            }
        }
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        buffer = [];
    }

    private void Grow()
    {
        var full = buffer;
        buffer = ArrayPool<byte>.Shared.Rent(full.Length * 2);
        full.AsSpan(0, Size).CopyTo(buffer);
        ArrayPool<byte>.Shared.Return(full, clearArray: true);
    }
}

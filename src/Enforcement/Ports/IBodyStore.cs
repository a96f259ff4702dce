namespace ComplianceBot.Enforcement.Ports;

/// <summary>
/// Bodies of callbacks that are too large for a queue message (Azure only: 49,152 bytes before Base64). The queue's
/// sender puts them there and names them in <see cref="CallbackEnvelope.Blob"/>; the judge reads and, once the callback is
/// judged, deletes them. What is never judged goes after 14 days.
/// </summary>
public interface IBodyStore
{
    /// <summary>The raw body; null when nothing lies under that name (judged before, or purged).</summary>
    Task<byte[]?> ReadAsync(string blob, CancellationToken cancel);

    /// <summary>Gone for good; no error when it is gone already.</summary>
    Task DeleteAsync(string blob, CancellationToken cancel);
}

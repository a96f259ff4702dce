using ComplianceBot.Enforcement.Ports;

namespace ComplianceBot.Functions.Ingest;

/// <summary>The raw body of an envelope, wherever it lies: in the envelope, or (Azure, large ones) in a blob.</summary>
public sealed class EnvelopeBody(IBodyStore? blobs = null)
{
    /// <summary>Null when its blob is gone, which it is only after the callback was judged.</summary>
    public async Task<byte[]?> ReadAsync(CallbackEnvelope envelope, CancellationToken cancel) =>
        envelope.Blob is { } name ? await Blobs.ReadAsync(name, cancel) : Convert.FromBase64String(envelope.Body ?? "");

    public Task DeleteAsync(CallbackEnvelope envelope, CancellationToken cancel) =>
        envelope.Blob is { } name ? Blobs.DeleteAsync(name, cancel) : Task.CompletedTask;

    private IBodyStore Blobs => blobs ?? throw new InvalidOperationException("the envelope names a blob, but this storage keeps bodies in the queue");
}

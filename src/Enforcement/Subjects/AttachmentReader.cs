using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Subjects;

/// <summary>What was read of a posted file.</summary>
/// <param name="Facts">Null where there is nothing to read, or it could not be read.</param>
/// <param name="MayComeLater">The other side was out of reach: it is asked again.</param>
public sealed record AttachmentReading(Attachment? Facts, bool MayComeLater)
{
    public static AttachmentReading None { get; } = new(null, MayComeLater: false);

    public static AttachmentReading Later { get; } = new(null, MayComeLater: true);
}

/// <summary>
/// Reads the headers of what was posted before it is judged, with little patience: other messages wait behind it. After a
/// vain attempt nothing is asked here for a while; the files of that time are looked at again later.
/// </summary>
public sealed class AttachmentReader(IAttachments attachments, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(15);

    private long restsUntil;

    /// <summary>Never throws for the tenant's sake, and does nothing at all for texts.</summary>
    public ValueTask<AttachmentReading> ReadAsync(MessagePosted posted, CancellationToken cancel) =>
        posted is { Kind: ContentKind.File or ContentKind.Image, FileId: { Length: > 0 } fileId, ChannelId: not null }
            ? new ValueTask<AttachmentReading>(AskAsync(fileId, cancel))
            : ValueTask.FromResult(AttachmentReading.None);

    private async Task<AttachmentReading> AskAsync(string fileId, CancellationToken cancel)
    {
        if (time.GetUtcNow().UtcTicks < Interlocked.Read(ref restsUntil))
        {
            return AttachmentReading.Later;
        }

        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, patience.Token);
        try
        {
            return new AttachmentReading(await attachments.ReadAsync(fileId, either.Token), MayComeLater: false);
        }
        catch (Exception error) when (error is TenantUnavailableException || (error is OperationCanceledException && patience.IsCancellationRequested && !cancel.IsCancellationRequested))
        {
            Interlocked.Exchange(ref restsUntil, (time.GetUtcNow() + Rest).UtcTicks);
            return AttachmentReading.Later;
        }
    }
}

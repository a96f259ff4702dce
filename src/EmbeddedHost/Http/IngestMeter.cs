namespace ComplianceBot.EmbeddedHost.Http;

/// <summary>Counts requests, so that the queue pumps can see how busy the web side is and let it go first.</summary>
internal sealed class IngestMeter
{
    private long _requests;

    public long Requests => Interlocked.Read(ref _requests);

    public void Count() => Interlocked.Increment(ref _requests);
}

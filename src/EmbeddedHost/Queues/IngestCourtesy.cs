using ComplianceBot.EmbeddedHost.Http;

namespace ComplianceBot.EmbeddedHost.Queues;

/// <summary>
/// Ingest first: LINE WORKS never sends a callback again, judging can wait. While many requests come in, a pump pauses
/// before each batch, yet never stops.
/// </summary>
internal sealed class IngestCourtesy(IngestMeter meter, TimeProvider time)
{
    /// <summary>Requests a second from which on the pumps step back; far above what judging must keep up with.</summary>
    private const double Busy = 2_000;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(40);

    private static readonly TimeSpan Window = TimeSpan.FromMilliseconds(50);

    private long _requests = meter.Requests;
    private long _since = time.GetTimestamp();
    private bool _busy;

    public Task YieldAsync(CancellationToken cancel)
    {
        var elapsed = time.GetElapsedTime(_since);
        if (elapsed >= Window)
        {
            var requests = meter.Requests;
            _busy = (requests - _requests) / elapsed.TotalSeconds > Busy;
            _requests = requests;
            _since = time.GetTimestamp();
        }

        return _busy ? Task.Delay(Pause, time, cancel) : Task.CompletedTask;
    }
}

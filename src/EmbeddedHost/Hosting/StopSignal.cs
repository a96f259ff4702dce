using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ComplianceBot.EmbeddedHost.Hosting;

/// <summary>The two moments of stopping: take nothing new (at once), and let go of what still runs (after the drain time).</summary>
internal sealed class StopSignal : IDisposable
{
    private readonly CancellationTokenSource _letGo;
    private readonly CancellationTokenRegistration _registration;

    public StopSignal(IHostApplicationLifetime lifetime, IOptions<EmbeddedHostOptions> options, TimeProvider time)
    {
        _letGo = new CancellationTokenSource();
        TakeNothing = lifetime.ApplicationStopping;
        _registration = TakeNothing.Register(() => _ = LetGoAfterAsync(options.Value.DrainTime, time));
    }

    public CancellationToken TakeNothing { get; }

    public CancellationToken LetGo => _letGo.Token;

    public void Dispose()
    {
        _registration.Dispose();
        _letGo.Cancel();
        _letGo.Dispose();
    }

    private async Task LetGoAfterAsync(TimeSpan drain, TimeProvider time)
    {
        try
        {
            await Task.Delay(drain, time, _letGo.Token);
            await _letGo.CancelAsync();
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or ObjectDisposedException)
        {
            // Everything had ended before the drain time was over.
        }
    }
}

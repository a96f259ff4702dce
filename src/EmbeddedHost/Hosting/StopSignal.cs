using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ComplianceBot.EmbeddedHost.Hosting;

/// <summary>The two moments of stopping: take nothing new (at once), and let go of what still runs (after the drain time).</summary>
internal sealed class StopSignal : IDisposable
{
    private readonly CancellationTokenSource _letGo = new();
    private readonly CancellationTokenRegistration _registration;

    public StopSignal(IHostApplicationLifetime lifetime, IOptions<EmbeddedHostOptions> options)
    {
        TakeNothing = lifetime.ApplicationStopping;
        _registration = TakeNothing.Register(() => _letGo.CancelAfter(options.Value.DrainTime));
    }

    public CancellationToken TakeNothing { get; }

    public CancellationToken LetGo => _letGo.Token;

    public void Dispose()
    {
        _registration.Dispose();
        _letGo.Cancel();
        _letGo.Dispose();
    }
}

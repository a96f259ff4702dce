namespace ComplianceBot.Storage.Sqlite.Inbox;

/// <summary>Wakes a pump when something was sent. A call before the waiting begins is remembered, so that none is lost.</summary>
internal sealed class WakeSignal
{
    private readonly SemaphoreSlim _called = new(0, 1);

    public void Wake()
    {
        lock (_called)
        {
            if (_called.CurrentCount == 0)
            {
                _called.Release();
            }
        }
    }

    public Task WaitAsync(TimeSpan atMost, CancellationToken cancel) => _called.WaitAsync(atMost, cancel);
}

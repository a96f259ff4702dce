namespace ComplianceBot.Simulator;

/// <summary>Who wants to hear of something, each until disposed.</summary>
internal sealed class Listeners<T>
{
    private readonly Lock gate = new();
    private IReadOnlyList<Action<T>> all = [];

    public IDisposable Add(Action<T> listener)
    {
        lock (gate)
        {
            all = [.. all, listener];
        }

        return new Subscription(() => Remove(listener));
    }

    public void Tell(T news)
    {
        foreach (var listener in all)
        {
            listener(news);
        }
    }

    private void Remove(Action<T> listener)
    {
        lock (gate)
        {
            all = [.. all.Where(present => present != listener)];
        }
    }

    private sealed class Subscription(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}

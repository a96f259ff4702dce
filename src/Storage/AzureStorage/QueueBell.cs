using System.Collections.Concurrent;

namespace ComplianceBot.Storage.AzureStorage;

/// <summary>Rings when this process has sent something, so that its own receiver need not wait for the next look.</summary>
public sealed class QueueBell
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> bells = new();

    public void Ring(string queue)
    {
        if (bells.TryRemove(queue, out var bell))
        {
            bell.TrySetResult();
        }
    }

    public Task WaitAsync(string queue, TimeSpan atMost, TimeProvider clock, CancellationToken cancel)
    {
        var bell = bells.GetOrAdd(queue, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        return Task.WhenAny(bell.Task, Task.Delay(atMost, clock, cancel));
    }
}

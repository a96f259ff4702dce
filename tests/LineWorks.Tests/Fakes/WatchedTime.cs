using Microsoft.Extensions.Time.Testing;

namespace ComplianceBot.LineWorks.Tests.Fakes;

/// <summary>Time that stands still until a test moves it, and that tells when the code under test has begun to wait.</summary>
internal sealed class WatchedTime() : FakeTimeProvider(new DateTimeOffset(2026, 11, 22, 1, 0, 0, TimeSpan.Zero))
{
    /// <summary>Only bounds a hang.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Lock gate = new();
    private readonly List<TimeSpan> waits = [];
    private readonly List<(Func<TimeSpan, bool> Fits, TaskCompletionSource<TimeSpan> Found)> watchers = [];

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        lock (gate)
        {
            if (watchers.FindIndex(watcher => watcher.Fits(dueTime)) is >= 0 and var found)
            {
                watchers[found].Found.SetResult(dueTime);
                watchers.RemoveAt(found);
            }
            else
            {
                waits.Add(dueTime);
            }
        }

        return timer;
    }

    /// <summary>Completes when a wait within the bounds has begun (each wait is found once), and moves time to its end.</summary>
    public async Task<TimeSpan> PassAsync(TimeSpan atLeast, TimeSpan atMost)
    {
        var wait = await FindAsync(due => due >= atLeast && due <= atMost).WaitAsync(Patience);
        Advance(wait);
        return wait;
    }

    public Task<TimeSpan> PassAsync(TimeSpan exactly) => PassAsync(exactly, exactly);

    /// <summary>Completes when such a wait has begun; time stands still.</summary>
    public Task<TimeSpan> BegunAsync(TimeSpan exactly) => FindAsync(due => due == exactly).WaitAsync(Patience);

    private Task<TimeSpan> FindAsync(Func<TimeSpan, bool> fits)
    {
        lock (gate)
        {
            if (waits.FindIndex(due => fits(due)) is >= 0 and var found)
            {
                var due = waits[found];
                waits.RemoveAt(found);
                return Task.FromResult(due);
            }

            var source = new TaskCompletionSource<TimeSpan>(TaskCreationOptions.RunContinuationsAsynchronously);
            watchers.Add((fits, source));
            return source.Task;
        }
    }
}

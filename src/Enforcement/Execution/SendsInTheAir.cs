using ComplianceBot.Enforcement.Ports;

namespace ComplianceBot.Enforcement.Execution;

/// <summary>Sends that are running: side by side, but one after the other for one recipient, since the order of a talk matters.</summary>
internal sealed class SendsInTheAir
{
    /// <summary>A list: sends that end at once may all be one and the same task, and each counts.</summary>
    private readonly List<Task> running = [];
    private readonly Dictionary<Recipient, Task> last = [];

    public int Count => running.Count;

    public void Add(Recipient recipient, Func<Task> send)
    {
        var before = last.GetValueOrDefault(recipient) is { IsCompleted: false } earlier ? earlier : Task.CompletedTask;
        var task = AfterAsync(before, send);
        last[recipient] = task;
        running.Add(task);
    }

    /// <summary>Waits for one of them, or for news; returns how many have finished.</summary>
    public async Task<int> NextAsync(Task? news)
    {
        await Task.WhenAny(news is null ? running : [news, .. running]);
        var finished = running.Where(task => task.IsCompleted).ToArray();
        running.RemoveAll(finished.Contains);
        if (running.Count == 0)
        {
            last.Clear();
        }

        await Task.WhenAll(finished);
        return finished.Length;
    }

    private static async Task AfterAsync(Task before, Func<Task> send)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await send();
    }
}

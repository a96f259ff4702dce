using System.Collections.Concurrent;
using ComplianceBot.Enforcement.Ports;

namespace ComplianceBot.Enforcement.Directory;

/// <summary>
/// Asks the tenant for something that a message could do without: one question at a time for each key, no longer than a
/// second, and not again for a minute after a vain one. A channel full of strangers must not hold up the judging.
/// </summary>
internal sealed class PatientAsker(TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan AskAgainAfter = TimeSpan.FromMinutes(1);

    /// <summary>Keys remembered as vain; beyond this the memory is thrown away and questions are asked again.</summary>
    private const int MaxVain = 10_000;

    private readonly Lock gate = new();
    private readonly Dictionary<string, Task> asking = [];
    private readonly ConcurrentDictionary<string, DateTimeOffset> vain = new();

    /// <param name="key">What is asked about.</param>
    /// <param name="ask">True when it was answered; goes on in the background when it takes longer.</param>
    /// <param name="cancel">Ends the waiting, not the question.</param>
    public async Task AskAsync(string key, Func<Task<bool>> ask, CancellationToken cancel)
    {
        if (vain.TryGetValue(key, out var until) && time.GetUtcNow() < until)
        {
            return;
        }

        try
        {
            await Ask(key, ask).WaitAsync(Patience, time, cancel);
        }
        catch (TimeoutException)
        {
            // Judged without the answer; the next message has it.
        }
    }

    private Task Ask(string key, Func<Task<bool>> ask)
    {
        lock (gate)
        {
            if (!asking.TryGetValue(key, out var question))
            {
                asking[key] = question = AskQuietlyAsync(key, ask);
            }

            return question;
        }
    }

    private async Task AskQuietlyAsync(string key, Func<Task<bool>> ask)
    {
        // On another thread, which cannot take the gate and end the question before it is put under its key.
        await Task.Yield();
        try
        {
            if (await ask())
            {
                vain.TryRemove(key, out _);
            }
            else
            {
                Remember(key);
            }
        }
        catch (TenantUnavailableException)
        {
            Remember(key);
        }
        finally
        {
            lock (gate)
            {
                asking.Remove(key);
            }
        }
    }

    private void Remember(string key)
    {
        if (vain.Count > MaxVain)
        {
            vain.Clear();
        }

        vain[key] = time.GetUtcNow() + AskAgainAfter;
    }
}

using ComplianceBot.Enforcement.Execution;
using ComplianceBot.Enforcement.Policies;
using Microsoft.Extensions.Logging;

namespace ComplianceBot.Enforcement.Emergency;

/// <summary>
/// The emergency by the clock. What time alone changes is done in the tick; the feed is looked at beside it, so that a slow or
/// broken server keeps nothing else waiting. What cannot be read changes nothing.
/// </summary>
public sealed partial class EmergencyWork(EmergencyWatch watch, CurrentPolicy policy, TimeProvider time, ILogger<EmergencyWork> log) : ITimedWork, IDisposable
{
    /// <summary>Of one look at all feeds; what was fetched by then is kept for the next.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private readonly CancellationTokenSource stopping = new();
    private bool isDisposed;
    private Task looking = Task.CompletedTask;

    public string Name => "emergency";

    public Task RunAsync(CancellationToken cancel)
    {
        if (looking.IsCompleted)
        {
            looking = LookAsync();
        }

        return watch.PassAsync(policy.Now.Policy.Emergency, cancel);
    }

    // Registered under two types, and so disposed of twice by the container.
    public void Dispose()
    {
        if (!isDisposed)
        {
            isDisposed = true;
            stopping.Cancel();
            stopping.Dispose();
        }
    }

    private async Task LookAsync()
    {
        try
        {
            using var limit = new CancellationTokenSource(Limit, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, stopping.Token);
            foreach (var problem in await watch.TickAsync(policy.Now.Policy.Emergency, either.Token))
            {
                LogProblem(problem);
            }
        }
        catch (Exception error)
        {
            LogFailed(error.GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Weather feed: {Problem}")]
    private partial void LogProblem(string problem);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Weather feed: the look at it ended early ({Error}); it is tried again within a minute")]
    private partial void LogFailed(string error);
}

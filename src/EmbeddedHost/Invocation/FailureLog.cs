using Microsoft.Extensions.Logging;

namespace ComplianceBot.EmbeddedHost.Invocation;

/// <summary>What is logged of failures: names, ids and the exception's type. Its message stays out, for it may hold what somebody wrote.</summary>
internal static partial class FailureLog
{
    [LoggerMessage(1, LogLevel.Error, "Function {Function} failed ({Invocation}): {Type}")]
    public static partial void FunctionFailed(ILogger logger, string function, string invocation, string type);

    [LoggerMessage(2, LogLevel.Error, "Function {Function} failed on item {Item} of queue {Queue}, attempt {Attempt}: {Type}")]
    public static partial void ItemFailed(ILogger logger, string function, long item, string queue, int attempt, string type);

    [LoggerMessage(3, LogLevel.Error, "Item {Item} of queue {Queue} moved to the poison queue after {Attempts} attempts; see queue list and queue replay")]
    public static partial void Poisoned(ILogger logger, long item, string queue, int attempts);

    [LoggerMessage(4, LogLevel.Error, "Queue {Queue}: {Action} failed: {Type}; tried again")]
    public static partial void QueueFailed(ILogger logger, string queue, string action, string type);

    [LoggerMessage(5, LogLevel.Error, "Timer {Function}: its last run could not be read or written: {Type}")]
    public static partial void TimerMemoryFailed(ILogger logger, string function, string type);

    [LoggerMessage(6, LogLevel.Information, "Stopping: {Count} items of queue {Queue} still run")]
    public static partial void Draining(ILogger logger, int count, string queue);
}

namespace ComplianceBot.Storage.Sqlite;

/// <summary>One caller's write on its way through the group commit.</summary>
internal abstract class Write
{
    /// <summary>Runs in a savepoint of its own: it makes several changes, and its failure must leave none of them.</summary>
    public bool IsIsolated { get; init; }

    /// <summary>Called after the commit, on the writer's thread, before the caller hears of it.</summary>
    public Action? AfterCommit { get; init; }

    public abstract void Execute();

    public abstract void Succeed();

    public abstract void Fail(Exception failure);
}

internal sealed class Write<T>(Func<T> work) : Write
{
    // Callers go on elsewhere: the writer's thread only writes.
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private T? _result;

    public Task<T> Done => _done.Task;

    public override void Execute() => _result = work();

    public override void Succeed() => _done.TrySetResult(_result!);

    public override void Fail(Exception failure) => _done.TrySetException(failure);
}

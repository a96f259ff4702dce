namespace ComplianceBot.Enforcement.Directory;

/// <summary>The directory as last read, kept over restarts.</summary>
public sealed class DirectoryService
{
    /// <summary>At start: takes the stored snapshot; true when there was one. Without one, call <see cref="RefreshAsync"/> in the background.</summary>
    public Task<bool> LoadAsync(CancellationToken cancel) => Task.FromException<bool>(new InvalidOperationException("in the making"));

    /// <summary>Reads the tenant anew and stores it; a call during another waits for that one.</summary>
    public Task RefreshAsync(IProgress<string>? progress, CancellationToken cancel) => Task.FromException(new InvalidOperationException("in the making"));
}

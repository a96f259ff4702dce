namespace ComplianceBot.Storage.Sqlite;

/// <summary>Another process runs on this storage folder; two would hand out the same work twice.</summary>
public sealed class StorageHeldException(string path, string holder)
    : Exception($"Storage__Path: {path} is in use by process {holder}. Stop that process or give this one a folder of its own.")
{
    public string Path { get; } = path;

    /// <summary>Process id as the holder wrote it, or "unknown".</summary>
    public string Holder { get; } = holder;
}

/// <summary>The storage cannot be used as it is: the message names the part and the remedy.</summary>
public sealed class StorageUnusableException(string message) : Exception(message);

/// <summary>More writes wait than the storage can take; the caller must be told to come back (503).</summary>
public sealed class StorageBusyException(string database, int waiting)
    : Exception($"{database}: {waiting} writes are waiting already; the disk does not keep up.");

using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace ComplianceBot.Storage.Sqlite;

/// <summary>
/// The folder of Storage__Path and the names in it. Holding it means to have its lock file open: the operating system
/// lets go of it when the process ends, however it ends. Reading needs no lock.
/// </summary>
internal sealed class StorageFolder : IDisposable
{
    /// <summary>The system's lock keeps other processes out; a second holder in this one would be let in.</summary>
    private static readonly ConcurrentDictionary<string, bool> HeldHere = new(StringComparer.Ordinal);

    private readonly FileStream _lock;

    private StorageFolder(string path, FileStream held)
    {
        Path = path;
        _lock = held;
    }

    public string Path { get; }

    private static string ThisProcess => Environment.ProcessId.ToString(CultureInfo.InvariantCulture);

    public static string InboxIn(string path) => System.IO.Path.Combine(path, "inbox.db");

    public static string StateIn(string path) => System.IO.Path.Combine(path, "state.db");

    public static string EvidenceKeyIn(string path) => System.IO.Path.Combine(path, "evidence.key");

    /// <summary>Makes the folder where only its parent is there, and holds it.</summary>
    public static StorageFolder Hold(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        Make(full);
        if (!HeldHere.TryAdd(full, true))
        {
            throw new StorageHeldException(full, ThisProcess);
        }

        try
        {
            return new StorageFolder(full, Lock(full, System.IO.Path.Combine(full, "holder.pid")));
        }
        catch
        {
            HeldHere.TryRemove(full, out _);
            throw;
        }
    }

    public void Dispose()
    {
        _lock.Dispose();
        HeldHere.TryRemove(Path, out _);
    }

    private static FileStream Lock(string folder, string file)
    {
        FileStream stream;
        try
        {
            // macOS knows no locks on parts of a file; there the whole one is closed to others, the holder's number with it.
            stream = new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, OperatingSystem.IsMacOS() ? FileShare.None : FileShare.ReadWrite);
        }
        catch (IOException) when (OperatingSystem.IsMacOS() && File.Exists(file))
        {
            throw new StorageHeldException(folder, "unknown");
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new StorageUnusableException($"Storage__Path: {folder} cannot be written to ({refused.GetType().Name}). Give this user the right to, or name another folder.");
        }

        try
        {
            // A lock on one byte far behind the text: others can read who holds the folder, but not hold it too.
            if (!OperatingSystem.IsMacOS())
            {
                stream.Lock(1024, 1);
            }
        }
        catch (IOException)
        {
            using var reader = new StreamReader(stream);
            throw new StorageHeldException(folder, reader.ReadToEnd().Trim() is { Length: > 0 and <= 20 } holder ? holder : "unknown");
        }

        stream.SetLength(0);
        stream.Write(Encoding.ASCII.GetBytes(ThisProcess));
        stream.Flush();
        return stream;
    }

    private static void Make(string path)
    {
        if (Directory.Exists(path))
        {
            return;
        }

        if (!Directory.Exists(System.IO.Path.GetDirectoryName(path)))
        {
            throw new StorageUnusableException($"Storage__Path: {path} cannot be made, for the folder above it does not exist. Make that one first.");
        }

        try
        {
            Directory.CreateDirectory(path);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new StorageUnusableException($"Storage__Path: {path} cannot be made ({refused.GetType().Name}). Check the rights and the disk of the folder above it.");
        }
    }
}

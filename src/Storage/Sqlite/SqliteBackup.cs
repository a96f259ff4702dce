using ComplianceBot.Storage.Sqlite.Inbox;
using ComplianceBot.Storage.Sqlite.State;

namespace ComplianceBot.Storage.Sqlite;

/// <summary>Copies both databases while the bot runs, each as it stands at one moment. The evidence key is not copied: keep it elsewhere.</summary>
public static class SqliteBackup
{
    /// <summary>Behind the name of a copy until both are whole, so that one that breaks off does not stand in the next one's way.</summary>
    private const string Unfinished = ".unfinished";

    /// <param name="storagePath">Storage__Path.</param>
    /// <param name="destination">A folder; made when only its parent is there. Files of earlier copies in it are not overwritten.</param>
    /// <returns>The files written.</returns>
    public static IReadOnlyList<string> Copy(string storagePath, string destination)
    {
        var sources = new[] { new Database(StorageFolder.InboxIn(storagePath), InboxSchema.Schema), new Database(StorageFolder.StateIn(storagePath), StateSchema.Schema) };
        var target = Path.GetFullPath(destination);
        if (!Directory.Exists(target) && !Directory.Exists(Path.GetDirectoryName(target)))
        {
            throw new StorageUnusableException($"{target} cannot be made, for the folder above it does not exist. Make that one first.");
        }

        Directory.CreateDirectory(target);
        var files = Array.ConvertAll(sources, source => Path.Combine(target, source.Name));
        if (Array.Find(files, File.Exists) is { } earlier)
        {
            throw new StorageUnusableException($"{earlier} is there already. Name another folder, or remove the old copy first.");
        }

        foreach (var (source, file) in sources.Zip(files))
        {
            Copy(source, file + Unfinished);
        }

        foreach (var file in files)
        {
            File.Move(file + Unfinished, file);
        }

        return files;
    }

    private static void Copy(Database source, string file)
    {
        File.Delete(file);
        using var from = source.OpenReader();
        using (var to = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={file};Pooling=False"))
        {
            to.Open();
            from.BackupDatabase(to);
        }

        source.ForgetReaders();
    }
}

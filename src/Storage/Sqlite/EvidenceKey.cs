using System.Security.Cryptography;

namespace ComplianceBot.Storage.Sqlite;

/// <summary>
/// Key of the ledger's chain and of keyed hashes of texts: without it nobody can make a row up, nor try out which text a
/// hash was made from. From the setting Evidence__Key, else from a file of mode 0600 made at the first start.
/// </summary>
public static class EvidenceKey
{
    private const int Size = 32;

    /// <summary>Bytes of a key that was written as plain text.</summary>
    private const int Least = 16;

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <param name="configured">Evidence__Key: Base64 of at least 32 bytes, or a text of at least 16; null or empty: the file serves.</param>
    /// <param name="storagePath">Storage__Path.</param>
    public static byte[] Load(string? configured, string storagePath)
    {
        if (!string.IsNullOrWhiteSpace(configured))
        {
            return Decode(configured, "Evidence__Key");
        }

        var file = StorageFolder.EvidenceKeyIn(storagePath);
        return File.Exists(file) ? Decode(File.ReadAllText(file), file) : Make(file);
    }

    /// <summary>For commands that only check: a key made now would call every row forged.</summary>
    /// <exception cref="StorageUnusableException">There is neither a setting nor a file.</exception>
    public static byte[] LoadExisting(string? configured, string storagePath) =>
        !string.IsNullOrWhiteSpace(configured) || File.Exists(StorageFolder.EvidenceKeyIn(storagePath))
            ? Load(configured, storagePath)
            : throw new StorageUnusableException($"There is no evidence key: set Evidence__Key, or put the bot's evidence.key into {Path.GetFullPath(storagePath)}.");

    private static byte[] Make(string file)
    {
        var key = RandomNumberGenerator.GetBytes(Size);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        using var stream = new FileStream(file, options);
        stream.Write(System.Text.Encoding.ASCII.GetBytes(Convert.ToBase64String(key) + "\n"));
        stream.Flush(flushToDisk: true);
        return key;
    }

    private static byte[] Decode(string text, string name)
    {
        var trimmed = text.Trim();
        var bytes = new byte[trimmed.Length];
        if (Convert.TryFromBase64String(trimmed, bytes, out var length) && length >= Size)
        {
            return bytes[..length];
        }

        var plain = System.Text.Encoding.UTF8.GetBytes(trimmed);
        return plain.Length >= Least
            ? plain
            : throw new StorageUnusableException($"{name} is too short: give Base64 of {Size} bytes, such as: openssl rand -base64 {Size}");
    }
}

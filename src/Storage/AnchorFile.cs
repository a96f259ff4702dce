using System.Text;
using ComplianceBot.Enforcement.Ports;

namespace ComplianceBot.Storage;

/// <summary>Anchors as lines of the file "anchors": beside the storage, or better in a folder that the bot may only add to.</summary>
public sealed class AnchorFile(string folder) : IAnchorBook
{
    public const string Name = "anchors";

    public string FilePath { get; } = Path.Combine(folder, Name);

    public async Task AppendAsync(string line, CancellationToken cancel)
    {
        // A line that broke off (a full disk, a crash) must not spoil the next one.
        var start = await EndsAmidLineAsync(cancel) ? "\n" : "";
        await using var file = new FileStream(FilePath, FileMode.Append, FileAccess.Write, FileShare.Read);
        await file.WriteAsync(Encoding.ASCII.GetBytes(start + line + "\n"), cancel);
        file.Flush(flushToDisk: true);
    }

    public async Task<IReadOnlyList<string>> ReadAsync(CancellationToken cancel) =>
        File.Exists(FilePath) ? await File.ReadAllLinesAsync(FilePath, cancel) : [];

    private async Task<bool> EndsAmidLineAsync(CancellationToken cancel)
    {
        if (!File.Exists(FilePath))
        {
            return false;
        }

        await using var file = new FileStream(FilePath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var last = new byte[1];
        file.Seek(-Math.Min(1, file.Length), SeekOrigin.End);
        return await file.ReadAsync(last, cancel) > 0 && last[0] != '\n';
    }
}

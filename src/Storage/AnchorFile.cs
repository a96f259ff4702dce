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
        await using var file = new FileStream(FilePath, FileMode.Append, FileAccess.Write, FileShare.Read);
        await file.WriteAsync(Encoding.ASCII.GetBytes(line + "\n"), cancel);
        file.Flush(flushToDisk: true);
    }

    public async Task<IReadOnlyList<string>> ReadAsync(CancellationToken cancel) =>
        File.Exists(FilePath) ? await File.ReadAllLinesAsync(FilePath, cancel) : [];
}

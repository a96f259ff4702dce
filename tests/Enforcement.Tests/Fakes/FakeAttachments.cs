using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Tests.Fakes;

/// <summary>Headers of files, given out while the other side is in reach.</summary>
internal sealed class FakeAttachments : IAttachments
{
    private readonly Dictionary<string, Attachment> files = [];
    private int calls;

    public bool IsOutOfReach { get; set; }

    /// <summary>Every answer waits for this.</summary>
    public Task Slow { get; set; } = Task.CompletedTask;

    public int Calls => Volatile.Read(ref calls);

    public string Keep(Attachment file)
    {
        var id = $"file-{files.Count + 1}";
        files[id] = file;
        return id;
    }

    public void Lose(string fileId) => files.Remove(fileId);

    public async Task<Attachment?> ReadAsync(string fileId, CancellationToken cancel)
    {
        Interlocked.Increment(ref calls);
        await Slow.WaitAsync(cancel);
        return IsOutOfReach ? throw new TenantUnavailableException("attachment: 503") : files.GetValueOrDefault(fileId);
    }
}

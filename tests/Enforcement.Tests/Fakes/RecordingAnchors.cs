using ComplianceBot.Enforcement.Ports;

namespace ComplianceBot.Enforcement.Tests.Fakes;

/// <summary>Anchors in memory.</summary>
internal sealed class RecordingAnchors : IAnchorBook
{
    public List<string> Lines { get; } = [];

    /// <summary>Thrown by every write while it is set: the folder is gone.</summary>
    public IOException? Refuses { get; set; }

    public Task AppendAsync(string line, CancellationToken cancel)
    {
        if (Refuses is { } refusal)
        {
            return Task.FromException(refusal);
        }

        Lines.Add(line);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<string>> ReadAsync(CancellationToken cancel) => Task.FromResult<IReadOnlyList<string>>(Lines);
}

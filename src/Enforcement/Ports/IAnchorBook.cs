namespace ComplianceBot.Enforcement.Ports;

/// <summary>Keeps the ledger's daily anchors, best in another place than the ledger. Lines are only added.</summary>
public interface IAnchorBook
{
    /// <summary>Durable when it returns, else throws <see cref="IOException"/>.</summary>
    Task AppendAsync(string line, CancellationToken cancel);

    /// <summary>All lines, oldest first; none where nothing was written yet.</summary>
    Task<IReadOnlyList<string>> ReadAsync(CancellationToken cancel);
}

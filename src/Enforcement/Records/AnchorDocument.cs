using ComplianceBot.Enforcement.Ports;

namespace ComplianceBot.Enforcement.Records;

/// <summary>Anchors as a document of the storage account, where no folder is named (Ledger__AnchorFolder). One line a day: small for decades.</summary>
public sealed class AnchorDocument(IStateStore store) : IAnchorBook
{
    private const string Name = "ledger-anchors";

    public async Task AppendAsync(string line, CancellationToken cancel) =>
        await store.WriteDocumentAsync(Name, await store.ReadDocumentAsync(Name, cancel) + line + "\n", cancel);

    public async Task<IReadOnlyList<string>> ReadAsync(CancellationToken cancel) =>
        (await store.ReadDocumentAsync(Name, cancel) ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

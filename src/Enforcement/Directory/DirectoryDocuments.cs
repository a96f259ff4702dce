using System.Globalization;
using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Ports;

namespace ComplianceBot.Enforcement.Directory;

/// <summary>The directory over restarts: one document for the full reading, a tiny one for each group that an event made known since.</summary>
internal sealed class DirectoryDocuments(IStateStore store)
{
    private const string Reading = DirectoryArchive.Reading;
    private const string FirstSeenPrefix = DirectoryArchive.FirstSeenPrefix;

    public Task<DirectoryData?> LoadAsync(CancellationToken cancel) => DirectoryArchive.LoadAsync(store, cancel);

    /// <summary>Keeps the reading and writes down what changed; returns that in a line.</summary>
    /// <param name="difference">Null after the first reading.</param>
    public async Task<string> SaveAsync(DirectoryData data, SnapshotDifference? difference, CancellationToken cancel)
    {
        await store.WriteDocumentAsync(Reading, SnapshotDocument.Write(data), cancel);
        foreach (var name in await store.ListDocumentsAsync(FirstSeenPrefix, cancel))
        {
            await store.DeleteDocumentAsync(name, cancel);
        }

        var detail = $"people {data.Reading.Users.Count}, groups {data.Reading.Groups.Count}; {difference?.Describe() ?? "first reading"}";
        await store.CommitAsync(new StateQuery(), _ => new Plan { Ledger = [new LedgerEntry(data.ReadAt, "directory") { Detail = detail }] }, cancel);
        return detail;
    }

    public Task SaveFirstSeenAsync(string groupId, DateTimeOffset at, CancellationToken cancel) =>
        store.WriteDocumentAsync(FirstSeenPrefix + groupId, at.ToString("O", CultureInfo.InvariantCulture), cancel);
}

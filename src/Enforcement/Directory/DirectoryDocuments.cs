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
        foreach (var prefix in (string[])[FirstSeenPrefix, DirectoryArchive.HandoverPrefix])
        {
            foreach (var name in await store.ListDocumentsAsync(prefix, cancel))
            {
                await store.DeleteDocumentAsync(name, cancel);
            }
        }

        var detail = $"people {data.Reading.Users.Count}, groups {data.Reading.Groups.Count}; {difference?.Describe() ?? "first reading"}";
        await store.CommitAsync(new StateQuery(), _ => new Plan { Ledger = [new LedgerEntry(data.ReadAt, "directory") { Detail = detail }] }, cancel);
        return detail;
    }

    public Task<IReadOnlyDictionary<string, DateOnly>> HandoversAsync(IReadOnlyDictionary<string, DateOnly> known, CancellationToken cancel) =>
        DirectoryArchive.HandoversAsync(store, known, cancel);

    public async Task SaveHandoversAsync(IReadOnlyCollection<string> groupIds, DateOnly day, CancellationToken cancel)
    {
        foreach (var group in groupIds)
        {
            await store.WriteDocumentAsync(DirectoryArchive.HandoverPrefix + group, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), cancel);
        }
    }

    public Task SaveFirstSeenAsync(string groupId, DateTimeOffset at, CancellationToken cancel) =>
        store.WriteDocumentAsync(FirstSeenPrefix + groupId, at.ToString("O", CultureInfo.InvariantCulture), cancel);
}

using System.Globalization;
using ComplianceBot.Enforcement.Ports;

namespace ComplianceBot.Enforcement.Directory;

/// <summary>The directory over restarts: one document for the full reading, a tiny one for each group that an event made known since.</summary>
internal sealed class DirectoryDocuments(IStateStore store)
{
    private const string Reading = DirectoryArchive.Reading;
    private const string FirstSeenPrefix = DirectoryArchive.FirstSeenPrefix;

    public Task<DirectoryData?> LoadAsync(CancellationToken cancel) => DirectoryArchive.LoadAsync(store, cancel);

    public async Task SaveAsync(DirectoryData data, CancellationToken cancel)
    {
        await store.WriteDocumentAsync(Reading, SnapshotDocument.Write(data), cancel);
        foreach (var name in await store.ListDocumentsAsync(FirstSeenPrefix, cancel))
        {
            await store.DeleteDocumentAsync(name, cancel);
        }
    }

    public Task SaveFirstSeenAsync(string groupId, DateTimeOffset at, CancellationToken cancel) =>
        store.WriteDocumentAsync(FirstSeenPrefix + groupId, at.ToString("O", CultureInfo.InvariantCulture), cancel);
}

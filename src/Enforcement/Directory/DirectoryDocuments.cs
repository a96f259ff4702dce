using System.Globalization;
using ComplianceBot.Enforcement.Ports;

namespace ComplianceBot.Enforcement.Directory;

/// <summary>The directory over restarts: one document for the full reading, a tiny one for each group that an event made known since.</summary>
internal sealed class DirectoryDocuments(IStateStore store)
{
    private const string Reading = "directory";
    private const string FirstSeenPrefix = "directory-first-seen/";

    public async Task<DirectoryData?> LoadAsync(CancellationToken cancel)
    {
        if (await store.ReadDocumentAsync(Reading, cancel) is not { } document || SnapshotDocument.Read(document) is not { } data)
        {
            return null;
        }

        var seen = new Dictionary<string, DateTimeOffset>(data.FirstSeen);
        foreach (var name in await store.ListDocumentsAsync(FirstSeenPrefix, cancel))
        {
            if (await store.ReadDocumentAsync(name, cancel) is { } at)
            {
                seen.TryAdd(name[FirstSeenPrefix.Length..], DateTimeOffset.Parse(at, CultureInfo.InvariantCulture));
            }
        }

        return data with { FirstSeen = seen };
    }

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

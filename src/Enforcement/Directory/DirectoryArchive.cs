using System.Globalization;
using ComplianceBot.Enforcement.Ports;

namespace ComplianceBot.Enforcement.Directory;

/// <summary>The directory as the bot stored it last, for the bot at its start and for a command beside it.</summary>
public static class DirectoryArchive
{
    internal const string Reading = "directory";
    internal const string FirstSeenPrefix = "directory-first-seen/";
    internal const string HandoverPrefix = "directory-handover/";

    /// <summary>Null when none was stored yet.</summary>
    public static async Task<DirectoryData?> LoadAsync(IDocumentReader store, CancellationToken cancel)
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

        return data with { FirstSeen = seen, Handovers = await HandoversAsync(store, data.Handovers, cancel) };
    }

    /// <summary>Those of the last full reading with what masters said since.</summary>
    internal static async Task<IReadOnlyDictionary<string, DateOnly>> HandoversAsync(IDocumentReader store, IReadOnlyDictionary<string, DateOnly> known, CancellationToken cancel)
    {
        var handovers = new Dictionary<string, DateOnly>(known);
        foreach (var name in await store.ListDocumentsAsync(HandoverPrefix, cancel))
        {
            if (await store.ReadDocumentAsync(name, cancel) is { } day)
            {
                handovers[name[HandoverPrefix.Length..]] = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
            }
        }

        return handovers;
    }
}

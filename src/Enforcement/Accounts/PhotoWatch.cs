using System.Text.Json;
using ComplianceBot.Enforcement.Directory;
using ComplianceBot.Enforcement.Execution;
using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Ports;

namespace ComplianceBot.Enforcement.Accounts;

/// <param name="On">Local day on which the tenant was asked.</param>
public sealed record PhotoReading(bool HasPhoto, DateOnly On);

/// <summary>
/// Asks at night who has a photo, one call a person and never the picture itself. Off unless the policy allows a number of
/// calls (<c>profilePhotos.callsPerNight</c>); spread over the sweeps, so that the limits of the API stay free for others.
/// </summary>
public sealed class PhotoWatch(DirectoryService directory, Declarations declarations, ITenant tenant, PlanContexts contexts, IStateStore store) : ITimedWork
{
    private const string Document = "photos";

    /// <summary>One call a second where the sweep comes every 20 s.</summary>
    private const int PerSweep = 20;

    /// <summary>Between two questions about one person; notes are sent at most twice a year.</summary>
    private const int AskAgainAfterDays = 150;

    /// <summary>Newcomers are left in peace for as long.</summary>
    private const int NewFor = 30;

    private static readonly (TimeOnly From, TimeOnly To) Night = (new(3, 0), new(6, 0));

    private Dictionary<string, PhotoReading>? known;
    private (DateOnly Day, int Calls, Queue<string> Due)? night;

    public string Name => "photos";

    public async Task RunAsync(CancellationToken cancel)
    {
        var context = contexts.For("");
        var time = TimeOnly.FromDateTime(context.Calendar.Local(context.Now).DateTime);
        if (context.Policy.PhotosPerNight <= 0 || time < Night.From || time >= Night.To || context.IsOpen || directory.Current is not { } snapshot)
        {
            return;
        }

        // Who is due is found once a night; what was asked before a restart counts.
        var readings = await LoadAsync(cancel);
        var (day, calls, due) = night is { } begun && begun.Day == context.Today
            ? begun
            : (context.Today, readings.Values.Count(reading => reading.On == context.Today), new Queue<string>(await DueAsync(snapshot, readings, context.Today, cancel)));
        var isChanged = false;
        for (var room = Math.Min(PerSweep, context.Policy.PhotosPerNight - calls); room > 0 && due.TryDequeue(out var user); room--)
        {
            night = (day, ++calls, due);
            readings[user] = new PhotoReading(await tenant.HasPhotoAsync(user, cancel), context.Today);
            isChanged = true;
        }

        night = (day, calls, due);
        if (isChanged)
        {
            await store.WriteDocumentAsync(Document, JsonSerializer.Serialize(readings, DeclaredJson.Default.DictionaryStringPhotoReading), cancel);
        }
    }

    public async Task<IReadOnlyDictionary<string, PhotoReading>> AllAsync(CancellationToken cancel) => await LoadAsync(cancel);

    private async Task<Dictionary<string, PhotoReading>> LoadAsync(CancellationToken cancel) =>
        known ??= await store.ReadDocumentAsync(Document, cancel) is { } document
            ? JsonSerializer.Deserialize(document, DeclaredJson.Default.DictionaryStringPhotoReading) ?? []
            : [];

    // Whoever was never asked about comes first, then by how long ago it was.
    private async Task<List<string>> DueAsync(DirectorySnapshot snapshot, Dictionary<string, PhotoReading> readings, DateOnly today, CancellationToken cancel)
    {
        var declared = await declarations.AllAsync(cancel);
        foreach (var gone in readings.Keys.Where(user => !snapshot.Users.ContainsKey(user)).ToArray())
        {
            readings.Remove(gone);
        }

        return
        [
            .. snapshot.People.Values
                .Where(person => person.IsActive && !declared.GetValueOrDefault(person.Id, Declared.Nothing).NoPhoto)
                .Where(person => !snapshot.Data.PeopleFirstSeen.TryGetValue(person.Id, out var seen) || seen.AddDays(NewFor) < today)
                .Select(person => (person.Id, LastOn: readings.TryGetValue(person.Id, out var reading) ? reading.On : DateOnly.MinValue))
                .Where(person => person.LastOn == DateOnly.MinValue || person.LastOn.AddDays(AskAgainAfterDays) <= today)
                .OrderBy(person => person.LastOn).ThenBy(person => person.Id, StringComparer.Ordinal)
                .Select(person => person.Id),
        ];
    }
}

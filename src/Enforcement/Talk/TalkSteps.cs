using System.Text.Json;
using System.Text.Json.Serialization;
using ComplianceBot.Enforcement.Execution;
using ComplianceBot.Enforcement.Ports;

namespace ComplianceBot.Enforcement.Talk;

/// <summary>Open steps, a small document for each person, erased when it is answered or too old.</summary>
public sealed class TalkSteps(IStateStore store, TimeProvider time) : ITimedWork
{
    private const string Prefix = "talk/";
    private static readonly TimeSpan Sweep = TimeSpan.FromMinutes(10);

    private DateTimeOffset nextSweep = DateTimeOffset.MinValue;

    public string Name => "talk steps";

    /// <summary>The step that a message issued at this time answers, or null.</summary>
    public async ValueTask<TalkStep?> FindAsync(string personId, DateTimeOffset at, CancellationToken cancel) =>
        await ReadAsync(Prefix + personId, cancel) is { } step && step.Takes(at) ? step : null;

    public Task OpenAsync(string personId, TalkStep step, CancellationToken cancel) =>
        store.WriteDocumentAsync(Prefix + personId, JsonSerializer.Serialize(step, TalkJson.Default.TalkStep), cancel);

    public Task CloseAsync(string personId, CancellationToken cancel) => store.DeleteDocumentAsync(Prefix + personId, cancel);

    public async Task RunAsync(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        if (now < nextSweep)
        {
            return;
        }

        nextSweep = now + Sweep;
        foreach (var name in await store.ListDocumentsAsync(Prefix, cancel))
        {
            if (await ReadAsync(name, cancel) is not { } step || step.Until + Sweep < now)
            {
                await store.DeleteDocumentAsync(name, cancel);
            }
        }
    }

    private async Task<TalkStep?> ReadAsync(string name, CancellationToken cancel) =>
        await store.ReadDocumentAsync(name, cancel) is { } json ? JsonSerializer.Deserialize(json, TalkJson.Default.TalkStep) : null;
}

[JsonSerializable(typeof(TalkStep))]
internal sealed partial class TalkJson : JsonSerializerContext;

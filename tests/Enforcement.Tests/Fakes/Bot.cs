using ComplianceBot.Enforcement.Directory;
using ComplianceBot.Enforcement.Emergency;
using ComplianceBot.Enforcement.Execution;
using ComplianceBot.Enforcement.Policies;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Tests.Emergency;
using ComplianceBot.Rules;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace ComplianceBot.Enforcement.Tests.Fakes;

/// <summary>The whole of src/Enforcement, wired as in the product, between a fake tenant, a fake clock and a recording messenger.</summary>
internal sealed class Bot : IDisposable
{
    private readonly ServiceProvider services;
    private int callbacks;

    /// <param name="more">What a test adds to the product's own parts, such as a command.</param>
    public Bot(Policy policy, Action<IServiceCollection>? more = null)
    {
        Policy = new CurrentPolicy(policy);
        Store = new InMemoryStateStore(Clock);
        var parts = new ServiceCollection();
        more?.Invoke(parts);
        services = parts
            .AddEnforcement()
            .AddSingleton<ITenant>(Tenant)
            .AddSingleton<IAttachments>(Attachments)
            .AddSingleton<IStateStore>(Store)
            .AddSingleton<IMessenger>(Messenger)
            .AddSingleton<IQueueSender>(Queue)
            .AddSingleton<IQueueAdmin>(Queue)
            .AddSingleton<IBotHealth>(Health)
            .AddSingleton<IAnchorBook>(Anchors)
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton(Policy)
            .AddSingleton(new JmaFeed(Weather = new FakeJmaServer(Clock), Clock, loopbackAllowed: false))
            .AddSingleton(new EvidenceHasher(EvidenceKey))
            .AddSingleton(typeof(ILogger<>), typeof(NullLogger<>))
            .BuildServiceProvider();
    }

    public static byte[] EvidenceKey { get; } = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16];

    /// <summary>Tuesday 2026-11-24, 10:00 in Tokyo.</summary>
    public static DateTimeOffset Morning { get; } = new(2026, 11, 24, 10, 0, 0, TimeSpan.FromHours(9));

    public static DateTimeOffset Evening { get; } = Morning.AddHours(12).AddMinutes(10);

    public FakeTimeProvider Clock { get; } = new(Morning);

    public FakeTenant Tenant { get; } = new();

    public FakeAttachments Attachments { get; } = new();

    public RecordingMessenger Messenger { get; } = new();

    public RecordingQueue Queue { get; } = new();

    public FakeHealth Health { get; } = new();

    public RecordingAnchors Anchors { get; } = new();

    public InMemoryStateStore Store { get; }

    public CurrentPolicy Policy { get; }

    /// <summary>The weather agency; asked only where the policy names an area.</summary>
    public FakeJmaServer Weather { get; }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public void Dispose() => services.Dispose();

    public async Task<string> HandleAsync(CallbackEvent callback, string? key = null)
    {
        key ??= $"callback-{Interlocked.Increment(ref callbacks)}";
        await Get<CallbackPipeline>().HandleAsync(new CallbackEnvelope(key, "bot", Clock.GetUtcNow(), "Ym9keQ=="), new ParsedCallback(callback, null), CancellationToken.None);
        return key;
    }

    public Task<string> PostAsync(string userId, string? channelId, string text, DateTimeOffset? at = null) =>
        HandleAsync(new MessagePosted(at ?? Clock.GetUtcNow(), channelId, userId, ContentKind.Text, text));

    /// <summary>A file whose headers the other side gives out.</summary>
    public Task<string> PostFileAsync(string userId, string? channelId, string name, DateTimeOffset? at = null)
    {
        var fileId = Attachments.Keep(new Attachment(name, "application/octet-stream", 48_000));
        return HandleAsync(new MessagePosted(at ?? Clock.GetUtcNow(), channelId, userId, ContentKind.File, "") { FileId = fileId });
    }

    public Task<int> DrainAsync() => Get<OutboxDrainer>().DrainAsync(CancellationToken.None);

    public Task<int> RunDueAsync() => Get<DueRunner>().RunDueAsync(CancellationToken.None);

    /// <summary>One part of the sweep, as the host would run it.</summary>
    public Task Sweep<T>()
        where T : ITimedWork => services.GetServices<ITimedWork>().OfType<T>().Single().RunAsync(CancellationToken.None);

    public Task ReadDirectoryAsync() => Get<DirectoryService>().RefreshAsync(null, CancellationToken.None);

    public void SetClock(DateTimeOffset at) => Clock.SetUtcNow(at);
}

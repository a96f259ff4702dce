using System.Globalization;
using Azure.Storage.Queues;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Storage.AzureStorage;
using ComplianceBot.Tests;
using Microsoft.Azure.WebJobs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ComplianceBot.Parity.Tests;

/// <summary>The engine of the Azure Functions host on the storage emulator.</summary>
public sealed class EngineUnderTest : IHostUnderTest
{
    private readonly IHost running;
    private readonly QueueClient queue;
    private readonly QueueClient poison;

    private EngineUnderTest(IHost host, Journal journal, string name)
    {
        running = host;
        Journal = journal;
        var account = new AzureAccount(new AzureStorageOptions { Connection = Azurite.ConnectionString });
        queue = account.Queue(name);
        poison = account.Queue(name + QueueNames.PoisonSuffix);
    }

    public Journal Journal { get; }

    public static async Task<EngineUnderTest> StartAsync()
    {
        var name = $"parity-{Guid.NewGuid():N}"[..20];
        var journal = new Journal();
        var host = new HostBuilder()
            .ConfigureAppConfiguration(configuration => configuration.AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["AzureWebJobsStorage"] = Azurite.ConnectionString,
                ["parity"] = name,
            }))
            .ConfigureWebJobs(jobs =>
            {
                jobs.AddAzureStorageCoreServices();
                jobs.AddAzureStorage(queues =>
                {
                    queues.BatchSize = SharedSettings.BatchSize;
                    queues.NewBatchThreshold = SharedSettings.NewBatchThreshold;
                    queues.MaxDequeueCount = SharedSettings.MaxDequeueCount;
                    queues.VisibilityTimeout = SharedSettings.RetryDelay;
                    queues.MaxPollingInterval = TimeSpan.FromMilliseconds(100);
                });
            })
            .ConfigureLogging(logging => logging.ClearProviders())
            .ConfigureServices(services => services
                .AddSingleton(journal)
                .AddSingleton<ITypeLocator>(new Only(typeof(Trigger))))
            .Build();
        var engine = new EngineUnderTest(host, journal, name);
        await engine.queue.CreateAsync();
        await host.StartAsync();
        return engine;
    }

    public Task SendAsync(string message) => queue.SendMessageAsync(message);

    public async Task<long> LeftAsync() => (await queue.GetPropertiesAsync()).Value.ApproximateMessagesCountLong;

    public async Task<long> PoisonedAsync() =>
        await poison.ExistsAsync() ? (await poison.GetPropertiesAsync()).Value.ApproximateMessagesCountLong : 0;

    public async Task ReplayAsync()
    {
        foreach (var message in (await poison.ReceiveMessagesAsync(32)).Value)
        {
            await queue.SendMessageAsync(message.Body);
            await poison.DeleteMessageAsync(message.MessageId, message.PopReceipt);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await running.StopAsync();
        running.Dispose();
        await queue.DeleteIfExistsAsync();
        await poison.DeleteIfExistsAsync();
    }

    /// <summary>Hands the engine's message to the function class as the isolated worker does: text, and binding data as text.</summary>
    public sealed class Trigger(Journal journal)
    {
        public Task RunAsync([QueueTrigger("%parity%")] string message, int dequeueCount) =>
            new Courier(journal).RunAsync(message, new Context(dequeueCount));
    }

    private sealed class Context(int dequeueCount) : EmbeddedHost.FunctionContext
    {
        public override string InvocationId => "engine";

        public override EmbeddedHost.BindingContext BindingContext { get; } = new Data(dequeueCount);

        private sealed class Data(int dequeueCount) : EmbeddedHost.BindingContext
        {
            public override IReadOnlyDictionary<string, object?> BindingData { get; } =
                new Dictionary<string, object?> { ["DequeueCount"] = dequeueCount.ToString(CultureInfo.InvariantCulture) };
        }
    }
}

/// <summary>Keeps the engine from looking through all assemblies for functions.</summary>
public sealed class Only(params Type[] types) : ITypeLocator
{
    public IReadOnlyList<Type> GetTypes() => types;
}

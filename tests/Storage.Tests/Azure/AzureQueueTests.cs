using System.Text;
using System.Text.Json;
using Azure.Storage.Queues;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Storage.AzureStorage;
using ComplianceBot.Tests;

namespace ComplianceBot.Storage.Tests.Azure;

/// <summary>What a callback goes through on its way into a storage queue, and what an operator sees of it.</summary>
public sealed class AzureQueueTests
{
    private static readonly string Poison = QueueNames.Callbacks + QueueNames.PoisonSuffix;

    [AzuriteFact]
    public async Task An_envelope_arrives_byte_for_byte_in_base64()
    {
        var desk = Desk.Open();
        const string Envelope = """{"key":"ab","botId":"1","receivedAt":"2026-11-24T03:00:00.0000000+00:00","body":"eyJuIjoxLjEwfQ==","also":["三条"]}""";

        await desk.Sender.SendAsync(QueueNames.Callbacks, Envelope, visibleAfter: null, default);

        var raw = new QueueClient(Azurite.ConnectionString, desk.Options.QueuePrefix + QueueNames.Callbacks, new QueueClientOptions(QueueClientOptions.ServiceVersion.V2025_11_05));
        var message = (await raw.ReceiveMessageAsync()).Value;
        Assert.Equal(Envelope, Encoding.UTF8.GetString(Convert.FromBase64String(message.Body.ToString())));
        Assert.InRange((message.ExpiresOn - message.InsertedOn)!.Value.TotalDays, 13.9, 14.1);
    }

    [AzuriteFact]
    public async Task A_body_too_large_for_a_message_goes_by_reference_and_can_be_fetched_once_judged_deleted()
    {
        var desk = Desk.Open();
        var body = Encoding.UTF8.GetBytes(new string('あ', 80_000));

        await desk.Sender.SendAsync(QueueNames.Callbacks, Envelope(body), visibleAfter: null, default);

        var envelope = await desk.ReceiveAsync();
        Assert.Equal("k1", envelope.Key);
        Assert.Null(envelope.Body);
        Assert.Equal(body, await desk.Bodies.ReadAsync(envelope.Blob!, default));
        await desk.Bodies.DeleteAsync(envelope.Blob!, default);
        await desk.Bodies.DeleteAsync(envelope.Blob!, default);
        Assert.Null(await desk.Bodies.ReadAsync(envelope.Blob!, default));
    }

    [AzuriteFact]
    public async Task The_largest_envelope_that_fits_goes_whole_and_one_byte_more_by_reference()
    {
        var desk = Desk.Open();
        var fits = Envelope([], AzureQueueSender.MostBytes);

        await desk.Sender.SendAsync(QueueNames.Callbacks, fits, visibleAfter: null, default);
        Assert.NotNull((await desk.ReceiveAsync()).Body);

        await desk.Sender.SendAsync(QueueNames.Callbacks, Envelope([], AzureQueueSender.MostBytes + 1), visibleAfter: null, default);
        Assert.NotNull((await desk.ReceiveAsync()).Blob);
    }

    [AzuriteFact]
    public async Task What_cannot_be_shortened_or_held_so_long_is_refused()
    {
        var desk = Desk.Open();

        var large = await Assert.ThrowsAsync<ArgumentException>(() => desk.Sender.SendAsync(QueueNames.AuditGroups, $$"""{"group":"{{new string('g', 50_000)}}"}""", visibleAfter: null, default));
        Assert.Contains(QueueNames.AuditGroups, large.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => desk.Sender.SendAsync(QueueNames.Outbox, "{}", TimeSpan.FromDays(8), default));
    }

    [AzuriteFact]
    public async Task A_delayed_message_is_hidden_until_then()
    {
        var desk = Desk.Open();

        await desk.Sender.SendAsync(QueueNames.Outbox, "{}", TimeSpan.FromHours(1), default);

        Assert.Null((await desk.Queue(QueueNames.Outbox).ReceiveMessageAsync()).Value);
        var depth = Assert.Single(await desk.Admin.DepthsAsync(default), depth => depth.Queue == QueueNames.Outbox);
        Assert.Equal(1, depth.Visible);
    }

    [AzuriteFact]
    public async Task Poison_items_are_listed_and_replayed_one_or_all()
    {
        var desk = Desk.Open();
        await desk.Queue(Poison).CreateAsync();
        foreach (var number in Enumerable.Range(0, 40))
        {
            await desk.Queue(Poison).SendMessageAsync($"envelope-{number}");
        }

        var listed = await desk.Admin.ListAsync(Poison, 100, default);
        Assert.Equal(32, listed.Count);
        Assert.Equal(40, Assert.Single(await desk.Admin.DepthsAsync(default), depth => depth.Queue == Poison).Visible);

        Assert.Equal(1, await desk.Admin.ReplayAsync(Poison, [listed[3].Id], default));
        var replayed = (await desk.Queue(QueueNames.Callbacks).ReceiveMessageAsync()).Value;
        Assert.Equal("envelope-3", replayed.Body.ToString());
        Assert.Equal(1, replayed.DequeueCount);

        Assert.Equal(39, await desk.Admin.ReplayAsync(Poison, ids: null, default));
        Assert.Empty(await desk.Admin.ListAsync(Poison, 100, default));
        Assert.Equal(0, await desk.Admin.ReplayAsync(Poison, ids: null, default));
        await Assert.ThrowsAsync<ArgumentException>(() => desk.Admin.ReplayAsync(QueueNames.Callbacks, ids: null, default));
    }

    [AzuriteFact]
    public async Task Housekeeping_removes_raw_callbacks_after_14_days()
    {
        var desk = Desk.Open();
        await desk.Sender.SendAsync(QueueNames.Callbacks, Envelope(new byte[60_000]), visibleAfter: null, default);
        var blob = (await desk.ReceiveAsync()).Blob!;
        await desk.Queue(Poison).CreateAsync();
        await desk.Queue(Poison).SendMessageAsync("envelope", timeToLive: TimeSpan.FromSeconds(-1));
        using var store = new AzureStateStore(desk.Account, desk.Ready, desk.Options, new byte[32], TimeProvider.System);
        var now = TimeProvider.System.GetUtcNow();

        await store.PurgeAsync(now.AddDays(13), now.AddDays(-400), default);
        Assert.Single(await desk.Admin.ListAsync(Poison, 10, default));
        Assert.NotNull(await desk.Bodies.ReadAsync(blob, default));

        await store.PurgeAsync(now.AddDays(15), now.AddDays(-400), default);
        Assert.Empty(await desk.Admin.ListAsync(Poison, 10, default));
        Assert.Null(await desk.Bodies.ReadAsync(blob, default));
    }

    [AzuriteFact]
    public async Task An_item_is_taken_given_back_renewed_and_poisoned_by_the_embedded_host()
    {
        var desk = Desk.Open();
        var receiver = desk.Receiver;
        Assert.Empty(await receiver.ReceiveAsync(QueueNames.Callbacks, 16, TimeSpan.FromMinutes(10), default));
        var woken = receiver.WaitAsync(QueueNames.Callbacks, TimeSpan.FromMinutes(10), default);
        await desk.Sender.SendAsync(QueueNames.Callbacks, "{}", visibleAfter: null, default);
        await woken;

        var first = Assert.Single(await receiver.ReceiveAsync(QueueNames.Callbacks, 16, TimeSpan.FromMinutes(10), default));
        Assert.Empty(await receiver.ReceiveAsync(QueueNames.Callbacks, 16, TimeSpan.FromMinutes(10), default));
        await receiver.RenewAsync(first, TimeSpan.FromMinutes(10), default);
        await receiver.ReleaseAsync(first, TimeSpan.Zero, default);
        var second = Assert.Single(await receiver.ReceiveAsync(QueueNames.Callbacks, 16, TimeSpan.FromMinutes(10), default));
        Assert.Equal((1, 2, "{}"), (first.DequeueCount, second.DequeueCount, second.Envelope));

        await receiver.DeleteAsync([first], default);
        await receiver.PoisonAsync(second, "InvalidOperationException", default);
        Assert.Equal(second.Envelope, (await desk.Queue(Poison).PeekMessageAsync()).Value.Body.ToString());
        Assert.Null((await desk.Queue(QueueNames.Callbacks).ReceiveMessageAsync()).Value);
    }

    private static string Envelope(byte[] body, int? size = null)
    {
        var empty = JsonSerializer.Serialize(new { key = "k1", botId = "1", receivedAt = "2026-11-24T03:00:00Z", body = Convert.ToBase64String(body) });
        return size is null ? empty : empty.Replace("\"body\":\"\"", $"\"pad\":\"{new string('x', size.Value - empty.Length - 9)}\",\"body\":\"\"", StringComparison.Ordinal);
    }

    private sealed record Desk(AzureStorageOptions Options, AzureAccount Account, AzureReady Ready, AzureBodyStore Bodies)
    {
        public QueueBell Bell { get; } = new();

        public AzureQueueSender Sender => new(Account, Bodies, Bell);

        public AzureQueueReceiver Receiver => new(Account, Bell, TimeProvider.System);

        public AzureQueueAdmin Admin { get; } = new(Account);

        public static Desk Open()
        {
            var options = AzureFixture.Options();
            var account = new AzureAccount(options);
            var ready = new AzureReady(account);
            return new Desk(options, account, ready, new AzureBodyStore(account, ready));
        }

        public QueueClient Queue(string name) => Account.Queue(name);

        public async Task<CallbackEnvelope> ReceiveAsync()
        {
            var message = (await Queue(QueueNames.Callbacks).ReceiveMessageAsync()).Value;
            await Queue(QueueNames.Callbacks).DeleteMessageAsync(message.MessageId, message.PopReceipt);
            return JsonSerializer.Deserialize<CallbackEnvelope>(message.Body, JsonSerializerOptions.Web)!;
        }
    }
}

using System.Collections.Concurrent;
using ComplianceBot.Simulator.Tenant;

namespace ComplianceBot.Simulator.Callbacks;

/// <summary>Decides which events reach the bot (wire sheet 1.4, 1.5), and in the awkward modes how often and in which order.</summary>
internal sealed class CallbackDesk(BotSettings bot, SimulatorBehaviour behaviour, CallbackWriter writer, CallbackSender sender)
{
    private const int MostKept = 200_000;
    private readonly ConcurrentDictionary<Task<Delivery>, bool> underway = new();
    private readonly ConcurrentQueue<Delivery> deliveries = new();
    private readonly Lock gate = new();
    private (string Type, string Body, Uri Url)? held;

    public IReadOnlyCollection<Delivery> Deliveries => deliveries;

    /// <summary>The body is written now, sent as soon as there is a place; the task ends with the bot's answer.</summary>
    public Task<Delivery> Raise(CallbackEvent happened)
    {
        if (Withheld(happened) is { } reason)
        {
            return Task.FromResult(Delivery.None(happened.Type, reason));
        }

        var next = (happened.Type, Body: writer.Write(happened), Url: bot.CallbackUrl!);
        if (behaviour.OutOfOrderCallbacks && TryHold(next))
        {
            return Task.FromResult(Delivery.None(happened.Type, "held back for the next event"));
        }

        return Track(Task.Run(() => SendAsync(next)));
    }

    /// <summary>The same where nobody waits for the answer; it is kept among <see cref="Deliveries"/>.</summary>
    public void Tell(CallbackEvent happened) => _ = Raise(happened);

    /// <summary>Sends what the out-of-order mode holds back.</summary>
    public Task<Delivery> ReleaseHeldAsync()
    {
        var waiting = TakeHeld();
        return waiting is { } body ? Track(SendAsync(body)) : Task.FromResult(Delivery.None("", "nothing was held back"));
    }

    /// <summary>Ends when every callback that is on its way has its answer.</summary>
    public async Task SettledAsync()
    {
        while (!underway.IsEmpty)
        {
            await Task.WhenAll(underway.Keys);
        }
    }

    private string? Withheld(CallbackEvent happened) => happened switch
    {
        _ when !bot.EnableCallback || bot.CallbackUrl is null => "the bot has no callback address",
        _ when BotSettings.AllEvents.Contains(happened.Type) && !bot.ChannelEvents.Contains(happened.Type) => $"the bot does not ask for {happened.Type}",
        { Channel.HasExternal: true } => "the channel has external people",
        { Channel.HasBot: false, Type: not "leave" } => "the bot is not in the channel",
        _ => null,
    };

    private async Task<Delivery> SendAsync((string Type, string Body, Uri Url) next)
    {
        var delivery = Keep(await sender.SendAsync(next.Type, next.Body, next.Url));
        if (behaviour.DuplicateCallbacks)
        {
            Keep(await sender.SendAsync(next.Type, next.Body, next.Url));
        }

        if (TakeHeld() is { } earlier)
        {
            Keep(await sender.SendAsync(earlier.Type, earlier.Body, earlier.Url));
        }

        return delivery;
    }

    private bool TryHold((string Type, string Body, Uri Url) next)
    {
        lock (gate)
        {
            if (held is not null)
            {
                return false;
            }

            held = next;
            return true;
        }
    }

    private (string Type, string Body, Uri Url)? TakeHeld()
    {
        lock (gate)
        {
            var taken = held;
            held = null;
            return taken;
        }
    }

    private Task<Delivery> Track(Task<Delivery> sending)
    {
        underway.TryAdd(sending, value: true);
        _ = sending.ContinueWith(done => underway.TryRemove(done, out _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        return sending;
    }

    private Delivery Keep(Delivery delivery)
    {
        deliveries.Enqueue(delivery);
        while (deliveries.Count > MostKept)
        {
            deliveries.TryDequeue(out _);
        }

        return delivery;
    }
}

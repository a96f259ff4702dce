using System.Collections.Concurrent;
using ComplianceBot.Enforcement.Ports;
using Microsoft.Extensions.Logging;

namespace ComplianceBot.Enforcement.Execution;

/// <summary>Sends what is due. Only one drain runs at a time in a process; a call during another makes that one look again.</summary>
public sealed partial class OutboxDrainer(
    IMessenger messenger, IStateStore store, SendOutcomes outcomes, AlertPause pause, EmergencyHold hold, OutboxWaker waker, TimeProvider time, ILogger<OutboxDrainer> log)
{
    private const int Parallel = 16;

    /// <summary>After 16 vain sends in a row the other side is taken to be down, and it is asked again a little later.</summary>
    private const int VainSends = 16 * Broken;

    /// <summary>Weight of a broken connection against one of a send that only had to wait for its turn: persons and channels have turns of their own.</summary>
    private const int Broken = 16;

    /// <summary>What is in the air may finish for this long after the stop.</summary>
    private static readonly TimeSpan Landing = TimeSpan.FromSeconds(8);

    /// <summary>The stop came before its turn: the next start sends it.</summary>
    private static readonly SendResult NotBegun = new(SendOutcome.NotSent, "stopping");

    /// <summary>Sends whose outcome the storage would not take. While there are many of them nothing more is taken, so that they stay few.</summary>
    private readonly ConcurrentQueue<(Parcel Parcel, SendResult Result)> unsettled = new();

    private int running;
    private int vain;
    private TaskCompletionSource news = new();

    /// <summary>At start, before the first drain: what a killed process had in hand.</summary>
    public async Task<(int Retried, int Uncertain)> RecoverAsync(CancellationToken cancel)
    {
        var (retried, uncertain) = await store.RecoverInterruptedAsync(time.GetUtcNow(), cancel);
        if (retried + uncertain > 0)
        {
            LogRecovered(retried, uncertain);
        }

        return (retried, uncertain);
    }

    /// <summary>Sends until nothing is due; returns how many were settled. On cancellation takes nothing more and finishes what is in the air.</summary>
    public async Task<int> DrainAsync(CancellationToken cancel)
    {
        waker.Taken();
        Volatile.Read(ref news).TrySetResult();
        var settled = 0;
        while (Volatile.Read(ref news).Task.IsCompleted && Interlocked.CompareExchange(ref running, 1, 0) == 0)
        {
            try
            {
                settled += await DrainOnceAsync(cancel);
            }
            finally
            {
                Interlocked.Exchange(ref running, 0);
            }

            if (cancel.IsCancellationRequested)
            {
                break;
            }
        }

        return settled;
    }

    private async Task<int> DrainOnceAsync(CancellationToken cancel)
    {
        using var landing = new CancellationTokenSource();
        using var stop = cancel.Register(() => landing.CancelAfter(Landing));
        var air = new SendsInTheAir();
        var again = new EarliestTime();
        var settled = 0;
        var taken = 0;
        vain = 0;
        await SettleLeftOversAsync(again);
        do
        {
            // What is planned from here on rings again.
            Volatile.Write(ref news, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
            var mayTake = !cancel.IsCancellationRequested && Volatile.Read(ref vain) < VainSends && unsettled.Count < Parallel;
            var free = mayTake ? Parallel - air.Count : 0;
            var messages = free > 0 ? await store.TakeDueMessagesAsync(time.GetUtcNow(), free, CancellationToken.None) : [];
            taken = messages.Count;
            foreach (var parcel in hold.Apart(messages).SelectMany(Parcel.Of))
            {
                air.Add(parcel.Recipient, () => cancel.IsCancellationRequested ? SettleAsync(parcel, NotBegun, again) : SendAsync(parcel, again, landing.Token));
            }

            settled += air.Count > 0 ? await air.NextAsync(taken < free ? news.Task : null) : 0;
        }
        while (taken > 0 || air.Count > 0);

        if (again.Value is { } next && !cancel.IsCancellationRequested)
        {
            await waker.WakeAtAsync(next, CancellationToken.None);
        }

        return settled;
    }

    private async Task SendAsync(Parcel parcel, EarliestTime again, CancellationToken cancel)
    {
        if (hold.HoldsFor(parcel.Parts[0]) is { } wait)
        {
            await SettleAsync(parcel, new SendResult(SendOutcome.Held, "emergency", wait), again);
            return;
        }

        if (pause.Until(parcel) is { } until)
        {
            await PutOffAsync(parcel, until, again);
            return;
        }

        SendResult result;
        try
        {
            result = await messenger.SendAsync(parcel.Recipient, parcel.Content, cancel);
        }
        catch (Exception error)
        {
            // A messenger that throws leaves open whether the message went out; its words may hold the text, its type does not.
            result = new SendResult(SendOutcome.Unknown, error.GetType().Name);
        }

        if (result.Outcome == SendOutcome.NotSent)
        {
            Interlocked.Add(ref vain, result.RetryAfter is null ? Broken : 1);
        }
        else
        {
            Interlocked.Exchange(ref vain, 0);
        }

        if (result.Outcome is SendOutcome.Sent or SendOutcome.Unknown)
        {
            pause.Went(parcel);
        }

        await SettleAsync(parcel, result, again);
    }

    // Not written down, it counts as being sent until the next start, which puts it back: nothing is lost.
    private async Task PutOffAsync(Parcel parcel, DateTimeOffset until, EarliestTime again)
    {
        try
        {
            await outcomes.PutOffAsync(parcel, until, CancellationToken.None);
            again.Take(until);
        }
        catch (Exception error)
        {
            unsettled.Enqueue((parcel, NotBegun));
            LogUnsettled(parcel.Parts[0].Id, error.GetType().Name);
        }
    }

    private async Task SettleLeftOversAsync(EarliestTime again)
    {
        for (var left = unsettled.Count; left > 0 && unsettled.TryDequeue(out var sent); left--)
        {
            await SettleAsync(sent.Parcel, sent.Result, again);
        }
    }

    // Forgotten, the message would count as being sent until the next start, and a grave one would not be tried again.
    private async Task SettleAsync(Parcel parcel, SendResult result, EarliestTime again)
    {
        try
        {
            again.Take(await outcomes.SettleAsync(parcel, result, CancellationToken.None));
        }
        catch (Exception error)
        {
            unsettled.Enqueue((parcel, result));
            LogUnsettled(parcel.Parts[0].Id, error.GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "What became of message {Id} could not be written down ({Error}); the next sweep tries again")]
    private partial void LogUnsettled(string id, string error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "After a stop in the middle: {Retried} messages are sent again, {Uncertain} are closed as uncertain")]
    private partial void LogRecovered(int retried, int uncertain);
}

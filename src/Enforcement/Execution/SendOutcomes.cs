using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Texts;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Execution;

/// <summary>
/// Writes down what became of a send. The promise: S3 and above at least once, the rest at most once. Certainly not sent
/// is tried again for both until it is 24 h old; unclear is sent again only from S3; a 4xx is final.
/// </summary>
public sealed class SendOutcomes(PlanContexts contexts, IStateStore store, TimeProvider time)
{
    /// <summary>From the time at which it was due first; what waited for the morning has its 24 h from then.</summary>
    private static readonly TimeSpan GivesUpAfter = TimeSpan.FromHours(24);

    /// <summary>Each part by the promise of its own severity; what is tried again is tried again together.</summary>
    /// <returns>When it is tried again, or null.</returns>
    public async Task<DateTimeOffset?> SettleAsync(Parcel parcel, SendResult result, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var settlements = parcel.Parts.Select(part => Decide(part, result, now)).ToArray();
        foreach (var (part, settlement) in parcel.Parts.Zip(settlements).Where(pair => pair.Second.State is OutboxState.Refused or OutboxState.Uncertain or OutboxState.Expired))
        {
            await RecordAsync(part, settlement, cancel);
        }

        var again = settlements.Max(settlement => settlement.NextAttempt);
        await store.SettleAsync([.. settlements.Select(settlement => settlement.NextAttempt is null ? settlement : settlement with { NextAttempt = again })], cancel);
        return again;
    }

    /// <summary>Not its time yet: back into the outbox until then.</summary>
    public Task PutOffAsync(Parcel parcel, DateTimeOffset until, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        return store.SettleAsync([.. parcel.Parts.Select(part => new Settlement(part.Id, OutboxState.Pending, now, "bundled", until, []))], cancel);
    }

    internal static Settlement Decide(OutboxMessage message, SendResult result, DateTimeOffset now)
    {
        var isOld = now - message.CreatedAt >= GivesUpAfter;
        var state = result.Outcome switch
        {
            SendOutcome.Sent => OutboxState.Sent,
            SendOutcome.Refused => OutboxState.Refused,
            SendOutcome.Unknown when !message.IsAtLeastOnce => OutboxState.Uncertain,
            _ when isOld => OutboxState.Expired,
            _ => OutboxState.Pending,
        };
        return new Settlement(
            message.Id,
            state,
            now,
            result.Reason,
            state == OutboxState.Pending ? now + WaitOf(message, result) : null,
            state == OutboxState.Refused ? Fallback(message, now) : []);
    }

    private static TimeSpan WaitOf(OutboxMessage message, SendResult result) =>
        result is { Outcome: SendOutcome.Held, RetryAfter: { } wait } ? wait : Backoff.After(message.Attempts, result.RetryAfter);

    private static OutboxMessage[] Fallback(OutboxMessage message, DateTimeOffset now) =>
    [
        .. message.FallbackUsers.Select(user => message with
        {
            Id = Ids.OfMessage(message.Id, "fallback", user, ""),
            Recipient = Recipient.Person(user),
            FallbackUsers = [],
            State = OutboxState.Pending,
            Attempts = 0,
            CreatedAt = now,
            DueAt = now,
        }),
    ];

    // The row comes before the settlement and only once: a stop between the two leaves neither out.
    private Task<Plan?> RecordAsync(OutboxMessage message, Settlement settlement, CancellationToken cancel)
    {
        var outcome = settlement.State.ToString().ToLowerInvariant();
        var row = new LedgerEntry(settlement.At, "send")
        {
            // Whoever was answered in confidence (an anonymous consultation) is named nowhere, also when the answer did not arrive.
            PersonId = message is { IsForgottenWhenSent: false, Recipient.Kind: RecipientKind.Person } ? message.Recipient.Id : null,
            ChannelId = message.Recipient.Kind == RecipientKind.Channel ? message.Recipient.Id : null,
            ViolationId = message.ViolationIds.Count > 0 ? message.ViolationIds[0] : null,
            CallbackKey = message.CallbackKey,
            Severity = message.Severity.ToString(),
            Outcome = outcome,
            Detail = $"{message.Kind} {message.Id}: {settlement.Reason}",
        };
        var context = contexts.For($"send|{message.Id}|{outcome}");
        return store.CommitAsync(new StateQuery { OnceKey = context.Key }, _ => new Plan { Ledger = [row], Outbox = Lost(context, message, settlement) }, cancel);
    }

    // Whoever wrote it believes that it arrived, and nobody knows who that is: all that can be done is to put the desk right and to say so openly.
    private static IReadOnlyList<OutboxMessage> Lost(PlanContext context, OutboxMessage message, Settlement settlement)
    {
        var plan = new PlanBuilder(context);
        if (message.Kind == ConsultationDesk.Kind && !(settlement.State == OutboxState.Refused && message.FallbackUsers.Count > 0))
        {
            plan.Alert(OperationTexts.ConsultationLost, new Sending("alert", "consultation-lost", Severity.S2, context.NextOpen) { Bundle = Bundles.Alerts });
        }

        return plan.Outbox;
    }
}

using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Execution;

/// <summary>
/// What was planned in calm hours and falls due in an emergency: no word to a channel and no note below S3 leaves, whenever
/// it was planned. It goes out afterwards at the next opening, and is dropped where it would be a day old by then.
/// </summary>
public sealed class EmergencyHold(PlanContexts contexts)
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromMinutes(15);

    /// <summary>What may leave and what may not, so that no bundle holds both.</summary>
    public IEnumerable<IReadOnlyList<OutboxMessage>> Apart(IReadOnlyList<OutboxMessage> messages)
    {
        var held = messages.ToLookup(message => HoldsFor(message) is not null);
        return [[.. held[false]], [.. held[true]]];
    }

    /// <summary>How long it waits before it is looked at again; null: it may leave now.</summary>
    public TimeSpan? HoldsFor(OutboxMessage message)
    {
        var context = contexts.For("");
        if (!context.Emergency.IsEmergency || !(message.Kind == "word" || (message.Kind == "note" && message.Severity < Severity.S3)))
        {
            return null;
        }

        return context.Calendar.NextOpen(context.Now + LookAgain) - context.Now;
    }
}

using System.Collections.Concurrent;
using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Policies;
using ComplianceBot.Enforcement.Ports;

namespace ComplianceBot.Enforcement.Execution;

/// <summary>
/// After an alert below S4 the next ones to the same recipient wait for the policy's pause and then go as one. Remembered by
/// this process only: a restart costs one message more, never one less.
/// </summary>
public sealed class AlertPause(CurrentPolicy policy, TimeProvider time)
{
    private const int MostRecipients = 1_000;

    private readonly ConcurrentDictionary<Recipient, DateTimeOffset> lastAt = new();

    /// <summary>When the parcel may go; null when it may go now.</summary>
    public DateTimeOffset? Until(Parcel parcel)
    {
        if (parcel.Bundle != Bundles.Alerts || !lastAt.TryGetValue(parcel.Recipient, out var last))
        {
            return null;
        }

        // A clock that was set back (the demo's) must not make anything wait for hours.
        var (until, now) = (last + policy.Now.Policy.AlertPause, time.GetUtcNow());
        return now >= last && now < until ? until : null;
    }

    public void Went(Parcel parcel)
    {
        if (parcel.Bundle == Bundles.Alerts)
        {
            if (lastAt.Count >= MostRecipients)
            {
                lastAt.Clear();
            }

            lastAt[parcel.Recipient] = time.GetUtcNow();
        }
    }
}

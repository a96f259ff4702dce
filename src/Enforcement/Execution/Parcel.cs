using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Texts;

namespace ComplianceBot.Enforcement.Execution;

/// <summary>What goes out as one message: a row of the outbox by itself, or those rows of a bundle that fit together.</summary>
/// <param name="Parts">Rows, gravest first; each is settled by itself, so that the promise of its own severity holds.</param>
/// <param name="Content">Their texts under one heading, and buttons that answer all of them.</param>
public sealed record Parcel(IReadOnlyList<OutboxMessage> Parts, MessageContent Content)
{
    public Recipient Recipient => Parts[0].Recipient;

    public string? Bundle => Parts[0].Bundle;

    /// <summary>In the order in which they were taken; a bundle that is too long for one message becomes several.</summary>
    public static IReadOnlyList<Parcel> Of(IReadOnlyList<OutboxMessage> taken) =>
        [.. taken.GroupBy(message => message.Bundle is null ? (message.Id, message.Recipient) : ($"bundle {message.Bundle}", message.Recipient)).SelectMany(Pack)];

    private static IEnumerable<Parcel> Pack(IEnumerable<OutboxMessage> bundle)
    {
        var parts = new List<OutboxMessage>();
        foreach (var message in bundle)
        {
            if (parts.Count > 0 && BundleTexts.Join([.. parts.Append(message).Select(part => part.Content)], message.Bundle) is null)
            {
                yield return Close(parts);
                parts.Clear();
            }

            parts.Add(message);
        }

        yield return Close(parts);
    }

    private static Parcel Close(List<OutboxMessage> parts) =>
        new([.. parts], BundleTexts.Join([.. parts.Select(part => part.Content)], parts[0].Bundle) ?? parts[0].Content);
}

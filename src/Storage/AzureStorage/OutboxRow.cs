using Azure.Data.Tables;
using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Ports;

namespace ComplianceBot.Storage.AzureStorage;

/// <summary>A message in the outbox as a row: live until it is sent, refused, uncertain or expired, then among the done ones.</summary>
internal static class OutboxRow
{
    /// <summary>Until then the taken message belongs to whoever took it.</summary>
    public const string LeaseUntil = "LeaseUntil";

    /// <summary>When it was settled for good.</summary>
    public const string SettledAt = "SettledAt";

    /// <summary>Status and code of a refusal.</summary>
    public const string Reason = "Reason";

    public static TableEntity Of(OutboxMessage message) => Pack(RowKeys.OutboxLive, message);

    public static TableEntity Taken(OutboxMessage message, DateTimeOffset leaseUntil) => Of(message).With(LeaseUntil, leaseUntil);

    public static TableEntity Done(OutboxMessage message, DateTimeOffset at, string reason) =>
        Pack(RowKeys.OutboxDone, message.IsForgottenWhenSent ? Erased(message) : message).With(SettledAt, at).With(Reason, reason);

    private static OutboxMessage Erased(OutboxMessage message) =>
        message with { Content = MessageContent.Plain(""), Recipient = message.Recipient with { Id = "" }, CallbackKey = null, FallbackUsers = [] };

    private static TableEntity Pack(string kind, OutboxMessage message) => Row.Pack(RowKeys.Of(kind, message.Id), message)
        .With(nameof(OutboxMessage.State), message.State.ToString())
        .With(nameof(OutboxMessage.DueAt), message.DueAt);
}

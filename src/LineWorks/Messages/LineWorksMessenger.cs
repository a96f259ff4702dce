using ComplianceBot.Enforcement.Ports;
using ComplianceBot.LineWorks.Attachments;
using ComplianceBot.LineWorks.Pipeline;
using ComplianceBot.LineWorks.Wire;

namespace ComplianceBot.LineWorks.Messages;

/// <summary>Sends through the bot API, and says exactly how sure it is of what became of it.</summary>
internal sealed class LineWorksMessenger(IBotApi bot, AttachmentUploader uploader, LineWorksOptions options) : IMessenger
{
    /// <exception cref="ArgumentException">A text or button beyond the limits of the wire.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up while it was on its way; it may have been delivered.</exception>
    public async Task<SendResult> SendAsync(Recipient recipient, MessageContent content, CancellationToken cancel)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(recipient.Id);
        if (content.File is { } file)
        {
            return await SendFileAsync(recipient, file, cancel);
        }

        return await SendAsync(recipient, MessageWriter.Write(content), cancel);
    }

    // Until the file lies there nothing was said to anybody: whatever breaks before may be tried again.
    private async Task<SendResult> SendFileAsync(Recipient recipient, OutgoingFile file, CancellationToken cancel)
    {
        WireMessage message;
        try
        {
            message = MessageWriter.WriteFile(await uploader.UploadAsync(file, cancel));
        }
        catch (WireException error)
        {
            var outcome = OutcomeOf(error);
            return new SendResult(outcome == SendOutcome.Unknown ? SendOutcome.NotSent : outcome, error.Reason, error.RetryAfter);
        }

        return await SendAsync(recipient, message, cancel);
    }

    private async Task<SendResult> SendAsync(Recipient recipient, WireMessage message, CancellationToken cancel)
    {
        try
        {
            await (recipient.Kind == RecipientKind.Person
                ? bot.SendToUserAsync(options.BotId, recipient.Id, message, cancel)
                : bot.SendToChannelAsync(options.BotId, recipient.Id, message, cancel));
            return SendResult.Sent;
        }
        catch (WireException error)
        {
            return new SendResult(OutcomeOf(error), error.Reason, error.RetryAfter);
        }
    }

    private static SendOutcome OutcomeOf(WireException error) => error switch
    {
        { IsAboutToken: true } => SendOutcome.NotSent,
        { Status: 401 or 429 } => SendOutcome.NotSent,
        { Status: >= 400 and < 500 } => SendOutcome.Refused,
        { NothingDone: true } => SendOutcome.NotSent,
        _ => SendOutcome.Unknown,
    };
}

namespace ComplianceBot.Rules.PersonalInformation;

/// <summary>
/// Reads a message once for all rules. Pure: the last analysis of each thread is remembered only so that the rules
/// judging one message share it, and never outlives the next message of that thread.
/// </summary>
public static class PersonalInformationScanner
{
    [ThreadStatic]
    private static Memory? last;

    /// <summary>What the message holds. The same object for all rules of one judgement.</summary>
    public static MessageAnalysis Analyse(PostedMessage message, RuleContext context)
    {
        if (message.Kind != ContentKind.Text || message.Text.Length == 0 || !Prefilter.MayHold(message.Text))
        {
            return MessageAnalysis.Clean;
        }

        if (last is { } memory && ReferenceEquals(memory.Message, message) && ReferenceEquals(memory.Context, context))
        {
            return memory.Analysis;
        }

        var analysis = Read(message, context);
        last = new Memory(message, context, analysis);
        return analysis;
    }

    /// <summary>The text without a prefilter and without memory.</summary>
    internal static MessageAnalysis Read(PostedMessage message, RuleContext context)
    {
        var reading = new Reading(message.Text, context, message.Channel.Members);
        Passwords.Find(reading);
        Email.Find(reading);
        NumberReader.Read(reading);
        PersonFinder.Find(reading);
        return MessageAnalysis.Of(reading.Found);
    }

    private sealed record Memory(PostedMessage Message, RuleContext Context, MessageAnalysis Analysis);
}

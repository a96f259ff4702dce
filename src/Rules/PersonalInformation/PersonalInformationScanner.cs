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
        var memory = last ??= new Memory();
        if (!ReferenceEquals(memory.Message, message) || !ReferenceEquals(memory.Context, context))
        {
            memory.Analysis = MayHold(message) ? Read(message, context) : MessageAnalysis.Clean;
            (memory.Message, memory.Context) = (message, context);
        }

        return memory.Analysis;
    }

    /// <summary>Every name and place as it is recognised, whether or not it matters.</summary>
    public static IReadOnlyList<Detection> Names(PostedMessage message)
    {
        var text = FoldedText.From(message.Text);
        return [.. TaggedNames.Tag(text).Select(name => new Detection(
            name.IsPerson ? InformationTypes.Person : InformationTypes.Place, text.OriginalStart(name.Start), text.OriginalEnd(name.End), Confidence.Medium, "前後の言葉から名前と分かる語です。"))];
    }

    private static MessageAnalysis Read(PostedMessage message, RuleContext context)
    {
        var reading = new Reading(message, context, Announcement.Before(message));
        Answers.Find(reading);
        var areNumbersRead = false;
        foreach (var kind in KindBook.All)
        {
            if (kind.Turn > Turn.Number && !areNumbersRead)
            {
                SymbolAndNumber.Find(reading);
                NumberReader.Read(reading);
                CardRemainders.Find(reading);
                areNumbersRead = true;
            }

            if (kind.Turn == Turn.Person)
            {
                Specimens.Withdraw(reading);
            }

            kind.Find(reading);
        }

        Specimens.Withdraw(reading);
        Pseudonyms.Withdraw(reading);
        Handlers.Mark(reading);
        PersonReferences.MarkDwellings(reading);
        CareOwners.Settle(reading);
        Notices.Mark(reading);
        return MessageAnalysis.Of(reading);
    }

    private static bool MayHold(PostedMessage message) =>
        message.Kind == ContentKind.Text && message.Text.Length > 0 && (Prefilter.MayHold(message.Text) || LoneName.MayBe(message.Text) || AnsweredPassword.MayBe(message.Text) || IsAnswer(message));

    private static bool IsAnswer(PostedMessage message)
    {
        for (var i = 0; i < message.Earlier.Count; i++)
        {
            if (message.Earlier[i].Features.Length > 0)
            {
                return true;
            }
        }

        return false;
    }

    private sealed class Memory
    {
        public PostedMessage? Message { get; set; }

        public RuleContext? Context { get; set; }

        public MessageAnalysis Analysis { get; set; } = MessageAnalysis.Clean;
    }
}

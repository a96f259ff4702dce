namespace ComplianceBot.Enforcement.Talk;

/// <summary>
/// One thing that somebody may say to the bot, or press: one class, one file in Talk/Commands, found by reflection. The class is made once by the
/// services (ask for what it needs in its constructor) and keeps no state of its own between messages.
/// <para>
/// In the 1:1 talk a message is taken in this order: data of a button (<see cref="TalkButton"/>), a whole message that is one of
/// <see cref="Words"/>, the step that this person has open (<see cref="TalkStep"/>), a word followed by a space, colon or new line and an
/// argument, and at last the question search. In a channel only a message that begins with the bot's name (policy <c>bot.names</c>) is
/// for the bot. Whatever it is, the message is judged by the rules as well, unless the answer is confidential.
/// </para>
/// </summary>
public interface ITalkCommand
{
    /// <summary>English, kebab-case, unique: stands in the ledger (kind "talk") and in button data (<c>talk:help:</c>).</summary>
    string Name { get; }

    /// <summary>
    /// What staff type, as they would write it. Compared folded: width, case, カタカナ and ひらがな, spaces, punctuation and polite endings
    /// (です, をお願いします, したい …) make no difference, see <see cref="TalkWords"/>. Longer words win. Empty: by button only.
    /// </summary>
    IReadOnlyList<string> Words { get; }

    /// <summary>Its line in ヘルプ, such as <c>保存場所 S:\… … 書き方を整えます</c>; empty: not listed.</summary>
    string Help { get; }

    /// <summary>Who may use it; others are told politely that they may not, and nothing happens.</summary>
    TalkUsers Users => TalkUsers.Everyone;

    /// <summary>
    /// True: by name in a channel too, and answered there (in working hours; else in the 1:1 talk). False: asked for by name in a channel, the
    /// asker is sent to the 1:1 talk, where the rest of the message is not used.
    /// </summary>
    bool InChannels => false;

    /// <summary>
    /// True: its words with an argument are taken even while this person has a step of another command open. Only for what must never end up
    /// elsewhere (相談, 紛失); a consultation that is being written is interrupted by nothing.
    /// </summary>
    bool GoesFirst => false;

    /// <summary>False leaves a message that begins with one of the words to the next reading (a question, mostly). Never asked for buttons, steps and bare words.</summary>
    /// <param name="argument">What stands after the word, trimmed, as it was written.</param>
    bool Takes(string argument) => true;

    /// <summary>False: this message is no answer to the step that is open and is read as if there were none; the step stays open.</summary>
    bool TakesInStep(string text) => true;

    /// <summary>Reads what it needs and hands back the decision, which is then made purely inside the transaction.</summary>
    ValueTask<TalkAnswer> AnswerAsync(TalkRequest request, CancellationToken cancel);
}

/// <summary>Who may use a command. Unknown identity means no.</summary>
public enum TalkUsers
{
    Everyone,

    /// <summary>管理職 in office, and administrators.</summary>
    Managers,

    /// <summary>policy administrators.users and members of administrators.channel, by userId.</summary>
    Administrators,
}

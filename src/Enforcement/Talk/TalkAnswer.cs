using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Talk;

/// <summary>What a command wants to know, and how it then decides.</summary>
/// <param name="Decide">Pure; called inside the transaction, and again when that has to be repeated.</param>
public sealed record TalkAnswer(Func<TalkMoment, TalkReply> Decide)
{
    /// <summary>
    /// State to be read for the decision: violation keys, violation ids, documents and claims. A command that claims something must name the claim here.
    /// (The rest of the query belongs to the judgement of the message.)
    /// </summary>
    public StateQuery Needs { get; init; } = new();

    /// <summary>
    /// The message is judged by no rule and nothing that names the person or holds a hash or masked part of the text is written anywhere;
    /// the person's answer is erased from the outbox when it was sent (<see cref="OutboxMessage.IsForgottenWhenSent"/>).
    /// </summary>
    public bool IsConfidential { get; init; }

    public static TalkAnswer Say(string text, params QuickReply[] buttons) => new(_ => TalkReply.Say(text, buttons));
}

/// <summary>What is known when it is decided.</summary>
/// <param name="State">What <see cref="TalkAnswer.Needs"/> asked for, and the person's unanswered notes.</param>
public sealed record TalkMoment(PlanningState State)
{
    /// <summary>Rules of the message's own judgement that have something to say (told to somebody or held back by a cap), gravest first; empty for buttons.</summary>
    public IReadOnlyList<Verdict> Speaking { get; init; } = [];

    /// <summary>Violations of notes that this very message brings.</summary>
    public IReadOnlyList<string> NewNotes { get; init; } = [];
}

/// <summary>The answer. Leaves at once at any hour, for it was asked for.</summary>
public sealed record TalkReply
{
    /// <summary>Understood, nothing to say.</summary>
    public static TalkReply Nothing { get; } = new();

    /// <summary>Each is split at 2,000 UTF-16 units.</summary>
    public IReadOnlyList<string> Texts { get; init; } = [];

    /// <summary>Under the last text, at most ten; data made by <see cref="TalkButton.Of"/>. Left out in channels.</summary>
    public IReadOnlyList<QuickReply> Buttons { get; init; } = [];

    /// <summary>Everything else that happens: ledger rows, violations, claims, due items, messages to others. Ids of messages by <c>PlanBuilder.Send</c>.</summary>
    public Plan Also { get; init; } = Plan.Nothing;

    /// <summary>Beside the command's name in the ledger row: outcome, counts, kinds. Never text.</summary>
    public string Detail { get; init; } = "";

    /// <summary>Opens a step, in place of the one that was open; null closes the one that this message answered.</summary>
    public TalkStep? Next { get; init; }

    /// <summary>Closes whatever step this person has open, also another command's.</summary>
    public bool EndsEveryStep { get; init; }

    /// <summary>In the 1:1 talk although it was asked in a channel.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>Carries no 【訓練】, though it is said in a drill: it speaks of the real emergency that ends the drill.</summary>
    public bool IsEarnest { get; init; }

    public static TalkReply Say(string text, params QuickReply[] buttons) => new() { Texts = [text], Buttons = buttons };
}

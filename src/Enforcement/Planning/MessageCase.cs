using ComplianceBot.Enforcement.Talk;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Planning;

/// <summary>A judged message, with what may be written down of it.</summary>
/// <param name="Message">Its text is read by nobody here.</param>
/// <param name="Verdicts">One for each message rule.</param>
public sealed record MessageCase(PostedMessage Message, IReadOnlyList<Verdict> Verdicts)
{
    /// <summary>The channel's group, where it has one and it is known: waivers name groups.</summary>
    public string? GroupId { get; init; }

    /// <summary>Keyed hash of the text.</summary>
    public string TextHash { get; init; } = "";

    /// <summary>Features for the channel's window; empty where there are none.</summary>
    public string Features { get; init; } = "";

    /// <summary>Types with masked excerpts of everything found, for the ledger (JSON); empty where nothing was found.</summary>
    public Func<Verdict, string> Evidence { get; init; } = _ => "";

    /// <summary>The same for an alert: 電話番号 090-****-****、氏名.</summary>
    public Func<Verdict, string> Masked { get; init; } = _ => "";

    /// <summary>What the bot answers to it, where it is meant for the bot.</summary>
    public TalkTurn? Talk { get; init; }

    /// <summary>What the ledger says of every message.</summary>
    public string Summary =>
        $"{Message.Kind.ToString().ToLowerInvariant()}; rules {Verdicts.Count}, violating {Verdicts.Count(verdict => verdict.Outcome == Outcome.Violating)}, not judged {Verdicts.Count(verdict => verdict.Outcome == Outcome.NotJudged)}";

    public bool IsInTalkWithBot => Message.Channel.Kind == ChannelKind.Bot;
}

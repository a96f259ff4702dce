using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Talk;

/// <summary>Somebody says something to the bot, or presses one of its buttons.</summary>
/// <param name="Context">Policy, mode, time and replay key of this piece of work.</param>
/// <param name="Poster">As the directory knows the person; whether the command is open to them was checked before.</param>
/// <param name="At">issuedTime.</param>
public sealed record TalkRequest(PlanContext Context, Person Poster, DateTimeOffset At)
{
    /// <summary>Null in the 1:1 talk and for buttons, which are always answered there (a postback in 1:1 may carry a channel id, wire sheet 1.6).</summary>
    public string? ChannelId { get; init; }

    /// <summary>What stands after the command's word, trimmed, as it was written; the whole message for a step and for the question search.</summary>
    public string Argument { get; init; } = "";

    /// <summary>The one of the command's words that was used, as the command spells it; empty for buttons, steps and the question search.</summary>
    public string Word { get; init; } = "";

    /// <summary>Data behind <c>talk:name:</c>; null when no button was pressed.</summary>
    public string? Button { get; init; }

    /// <summary>The step of this command that the message answers; null when none was open.</summary>
    public TalkStep? Step { get; init; }

    public bool IsAdministrator => TalkAccess.IsAdministrator(Context.InForce, Poster);
}

/// <summary>A talk of several messages: the next message of this person belongs to a command.</summary>
/// <param name="Command">Name of the command.</param>
/// <param name="Data">Its own words, such as "anonymous"; never text of a message.</param>
/// <param name="At">issuedTime of the message that opened it: only later messages answer it.</param>
/// <param name="Until">A message issued after this is none of its business.</param>
public sealed record TalkStep(string Command, string Data, DateTimeOffset At, DateTimeOffset Until)
{
    /// <summary>Long enough to write a few sentences on a telephone, short enough to be still in mind.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromMinutes(15);

    public static TalkStep Open(TalkRequest request, string command, string data = "") => new(command, data, request.At, request.At + Patience);

    internal bool Takes(DateTimeOffset at) => At < at && at <= Until;
}

namespace ComplianceBot.Rules;

/// <summary>In how many groups the bot is: it sees nothing of the others (OPS-01).</summary>
/// <param name="Groups">Groups with a talk, without waived ones.</param>
/// <param name="Without">Those of them in whose channel the bot was never seen, or from which it was removed.</param>
/// <param name="Removed">Channels that the bot was removed from in the last week; nobody is named for it.</param>
public sealed record BotPresence(int Groups, int Without, int Removed) : Subject;

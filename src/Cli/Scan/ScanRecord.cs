namespace ComplianceBot.Cli.Scan;

/// <summary>One line of input: a message, or a short talk.</summary>
/// <param name="Id">Given back with the answer.</param>
/// <param name="Channel">Messages of one channel are combined when they are near each other in time.</param>
internal sealed record ScanRecord(string Id, string Channel, IReadOnlyList<ScanMessage> Messages);

internal sealed record ScanMessage(string Sender, DateTimeOffset At, string Text);

/// <summary>A record, or why a line could not be read. Never holds the line itself.</summary>
/// <param name="Line">Counted from one.</param>
internal sealed record ScanInput(long Line, ScanRecord? Record, string Problem = "");

using ComplianceBot.Enforcement.Talk.Commands;

namespace ComplianceBot.Enforcement.Talk;

/// <summary>What the persistent menu of the 1:1 talk shows, most needed first; it has room for four (wire sheet 4.7).</summary>
public static class TalkMenu
{
    /// <summary>The text is posted in the person's name, so it is one of the command's own words; the data makes it certain.</summary>
    public static IReadOnlyList<(string Text, string Data)> Entries { get; } =
    [
        ("ヘルプ", TalkButton.DataOf(HelpCommand.CommandName, "")),
        ("紛失", TalkButton.DataOf("lost", "")),
        ("相談", TalkButton.DataOf("consultation", "")),
        ("意見", TalkButton.DataOf("opinion", "")),
    ];
}

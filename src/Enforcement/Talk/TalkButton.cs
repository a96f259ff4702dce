using ComplianceBot.Enforcement.Ports;

namespace ComplianceBot.Enforcement.Talk;

/// <summary>
/// Buttons that reach a command: data <c>talk:&lt;command&gt;:&lt;its own data&gt;</c>, at most 300 units. Works for quick replies (a silent postback
/// event) and for the menu, whose press arrives as a visible message with content.postback (wire sheet 4.2).
/// </summary>
public static class TalkButton
{
    private const string Prefix = "talk:";

    /// <param name="command">Name of the command.</param>
    /// <param name="data">Comes back as <see cref="TalkRequest.Button"/>; ids, never text of a message.</param>
    /// <param name="label">At most 20 units; also what the talk shows when it is pressed.</param>
    public static QuickReply Of(string command, string data, string label) => new(label, DataOf(command, data), label);

    public static string DataOf(string command, string data) => $"{Prefix}{command}:{data}";

    /// <summary>Null where the data is none of these.</summary>
    internal static (string Command, string Data)? Read(string? data)
    {
        if (data is null || !data.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return null;
        }

        var rest = data[Prefix.Length..];
        var colon = rest.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? (rest, "") : (rest[..colon], rest[(colon + 1)..]);
    }
}

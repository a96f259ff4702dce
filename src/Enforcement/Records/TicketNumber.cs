using ComplianceBot.Enforcement.Guidelines;

namespace ComplianceBot.Enforcement.Records;

/// <summary>A ticket's number as somebody types it: any width and case, and the letters that look like digits.</summary>
public static class TicketNumber
{
    private const int Longest = 40;

    /// <summary>k7qm-x2a9bd → K7QMX2A9BD; empty where nothing is left.</summary>
    public static string Read(string typed)
    {
        var text = new FoldedText(typed.Length > Longest ? typed[..Longest] : typed).Text;
        return string.Concat(text.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit).Select(unit => unit switch { 'O' => '0', 'I' or 'L' => '1', _ => unit }));
    }
}

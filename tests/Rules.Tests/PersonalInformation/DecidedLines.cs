using ComplianceBot.Corpus;

namespace ComplianceBot.Rules.Tests.PersonalInformation;

/// <summary>Tables of lines with the decision each deserves; ¶ breaks a line.</summary>
internal static class DecidedLines
{
    public static TheoryData<string, string> Of(string blocked, string warned, string harmless)
    {
        var rows = new TheoryData<string, string>();
        foreach (var (decision, lines) in new[] { ("block", blocked), ("warn", warned), ("ok", harmless) })
        {
            foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                rows.Add(decision, line.Replace('¶', '\n'));
            }
        }

        return rows;
    }

    public static string Decide(string line) => new Judge().Of(new Sample("line", "plain", [line], [], "ok")).Decision;
}

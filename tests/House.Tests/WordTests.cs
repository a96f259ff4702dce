using System.Text.RegularExpressions;

namespace ComplianceBot.House.Tests;

/// <summary>The project speaks of itself alone, leaves nothing for later, and writes no message text into logs.</summary>
public sealed partial class WordTests
{
    /// <summary>Written in halves, so that this file does not find itself.</summary>
    private static readonly string[] Forbidden =
    [
        "issue" + " #", "TO" + "DO", "FIX" + "ME", "HA" + "CK:", "/work" + "/", "/home" + "/", "C:" + "\\Users", "Not" + "ImplementedException", "as an AI" + " ", "Clau" + "de", "Chat" + "GPT", "Copi" + "lot",
    ];

    [Fact]
    public void Nothing_speaks_of_what_is_not_the_project()
    {
        var found = from path in House.TextFiles()
                    where !path.StartsWith("seeds/tenant/", StringComparison.Ordinal)
                    let text = House.Read(path)
                    from word in Forbidden
                    where text.Contains(word, StringComparison.Ordinal) && !IsAbout(word, path)
                    select $"{path}: {word}";

        Assert.Empty(found);
    }

    [Fact]
    public void Logs_are_written_through_named_templates_only()
    {
        var found = from path in House.Sources("src")
                    from line in File.ReadLines(House.PathOf(path))
                    where LogCall().IsMatch(line)
                    select $"{path}: {line.Trim()}";

        Assert.Empty(found);
    }

    [Fact]
    public void No_log_template_has_a_place_for_what_was_written()
    {
        var found = from path in House.Sources("src")
                    let text = House.Read(path)
                    from declaration in LogDeclaration().Matches(text)
                    where TextPlace().IsMatch(declaration.Value)
                    select $"{path}: {declaration.Value}";

        Assert.Empty(found);
    }

    /// <summary>保存場所 and リスト entries are about the word itself.</summary>
    private static bool IsAbout(string word, string path) => word.Length == 4 && (path.EndsWith(".json", StringComparison.Ordinal) || path.StartsWith("src/Rules/Manners/", StringComparison.Ordinal) || path.StartsWith("docs/rules/", StringComparison.Ordinal));

    [GeneratedRegex(@"\.Log(?:Trace|Debug|Information|Warning|Error|Critical)\(", RegexOptions.CultureInvariant, 60_000)]
    private static partial Regex LogCall();

    /// <summary>The attribute and the method under it, up to its semicolon.</summary>
    [GeneratedRegex(@"\[LoggerMessage\([^;]{1,600};", RegexOptions.CultureInvariant, 60_000)]
    private static partial Regex LogDeclaration();

    /// <summary>Placeholders and parameters that could carry a message, a body or an exception that quotes one.</summary>
    [GeneratedRegex(@"\{(?:Text|Message|Body|Content|Excerpt|Envelope|Payload|Raw)\}|\b(?:Exception|MessageContent|PostedMessage|MessagePosted|CallbackEnvelope) \w+[,)]", RegexOptions.CultureInvariant, 60_000)]
    private static partial Regex TextPlace();
}

using System.Text.RegularExpressions;

namespace ComplianceBot.House.Tests;

/// <summary>A function fits on a screen. Reads the layout that the formatter enforces: a body opens and closes at the indent of its head.</summary>
public sealed partial class FunctionLengthTests
{
    private const int Longest = 60;
    private const int Wanted = 40;
    private const int MaySurpassWanted = 5;

    [Fact]
    public void Functions_fit_on_a_screen()
    {
        var functions = House.Sources("src").SelectMany(Functions).ToArray();

        Assert.DoesNotContain(functions, function => function.Lines > Longest);
        var wordy = functions.Where(function => function.Lines > Wanted).ToArray();
        Assert.True(wordy.Length <= MaySurpassWanted, "longer than wanted: " + string.Join(", ", wordy));
    }

    [Fact]
    public void The_reader_finds_functions_at_all()
    {
        Assert.Contains(Functions("src/Rules/WorkingCalendar.cs"), function => function.Name.Contains("NextOpen", StringComparison.Ordinal) && function.Lines > 10);
    }

    private static IEnumerable<(string Path, string Name, int Lines)> Functions(string path)
    {
        var lines = File.ReadAllLines(House.PathOf(path));
        for (var at = 1; at < lines.Length; at++)
        {
            var indent = lines[at].Length - lines[at].TrimStart().Length;
            if (lines[at].Trim() != "{" || indent is 0 or > 8 || !Head().IsMatch(lines[at - 1]) || SomethingElse().IsMatch(lines[at - 1]))
            {
                continue;
            }

            var end = Array.IndexOf(lines, new string(' ', indent) + "}", at);
            if (end > at)
            {
                yield return (path, lines[at - 1].Trim(), end - at - 1);
            }
        }
    }

    [GeneratedRegex(@"^(?: {4}| {8})[a-zA-Z].*\)\s*$", RegexOptions.CultureInvariant, 60_000)]
    private static partial Regex Head();

    [GeneratedRegex(@"^\s*(?:if|for|foreach|while|switch|using|lock|catch|fixed|else)\b|\b(?:class|record|struct|interface|enum|return|new)\b|=>", RegexOptions.CultureInvariant, 60_000)]
    private static partial Regex SomethingElse();
}

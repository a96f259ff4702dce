namespace ComplianceBot.House.Tests;

/// <summary>Files that fit on a few screens; what grows beyond is two things.</summary>
public sealed class SizeTests
{
    private const int HardLimit = 300;
    private const int Wanted = 200;
    private const int MaySurpassWanted = 10;

    [Fact]
    public void No_source_file_is_longer_than_the_hard_limit()
    {
        var tooLong = Lengths("src").Concat(Lengths("tests")).Where(file => file.Lines > HardLimit).ToArray();

        Assert.True(tooLong.Length == 0, $"more than {HardLimit} lines: {string.Join(", ", tooLong)}");
    }

    [Fact]
    public void Only_a_few_files_are_longer_than_wanted_and_half_are_short()
    {
        var lengths = Lengths("src").ToArray();
        var wordy = lengths.Where(file => file.Lines > Wanted).ToArray();

        Assert.True(wordy.Length <= MaySurpassWanted, "longer than wanted: " + string.Join(", ", wordy));
        Assert.InRange(lengths.Select(file => file.Lines).Order().ElementAt(lengths.Length / 2), 0, 80);
    }

    private static IEnumerable<(string Path, int Lines)> Lengths(string under) => House.Sources(under).Select(path => (path, File.ReadLines(House.PathOf(path)).Count()));
}

using ComplianceBot.Simulator.City;
using ComplianceBot.Tests;

namespace ComplianceBot.EndToEnd.Tests.Stories;

/// <summary>What a new user tries first.</summary>
public sealed class EveningStory
{
    private const string Telling = "田中一郎様の携帯は０９０－１２３４－５６７８です";

    [Fact]
    public async Task A_residents_number_posted_at_22_10_brings_two_notes_to_the_poster_an_alert_and_nothing_in_the_channel()
    {
        await using var story = await CityWithBot.StartAsync(CityWithBot.At(22, 10));
        var (channel, poster) = EverydayChannel(story);

        await story.City.PostMessageAsync(poster, channel, Telling);

        var recall = await story.HearAsync(poster, "（p.2-01）");
        var afterHours = await story.HearAsync(poster, "（p.9-02）");
        var alert = await story.HearAsync(CityWithBot.AlertsChannel, "（p.2-01）");
        Assert.Contains("取り消", recall.Text, StringComparison.Ordinal);
        Assert.Contains("翌勤務日", afterHours.Text, StringComparison.Ordinal);
        Assert.All([recall, afterHours, alert], message => Assert.DoesNotContain("5678", message.Text, StringComparison.Ordinal));
        Assert.All([recall, afterHours, alert], message => Assert.DoesNotContain("５６７８", message.Text, StringComparison.Ordinal));
        Assert.Equal(["対応しました", "違います", "緊急でした"], afterHours.Buttons.Select(button => button.Label));
        Assert.Equal(2, story.HeardBy(poster).Count);
        Assert.Empty(story.HeardBy(channel));
    }

    [Fact]
    public async Task The_text_is_in_no_file_a_moment_after_it_was_judged()
    {
        await using var story = await CityWithBot.StartAsync(CityWithBot.At(22, 10));
        var (channel, poster) = EverydayChannel(story);
        await story.City.PostMessageAsync(poster, channel, Telling);
        await story.HearAsync(poster, "（p.9-02）");

        var files = new DirectoryInfo(story.DataFolder);
        await Eventually.TrueAsync(() => Holding(files).Count == 0, "A file still holds the text.");
    }

    [Fact]
    public async Task A_pressed_button_is_recorded_and_answered()
    {
        await using var story = await CityWithBot.StartAsync(CityWithBot.At(22, 10));
        var (channel, poster) = EverydayChannel(story);
        await story.City.PostMessageAsync(poster, channel, "明日の資料を置きました");
        var note = await story.HearAsync(poster, "（p.9-02）");

        await story.City.PressButtonAsync(note, index: 2);

        await story.HearAsync(poster, "記録しました");
        await using var state = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(story.DataFolder, "state.db")};Mode=ReadOnly;Pooling=False");
        Assert.Equal("urgent", await Dapper.SqlMapper.ExecuteScalarAsync<string>(state, "SELECT resolution FROM violations"));
    }

    private static (string Channel, string Poster) EverydayChannel(CityWithBot story)
    {
        var channel = story.City.ChannelOfGroup(story.City.GroupNamed(CityIds.DemoTalkGroup).Id);
        return (channel, story.City.MembersOf(channel)[0]);
    }

    private static List<string> Holding(DirectoryInfo folder) => [.. folder.EnumerateFiles().Where(file => Holds(file.FullName)).Select(file => file.Name)];

    private static bool Holds(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        var bytes = memory.GetBuffer().AsSpan(0, (int)memory.Length);
        foreach (var trace in Traces())
        {
            if (bytes.IndexOf(trace) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The text itself, and what Base64 makes of it: three forms, for nobody knows at which third of a group it begins.</summary>
    private static IEnumerable<byte[]> Traces()
    {
        var text = System.Text.Encoding.UTF8.GetBytes(Telling);
        return Enumerable.Range(0, 3)
            .Select(before => System.Text.Encoding.ASCII.GetBytes(Convert.ToBase64String([.. new byte[before], .. text])[4..^4]))
            .Prepend(text);
    }
}

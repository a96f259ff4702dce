using ComplianceBot.Simulator.City;

namespace ComplianceBot.EndToEnd.Tests.Stories;

/// <summary>A member posts a file: its name comes from the storage host's headers, two redirects away.</summary>
public sealed class FileStory
{
    private static readonly byte[] Bytes = [.. Enumerable.Repeat((byte)'x', 300_000)];

    [Fact]
    public async Task A_list_of_people_brings_a_note_with_the_article_and_the_name_stays_covered()
    {
        await using var story = await CityWithBot.StartAsync(CityWithBot.At(10, 0));
        var channel = story.City.ChannelOfGroup(story.City.GroupNamed(CityIds.DemoTalkGroup).Id);
        var poster = story.City.MembersOf(channel)[0];

        await story.City.PostFileAsync(poster, channel, "山本次郎ほか参加者名簿.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Bytes);

        var note = await story.HearAsync(poster, "（p.3-05）");
        Assert.Contains("共有フォルダ", note.Text, StringComparison.Ordinal);
        Assert.Empty(story.HeardBy(channel));
        await using var state = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(story.DataFolder, "state.db")};Mode=ReadOnly;Pooling=False");
        var details = await Dapper.SqlMapper.QueryAsync<string>(state, "SELECT detail FROM ledger WHERE rule_id = 'SEC-05b'");
        Assert.Equal(["重要と思われる名前のファイル（＊＊＊＊＊＊＊＊＊名簿.xlsx）の添付です。"], details);
        Assert.Equal(0, await Dapper.SqlMapper.ExecuteScalarAsync<int>(state, "SELECT count(*) FROM ledger WHERE detail LIKE '%山本%' OR evidence LIKE '%山本%'"));
    }

    [Fact]
    public async Task A_photograph_is_nobodys_business()
    {
        await using var story = await CityWithBot.StartAsync(CityWithBot.At(10, 0));
        var channel = story.City.ChannelOfGroup(story.City.GroupNamed(CityIds.DemoTalkGroup).Id);
        var poster = story.City.MembersOf(channel)[0];

        await story.City.PostFileAsync(poster, channel, "現場.jpg", "image/jpeg", Bytes);
        await story.City.PostMessageAsync(poster, channel, "共有IDのパスワードは Sanjo-2026! です");

        await story.HearAsync(poster, "（p.2-02）");
        Assert.Single(story.HeardBy(poster));
    }
}

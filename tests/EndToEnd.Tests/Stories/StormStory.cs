using ComplianceBot.Rules;
using ComplianceBot.Simulator.City;
using ComplianceBot.Simulator.Demo;
using ComplianceBot.Tests;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ComplianceBot.EndToEnd.Tests.Stories;

/// <summary>Heavy rain over the city: the bot reads the weather agency, and the after-hours note rests until it is over.</summary>
public sealed class StormStory
{
    [Fact]
    public async Task The_after_hours_note_comes_before_the_warning_not_during_it_and_again_after_it()
    {
        await using var story = await CityWithBot.StartAsync(CityWithBot.At(21, 50));
        var (channel, before, during) = DemoStorm.Cast(story.City);

        await DemoStorm.PlayAsync(story.City, story.LookAtWeatherAsync, (_, _) => ToldAsync(), CancellationToken.None);

        await story.HearAsync(before, "（p.9-02）");
        var said = await story.HearAsync(during, "（p.9-02）");
        await story.HearAsync(CityIds.DutyChannel, "緊急モードを終了しました");
        Assert.Single(story.HeardBy(during));
        Assert.Empty(story.HeardBy(channel));
        Assert.Collection(
            story.HeardBy(CityIds.DutyChannel).Select(word => word.Text),
            text => Assert.StartsWith("若葉市のレベル３大雨警報のため、緊急モード（E1）に入りました。", text, StringComparison.Ordinal),
            text => Assert.StartsWith("若葉市のレベル４土砂災害危険警報のため、上位の緊急モード（E2）に入りました。", text, StringComparison.Ordinal),
            text => Assert.StartsWith("緊急モードを上位（E2）から E1 に下げました。", text, StringComparison.Ordinal),
            text => Assert.StartsWith("緊急モードを終了しました。", text, StringComparison.Ordinal));
        Assert.Equal(EmergencyMode.E0, story.Emergency.Mode);
        Assert.Equal(1, await CountAsync(story, $"kind = 'emergency' AND rule_id = 'CMP-02a' AND person_id = '{during}'"));
        Assert.Equal(4, await CountAsync(story, "kind = 'emergency' AND rule_id = 'EMG-01'"));
        Assert.NotEmpty(said.Buttons);

        // The clock moves only after the note of the first post, and of the third, has come.
        async Task ToldAsync()
        {
            await JudgedAsync(story);
            if (story.City.Deliveries.Count >= 1)
            {
                await story.HearAsync(before, "（p.9-02）");
            }

            if (story.City.Deliveries.Count >= 3)
            {
                await story.HearAsync(during, "（p.9-02）");
            }
        }
    }

    [Fact]
    public async Task A_server_that_refuses_changes_no_mode_and_keeps_no_note_waiting()
    {
        await using var story = await CityWithBot.StartAsync(CityWithBot.At(21, 50));
        var (channel, _, during) = DemoStorm.Cast(story.City);
        story.City.ReportWeather("02-VPWW55-rain-warning");
        await story.LookAtWeatherAsync();
        Assert.Equal(EmergencyMode.E1, story.Emergency.Mode);

        story.City.IsWeatherDown = true;
        story.City.ReportWeather("13-VPWW55-rain-lifted");
        await story.LookAtWeatherAsync();
        await story.City.PostMessageAsync(during, channel, "排水ポンプの鍵は当直室にあります。");
        await JudgedAsync(story);

        Assert.Equal(EmergencyMode.E1, story.Emergency.Mode);
        Assert.Empty(story.HeardBy(during));
        story.City.IsWeatherDown = false;
        await story.LookAtWeatherAsync();
        Assert.Equal(EmergencyMode.E0, story.Emergency.Mode);
    }

    /// <summary>Every post up to now was judged; the clock moves only then.</summary>
    private static async Task JudgedAsync(CityWithBot story)
    {
        await story.City.SettledAsync();
        await Eventually.TrueAsync(async () => await CountAsync(story, "kind = 'judged'") >= story.City.Deliveries.Count, "A post was not judged.");
    }

    private static async Task<long> CountAsync(CityWithBot story, string where)
    {
        await using var state = new SqliteConnection($"Data Source={Path.Combine(story.DataFolder, "state.db")};Mode=ReadOnly;Pooling=False");
        return await state.ExecuteScalarAsync<long>($"SELECT count(*) FROM ledger WHERE {where}");
    }
}

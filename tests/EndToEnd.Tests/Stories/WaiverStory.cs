using ComplianceBot.Simulator.City;
using ComplianceBot.Simulator.Demo;

namespace ComplianceBot.EndToEnd.Tests.Stories;

/// <summary>The demonstration's waiver, from 免除申請 to 承認, by typing and pressing what the talk shows.</summary>
public sealed class WaiverStory
{
    [Fact]
    public async Task A_master_asks_in_the_talk_an_administrator_presses_and_the_master_hears_of_it()
    {
        await using var story = await CityWithBot.StartAsync(CityWithBot.At(10, 0));

        await DemoScript.PlayAsync(story.City, (time, cancel) => NextWordAsync(story, time, cancel), CancellationToken.None);

        var group = story.City.GroupNamed(CityIds.DemoPublicGroup);
        var decision = await story.HearAsync(group.Masters[0], "承認されました");
        Assert.Contains(group.Name, decision.Text, StringComparison.Ordinal);
        var request = Assert.Single(story.City.SentMessages.Where(message => message.Text.Contains("免除の申請があります", StringComparison.Ordinal)).DistinctBy(message => message.Text));
        Assert.NotEqual(group.Masters[0], request.RecipientId);
        var master = story.City.City.People.Single(person => person.Id == group.Masters[0]).Name.Full;
        var sights = DemoGuide.Of(story.City);
        Assert.Equal(master, Assert.Single(sights, sight => sight.What == "免除の申請").Who);
        Assert.Single(sights, sight => sight.What == "質問と、根拠の条項");
        Assert.DoesNotContain(sights, sight => sight.What.Contains("緊急モードの始まり", StringComparison.Ordinal));
    }

    /// <summary>Goes on when the bot says something, and gives it five times as long as the demonstration does.</summary>
    private static Task NextWordAsync(CityWithBot story, TimeSpan time, CancellationToken cancel)
    {
        var last = story.City.SentMessages.Select(message => message.Number).LastOrDefault();
        return Task.WhenAny(story.City.WaitForMessageAsync(message => message.Number > last, cancel), Task.Delay(5 * time, cancel));
    }
}

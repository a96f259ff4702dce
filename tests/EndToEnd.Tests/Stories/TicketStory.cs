using ComplianceBot.Simulator.City;

namespace ComplianceBot.EndToEnd.Tests.Stories;

/// <summary>From a grave post to the sheet about it, by pressing what stands under the alert; the file goes up to the tenant and into the talk.</summary>
public sealed class TicketStory
{
    private const string Administrator = "user-0037";

    [Fact]
    public async Task An_alert_is_a_ticket_that_somebody_takes_and_whose_course_comes_as_a_message_and_a_file()
    {
        await using var story = await CityWithBot.StartAsync(CityWithBot.At(10, 0));
        var group = story.City.GroupNamed(CityIds.DemoTalkGroup);
        var channel = story.City.ChannelOfGroup(group.Id);
        await story.City.PostMessageAsync(story.City.MembersOf(channel)[0], channel, "対象者のマイナンバーは482019573642です");
        var alert = await story.HearAsync(CityIds.AlertsChannel, "【重大】");

        await story.City.PressButtonAsync(alert, 0, Administrator);
        var taken = await story.HearAsync(Administrator, "ご担当ありがとうございます");
        var number = taken.Text.Split(' ')[0];
        await story.City.PostToBotAsync(Administrator, $"経過 {number}");

        var sheet = await story.HearAsync(Administrator, "経過のまとめ");
        Assert.DoesNotContain("482019573642", sheet.Text, StringComparison.Ordinal);
        Assert.Contains("速報 11/21〜11/23", sheet.Text, StringComparison.Ordinal);
        using var patience = new CancellationTokenSource(CityWithBot.Patience);
        var file = await story.City.WaitForMessageAsync(message => message is { RecipientId: Administrator, Type: "file" }, patience.Token);
        Assert.NotNull(file.Content["fileId"]);
    }
}

using ComplianceBot.Simulator.Tenant;

namespace ComplianceBot.EndToEnd.Tests.Stories;

/// <summary>A clerk speaks with the bot: a question, help by a button, a lost telephone at night, a consultation.</summary>
public sealed class TalkStory
{
    private const string Clerk = "user-0101";

    [Fact]
    public async Task A_clerk_asks_presses_and_is_helped()
    {
        await using var story = await CityWithBot.StartAsync(CityWithBot.At(10, 0));
        await story.City.PostToBotAsync(Clerk, "グループのマスターは一人でもいいですか？");
        var answer = await story.HearAsync(Clerk, "（p.7-02）");
        Assert.StartsWith("該当の記載は次のとおりです。", answer.Text, StringComparison.Ordinal);

        await story.City.PostToBotAsync(Clerk, "ﾍﾙﾌﾟ");
        var help = await story.HearAsync(Clerk, "・紛失：");
        await story.City.PressButtonAsync(help, IndexOf(help, "保存場所"), Clerk);
        await story.HearAsync(Clerk, "保存場所を次のメッセージで");

        await story.City.PostToBotAsync(Clerk, "相談 上司の言葉に困っています");
        await story.HearAsync("user-0034", "上司の言葉に困っています");
        await story.HearAsync(Clerk, "ご相談を受け付けました");
        Assert.DoesNotContain(story.City.SentMessages, message => message.RecipientId is not "user-0034" && message.Text.Contains("上司の言葉", StringComparison.Ordinal));

        await story.City.PostToBotAsync(Clerk, "食堂のメニューを教えて");
        await story.HearAsync(Clerk, "ガイドラインに記載がありません");
    }

    [Fact]
    public async Task A_lost_telephone_is_helped_with_at_night()
    {
        await using var story = await CityWithBot.StartAsync(CityWithBot.At(22, 30));
        await story.City.PostToBotAsync(Clerk, "紛失");

        await story.HearAsync(Clerk, "0256-34-5511");
        await story.HearAsync(CityWithBot.AlertsChannel, "【重大】");
    }

    private static int IndexOf(SentMessage message, string label) => message.Buttons.ToList().FindIndex(button => button.Label == label);
}

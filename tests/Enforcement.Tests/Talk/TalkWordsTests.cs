using ComplianceBot.Enforcement.Talk;

namespace ComplianceBot.Enforcement.Tests.Talk;

/// <summary>A command is understood however somebody in a hurry writes it, and nothing else is taken for one.</summary>
public sealed class TalkWordsTests
{
    [Theory]
    [InlineData("ヘルプ")]
    [InlineData("ﾍﾙﾌﾟ")]
    [InlineData("へるぷ")]
    [InlineData("　ヘルプ！")]
    [InlineData("ヘルプをお願いします。")]
    [InlineData("ヘルプ ください")]
    [InlineData("「ヘルプ」")]
    [InlineData("ヘルプを見せてください")]
    public void The_same_word(string text) => Assert.True(TalkWords.Is(text, "ヘルプ"));

    [Theory]
    [InlineData("")]
    [InlineData("？")]
    [InlineData("ヘルプデスクの電話番号は")]
    [InlineData("ヘルプはいらない")]
    public void Another_word(string text) => Assert.False(TalkWords.Is(text, "ヘルプ"));

    [Theory]
    [InlineData("何を見ているの？", "何を見ているの")]
    [InlineData("何を見ているのですか", "何を見ているの")]
    [InlineData("相談したいです", "相談")]
    [InlineData("相談したいのですが。", "相談")]
    [InlineData("相談に乗ってください", "相談")]
    [InlineData("相談があります", "相談")]
    [InlineData("ＯＫです", "ok")]
    public void Politeness_makes_no_difference(string text, string word) => Assert.True(TalkWords.Is(text, word));

    [Theory]
    [InlineData("相談 上司のことです", "上司のことです")]
    [InlineData("相談：上司のことです", "上司のことです")]
    [InlineData("相談\n上司のこと\nです", "上司のこと\nです")]
    [InlineData("　そうだん　上司", "上司")]
    [InlineData("相談 したいです", "")]
    public void What_follows_the_word_is_its_argument(string text, string argument)
    {
        var word = text.Contains("そうだん", StringComparison.Ordinal) ? "そうだん" : "相談";
        Assert.Equal(argument, TalkWords.ArgumentOf(text, word));
    }

    [Theory]
    [InlineData("相談先はどこですか")]
    [InlineData("ご相談 です")]
    [InlineData("相")]
    [InlineData("")]
    public void A_word_within_another_is_no_command(string text) => Assert.Null(TalkWords.ArgumentOf(text, "相談"));

    [Theory]
    [InlineData("@ガイドラインbot ヘルプ", "ヘルプ")]
    [InlineData("＠ガイドラインＢＯＴ　ヘルプ", "ヘルプ")]
    [InlineData("@ガイドラインbotさん、ヘルプ", "ヘルプ")]
    [InlineData("ガイドラインbot、ヘルプ", "ヘルプ")]
    [InlineData("@ガイドラインbotヘルプ", "ヘルプ")]
    [InlineData("@ガイドラインbot", "")]
    public void Called_by_name(string text, string said) => Assert.Equal(said, TalkWords.AfterName(text, ["ガイドラインbot"]));

    [Theory]
    [InlineData("ガイドラインbotが入りました")]
    [InlineData("昨日ガイドラインbot ヘルプと打ちました")]
    [InlineData("@田中 ヘルプ")]
    [InlineData("@")]
    [InlineData("")]
    public void Not_called(string text) => Assert.Null(TalkWords.AfterName(text, ["ガイドラインbot", " "]));

    [Fact]
    public void A_flood_of_text_is_no_word_and_costs_nothing() => Assert.False(TalkWords.Is(new string('あ', 1_000_000), "ヘルプ"));
}

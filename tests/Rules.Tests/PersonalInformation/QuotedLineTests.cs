namespace ComplianceBot.Rules.Tests.PersonalInformation;

/// <summary>Values that a quotation's or a form's line break divides. All data is invented.</summary>
public sealed class QuotedLineTests
{
    [Theory]
    [InlineData("block", "a:> 口座番号 123\n> 4567 です")]
    [InlineData("block", "a:Re: 照会\n> ご本人の個人番号が届いておりませんでした。\n> 482019\n> 573642\n以上です")]
    [InlineData("block", "a:>免許証番号\n>309012\n>345620")]
    [InlineData("block", "a:長谷川様\n三条市旭町\n2-3-1\nへ送付")]
    [InlineData("warn", "a:> 三条市旭町二丁目\n> 3番1号")]
    [InlineData("ok", "a:> 受付番号 482019\n> 573642")]
    [InlineData("ok", "a:三条市旭町\n1-2組 30名")]
    [InlineData("ok", "a:三条市旭町\n2026-11-22 開催")]
    [InlineData("ok", "a:三条市旭町\n955-0071")]
    public void A_line_break_divides_no_value(string expected, string talk) => Assert.Equal(expected, Conversation.Decide(talk));
}

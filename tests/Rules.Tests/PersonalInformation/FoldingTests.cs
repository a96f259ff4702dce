using ComplianceBot.Rules.PersonalInformation;

namespace ComplianceBot.Rules.Tests.PersonalInformation;

/// <summary>Texts are read in one form, and every place leads back to the original.</summary>
public sealed class FoldingTests
{
    [Theory]
    [InlineData("０９０－１２３４", "090-1234")]
    [InlineData("ｱｲｳｶﾞﾊﾟ", "アイウガパ")]
    [InlineData("か\u3099", "が")]
    [InlineData("㈱三条", "(株)三条")]
    [InlineData("㍻３年", "平成3年")]
    [InlineData("①②⑫", "1212")]
    [InlineData("𝟘𝟡𝟘", "090")]
    [InlineData("利活⽤", "利活用")]
    [InlineData("髙﨑", "高崎")]
    [InlineData("一ー二ー三", "一-二-三")]
    [InlineData("センター", "センター")]
    [InlineData("12\u200B34\u200D5\uFE0F", "12345")]
    [InlineData("１\u20E3２\u20E3", "12")]
    [InlineData("個 人 番 号 ： 12", "個人番号 : 12")]
    [InlineData("山 田 様", "山田様")]
    [InlineData("旭町 市 の 本", "旭町 市の本")]
    [InlineData("資料 と 名簿", "資料 と 名簿")]
    [InlineData("㊙", "㊙")]
    [InlineData("&#57;&#x39;&#xff19;", "999")]
    [InlineData("R&D &# &#; &#x; &#12 &#99999999;", "R&D &# &#; &#x; &#12 &#99999999;")]
    [InlineData("taro%40example.jp", "taro@example.jp")]
    [InlineData("50%40件 20%40 達成率40%4人", "50%40件 20%40 達成率40%4人")]
    [InlineData("Раss", "Pass")]
    public void Characters_are_read_in_one_form(string written, string read) => Assert.Equal(read, FoldedText.From(written).Span.ToString());

    [Fact]
    public void Every_place_leads_back_to_the_original()
    {
        const string Text = "㈱ｶﾞ𝟘\u200B９";

        var folded = FoldedText.From(Text);

        Assert.Equal("(株)ガ09", folded.Span.ToString());
        Assert.Equal((0, 1), (folded.OriginalStart(1), folded.OriginalEnd(2)));
        Assert.Equal((1, 3), (folded.OriginalStart(3), folded.OriginalEnd(4)));
        Assert.Equal((3, 5), (folded.OriginalStart(4), folded.OriginalEnd(5)));
        Assert.Equal((6, 7), (folded.OriginalStart(5), folded.OriginalEnd(6)));
    }

    [Theory]
    [InlineData("三条市の会議は10時です😊", true)]
    [InlineData("センターへ", true)]
    [InlineData("ｾﾝﾀｰ", false)]
    [InlineData("12\u200B34", false)]
    [InlineData("𝟘𝟡𝟘", false)]
    [InlineData("一ー二", false)]
    public void What_folding_would_not_change_is_known_beforehand(string text, bool isPlain)
    {
        Assert.Equal(isPlain, QuickFold.IsPlain(text));
        Assert.Equal(isPlain, FoldedText.From(text).Span.SequenceEqual(text));
    }

    [Fact]
    public void What_is_plain_stays_as_it_is() => Assert.Equal("三条市 123", FoldedText.From("三条市 123").Span);

    [Theory]
    [InlineData("一行", 0, 0, 2)]
    [InlineData("一行", 2, 0, 2)]
    [InlineData("一行\n二行目", 2, 0, 2)]
    [InlineData("一行\n二行目", 3, 3, 6)]
    [InlineData("一行\n二行目", 6, 3, 6)]
    [InlineData("一\n\n三\n", 2, 2, 2)]
    [InlineData("一\n\n三\n", 5, 5, 5)]
    [InlineData("", 0, 0, 0)]
    public void A_line_ends_before_its_break(string text, int at, int start, int end)
    {
        var folded = FoldedText.From(text);

        Assert.Equal((start, end), (folded.LineStart(at), folded.LineEnd(at)));
    }

    [Fact]
    public void What_stands_around_a_place_ends_with_the_text()
    {
        var text = FoldedText.From("口座は");

        Assert.Equal("口座", text.Before(2, 9).ToString());
        Assert.Equal("座", text.Before(2, 1).ToString());
        Assert.Equal("は", text.Behind(2, 9).ToString());
        Assert.Equal("", text.Behind(3, 9).ToString());
        Assert.Equal("口座は", text.Behind(0, 3).ToString());
        Assert.True(text.HasAt(1, "座は"));
        Assert.False(text.HasAt(-1, "口"));
        Assert.False(text.HasAt(2, "は?"));
        Assert.Equal("座", text.WordAt(1, ["口", "座", "座は"]));
        Assert.Null(text.WordAt(3, ["は"]));
    }

    [Theory]
    [InlineData("前。本文", "本文", "前")]
    [InlineData("前\n本文", "本文", "前")]
    [InlineData("ほんと!本文", "ほんと!本文", "ほんと!本文")]
    [InlineData("", "", "")]
    public void A_sentence_ends_with_its_stop_or_its_line(string text, string last, string first)
    {
        Assert.Equal(last, text.AsSpan().LastSentence().ToString());
        Assert.Equal(first, text.AsSpan().FirstSentence().ToString());
    }
}

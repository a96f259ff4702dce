using ComplianceBot.Tests;
using CsCheck;

namespace ComplianceBot.Rules.Tests;

/// <summary>Whatever people (or broken clients) send, every rule comes to a verdict, and its places lie in the text.</summary>
public sealed class AnyTextTests
{
    private static readonly RuleEngine Engine = new([.. RuleEngine.Shipped.Select(rule => new ActiveRule(rule, rule.DefaultOptions))]);

    private static readonly string[] Pieces =
    [
        "スマホ", "をなくしました", "ｽﾏﾎ", "紛失", "緊急", "、", "。", "\n", "・", "@佐藤さん", "お疲れ様です", "個人LINE", "で送って", "０９０－１２３４－５６７８", "123456789018",
        "マイナンバー", "パスワードは", "Abc12345", "\u200B", "\uD83D", "\uDE00", "😀", "㈱", "\u3099", "ー", " ", "　", "\0", "\uFFFF", "田中一郎様", "様", "が",
    ];

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index]).Array[0, 60].Select(string.Concat),
        Gen.Char.Array[0, 80].Select(units => new string(units)));

    [Fact]
    public void No_text_makes_a_rule_fail()
    {
        Texts.HoldsForAll(text => Judge(text).All(verdict => verdict.Outcome != Outcome.NotJudged), times: 2000);
    }

    [Fact]
    public void Every_place_lies_in_the_text()
    {
        Texts.HoldsForAll(
            text => Judge(text).SelectMany(verdict => verdict.Findings).SelectMany(finding => finding.Evidence)
                .All(place => place.Start >= 0 && place.Start < place.End && place.End <= text.Length),
            times: 2000);
    }

    [Theory]
    [InlineData("スマホをなくしました\uD83D")]
    [InlineData("\uDE00公用スマホをなくしました")]
    public void A_broken_character_hides_nothing(string text)
    {
        Assert.Contains(Judge(text), verdict => verdict.Rule.Id == "SEC-08" && verdict.Outcome == Outcome.Violating);
    }

    [Fact]
    public void Cutting_a_long_text_breaks_no_rule()
    {
        var text = string.Concat(Enumerable.Repeat("あ😀", 7000));

        Assert.DoesNotContain(Judge(text), verdict => verdict.Outcome == Outcome.NotJudged);
        Assert.DoesNotContain(Judge("x" + text), verdict => verdict.Outcome == Outcome.NotJudged);
    }

    private static IReadOnlyList<Verdict> Judge(string text)
    {
        var message = SampleMessage.With(text) with { AnswersSomebody = true };
        return Engine.Judge(message, new RuleContext(message.At, WorkingCalendar.Sample));
    }
}

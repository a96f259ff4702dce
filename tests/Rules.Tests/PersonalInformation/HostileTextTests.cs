using System.Diagnostics;
using ComplianceBot.Corpus;
using ComplianceBot.Rules.PersonalInformation;
using ComplianceBot.Tests;
using CsCheck;

namespace ComplianceBot.Rules.Tests.PersonalInformation;

/// <summary>No text makes the detectors fail, point outside it, or take more than linear time.</summary>
public sealed class HostileTextTests
{
    private static readonly string[] Pieces =
    [
        "マイナンバー", "1", "４", "〇", "-", "ー", " ", "\n", "\t", "|", ",", "様", "さん", "昭和", "(年年)", "1990", "年", "月", "日", "生", "三条市旭町", "丁目", "番", "号", "@", "a", "A", ".", "/", "<", "口座", "記号", "番号", "パスワード", "は",
        "「", "(", "\uD83D", "\uDE00", "\u200B", "\u202E", "\u3099", "ﾞ", "㈱", "eyJ", "-----BEGIN", "://", "部外秘", "認知症", "田中一郎", "\uFFFE", "\uFFFF", "0", "O", "l",
        "+81", "010", "00000000", "sk-", "パス",
    ];

    private static readonly string[] Glue = ["", " ", "、", "-", "・", "\n", "1 2 3 4桁", "記号", "番号", "(", ")", "が", "|", ",", "/", ":", "\"", "{", "#", "*", "右", "号室", "\u200B", "\uD83D"];

    private static readonly string[] Sentences = [.. OtherHands.Writers.SelectMany(writer => OtherHands.Read(writer, HandsHalf.Mended)).SelectMany(sample => sample.Messages).Where(text => text.Length is > 4 and < 300)];

    /// <summary>The end of a sentence, the beginning of another, and between and behind them what parts values.</summary>
    private static readonly Gen<string> Mixtures = Gen.Select(Any(Sentences), Any(Sentences), Any(Glue), Any(Glue), Gen.Int[0, 60], Gen.Int[0, 60])
        .Select((former, latter, between, behind, from, length) => former[Math.Min(from, former.Length)..] + between + latter[..Math.Min(length, latter.Length)] + behind);

    private static readonly RuleEngine Rules = new([.. RuleEngine.Shipped.Where(rule => rule.Descriptor.Id.StartsWith("SEC-", StringComparison.Ordinal) && !rule.Descriptor.IsHelp).Select(rule => new ActiveRule(rule, rule.DefaultOptions))]);

    [Fact]
    public void Any_units_in_any_order_give_places_inside_the_text() =>
        Gen.Char['\u0000', '\uFFFF'].Array[0, 120].Select(units => new string(units)).HoldsForAll(Holds, times: 3000);

    [Fact]
    public void Any_order_of_telling_pieces_gives_places_inside_the_text() =>
        Gen.Int[0, Pieces.Length - 1].Select(at => Pieces[at]).Array[0, 60].Select(string.Concat).HoldsForAll(Holds, times: 6000);

    /// <summary>Sentences cut anywhere and glued with what parts values, in a talk of two posts: a rule that fails would leave the whole post unjudged.</summary>
    [Fact]
    public void Pieces_of_sentences_in_a_talk_leave_nothing_unjudged() => Mixtures.Select(Mixtures, Gen.Bool).HoldsForAll(talk =>
    {
        var (question, answer, same) = talk;
        var first = SampleMessage.With(question) with { Id = "m0", Sender = new Person("a", "") };
        var second = SampleMessage.With(answer) with { Id = "m1", Sender = new Person(same ? "a" : "b", ""), Earlier = [new EarlierPost("m0", "a", first.At, Features.Of(first, Read.Context))] };
        return new[] { first, second }.All(post => Rules.Judge(post, Read.Context).All(verdict => verdict.Outcome != Outcome.NotJudged));
    }, times: 6000);

    /// <summary>A day in place of the code that was asked for hides nothing of what stands beside it.</summary>
    [Fact]
    public void A_day_in_answer_to_a_code_is_read() => Assert.Equal("block", Conversation.Decide("a:書庫の暗証番号教えてください|b:1968-10-27 口座番号 普通 1234567 山田太郎"));

    [Theory]
    [InlineData("+81-000-0000-0000")]
    [InlineData("電話+8100000005")]
    [InlineData("保険証 記号・番号 1 2 3 4桁 ")]
    [InlineData("保険証の記号 1、2、3、4文字、")]
    public void A_number_that_none_can_have_hides_nothing_else(string number) => Assert.Equal("block", DecidedLines.Decide($"{number} 口座番号 普通 1234567 山田太郎"));

    [Theory]
    [InlineData("1234567890")]
    [InlineData("マイナンバー")]
    [InlineData("【「（")]
    [InlineData("1 2-3 ")]
    [InlineData("田中様")]
    [InlineData("三条市旭町2-3-1 ")]
    [InlineData("a@b.c@")]
    [InlineData("昭和60年1月2日生")]
    [InlineData("田中一郎 1990/1/1\n")]
    [InlineData("\uD83D\u202E9")]
    [InlineData("sk-")]
    [InlineData("パス,")]
    [InlineData("↑氏名")]
    [InlineData("姓 名\n")]
    [InlineData("国保記号1番号2枝3")]
    [InlineData("0120-123-456 03-1234-5678 ")]
    [InlineData("E12345678パスポート")]
    [InlineData("糖尿病")]
    [InlineData("1234#")]
    [InlineData("ゼロ キュウ ")]
    [InlineData("one two ")]
    [InlineData("詰所のキー: ")]
    public void A_long_text_of_one_kind_is_read_in_bounded_time(string unit) =>
        HoldsInLinearTime(quarters => Times(unit, quarters * 50_000 / unit.Length));

    [Theory]
    [InlineData("番号", "123456789012\t山田\n")]
    [InlineData("受付番号", "123456789012\t山田\n")]
    [InlineData("様式", "0256-34-5511\t三条市旭町2-3-1\n")]
    public void A_long_head_over_a_long_table_is_read_in_bounded_time(string head, string row) =>
        HoldsInLinearTime(quarters => $"{Times(head, quarters * 12_500 / head.Length)}\t氏名\n{Times(row, quarters * 12_500 / row.Length)}");

    [Theory]
    [InlineData("透析,", 33_000, "1,", 33_000)]
    [InlineData("パスワードは", 16_000, "1,1\n", 25_000)]
    public void A_long_table_is_read_in_bounded_time(string header, int cells, string body, int rows) =>
        HoldsInLinearTime(quarters => $"{Times(header, quarters * cells / 4)},a\n{Times(body, quarters * rows / 4)}");

    /// <summary>
    /// A quadratic reader needs minutes for the whole. Where it takes long, the machine may be to blame: then a quarter of the
    /// text must take more than an eighth of the time, which a quadratic reader does in a sixteenth. The machine may be held
    /// up during one of the two, but not at every try.
    /// </summary>
    private static void HoldsInLinearTime(Func<int, string> textOf) =>
        Assert.Contains(Enumerable.Range(0, 10), _ => TimeOf(textOf(4)) is var whole && (whole < TimeSpan.FromSeconds(30) || whole < 8 * TimeOf(textOf(1))));

    private static TimeSpan TimeOf(string text)
    {
        var started = Stopwatch.GetTimestamp();
        Assert.True(Holds(text));
        return Stopwatch.GetElapsedTime(started);
    }

    private static string Times(string unit, int times) => string.Concat(Enumerable.Repeat(unit, times));

    private static Gen<string> Any(string[] of) => Gen.Int[0, of.Length - 1].Select(at => of[at]);

    private static bool Holds(string text)
    {
        var message = SampleMessage.With(text);
        var analysis = PersonalInformationScanner.Analyse(message, Read.Context);
        _ = Features.Of(message, Read.Context);
        return analysis.All.All(found => found.Start >= 0 && found.Start < found.End && found.End <= text.Length && Masking.Of(text, found.ToEvidence()).Length < 120);
    }
}

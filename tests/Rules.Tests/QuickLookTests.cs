using ComplianceBot.Rules.Examples;
using ComplianceBot.Tests;
using CsCheck;

namespace ComplianceBot.Rules.Tests;

/// <summary>What a rule turns away at its first look, its second look finds clean as well.</summary>
public sealed class QuickLookTests
{
    private static readonly Rule[] Rules = [.. RuleEngine.Shipped.Where(rule => rule.SubjectType == typeof(PostedMessage))];
    private static readonly RuleContext Context = new(SampleMessage.WorkingTime, WorkingCalendar.Sample) { StaffCount = 20 };

    /// <summary>Texts that the rules' own examples consist of, cut anywhere and put together anew, in many spellings.</summary>
    private static readonly string[] Texts = [.. Rules.SelectMany(rule => rule.Examples).Select(example => ((PostedMessage)example.Subject).Text).Where(text => text.Length > 0).Distinct()];

    private static readonly string[] Odd = ["", "「", "」", "と言われ", "\n", "\n・", "!", "！", "@", "＠", " ", "　", "\u200B", "\u3099", "ﾊﾞｶ", "㈱", "😊", "🤗", "🌸", "𝐀", "🄳🄼", "\uD83D", "個 人 の LINE で送", "ＬＩＮＥ", "㏠"];

    private static readonly Gen<string> Piece = Gen.Select(Gen.Int[0, Texts.Length - 1], Gen.Int[0, 30], Gen.Int[0, 40], (text, from, length) =>
        Texts[text][Math.Min(from % 4 == 0 ? 0 : from, Texts[text].Length)..] is var rest ? rest[..Math.Min(length, rest.Length)] : "");

    private static readonly Gen<string> Mixed = Gen.Select(Piece, Gen.Int[0, Odd.Length - 1], Piece, Gen.Int[0, Odd.Length - 1], Piece, (first, one, second, other, third) => first + Odd[one] + second + Odd[other] + third);

    [Fact]
    public void It_turns_no_example_away_wrongly() => Assert.All(Texts, text => Assert.Empty(TurnedAwayWrongly(text)));

    [Fact]
    public void It_turns_no_mixture_of_them_away_wrongly() => Mixed.HoldsForAll(text => TurnedAwayWrongly(text).Count == 0, times: 5000);

    [Fact]
    public void A_glance_reads_what_folding_reads() => Mixed.HoldsForAll(text => Wording.Glance(text).ToString() == Wording.Fold(text).Span.ToString(), times: 3000);

    [Fact]
    public void Nor_texts_set_apart_or_in_full_width()
    {
        foreach (var text in Texts)
        {
            Assert.Empty(TurnedAwayWrongly(string.Join(' ', text.ToCharArray())));
            Assert.Empty(TurnedAwayWrongly(string.Join('\u200B', text.ToCharArray())));
            Assert.Empty(TurnedAwayWrongly(string.Concat(text.Select(unit => unit is > ' ' and <= '~' ? (char)(unit + 0xFEE0) : unit))));
        }
    }

    private static List<string> TurnedAwayWrongly(string text) =>
        [.. Situations(text).SelectMany(message => Rules.Where(rule =>
            !rule.MayConcernUntyped(message, rule.DefaultOptions, Context) && rule.CheckUntyped(message, rule.DefaultOptions, Context).Any())).Select(rule => rule.Descriptor.Id)];

    private static IEnumerable<PostedMessage> Situations(string text)
    {
        var message = SampleMessage.With(text);
        var colleagues = new[] { "甲課", "乙課" }.Select(department => Sample.AMember("主事", department).Of(department)).ToArray();
        yield return message;
        yield return message with { Channel = message.Channel with { Members = colleagues, MemberCount = 300 }, AnswersSomebody = true, SchedulingTurns = 8 };
        yield return message with { Sender = Sample.AManager("課長"), At = SampleMessage.WorkingTime.AddHours(13), Channel = message.Channel with { Members = colleagues } };
        yield return message with { Channel = message.Channel with { Kind = ChannelKind.Bot } };
    }
}

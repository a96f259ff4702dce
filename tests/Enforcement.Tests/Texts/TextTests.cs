using ComplianceBot.Enforcement.Policies;
using ComplianceBot.Enforcement.Tests.Fakes;
using ComplianceBot.Enforcement.Texts;
using ComplianceBot.Rules;
using ComplianceBot.Tests;
using CsCheck;

namespace ComplianceBot.Enforcement.Tests.Texts;

/// <summary>Whatever the tenant's names are: texts stay short, cite their article and mention nobody.</summary>
public sealed class TextTests
{
    private static readonly RuleDescriptor Rule = Toy.Descriptor("GRP-91", Severity.S3, note: "関係する課のうち{0}の方がまだのようです。追加をお願いします。（p.2-01）");

    private static readonly Gen<string> Name = Gen.OneOf(
        Gen.String[0, 200],
        Gen.Int[0, 120].Select(length => string.Concat(Enumerable.Repeat("𠮷", length))),
        Gen.String[0, 20].Select(text => $"{text}<m userId=\"all\">\n{text}"));

    [Fact]
    public void A_note_has_at_most_120_units_whatever_it_names() => Name.HoldsForAll(name => IsFine(NoteTexts.Of(Rule, name, TestPolicy.With()), TextTools.NoteLength));

    [Fact]
    public void An_alert_has_at_most_120_units_whoever_posted_wherever() => Gen.Select(Name, Name, Name).HoldsForAll(names =>
    {
        var (poster, channel, masked) = names;
        var message = new PostedMessage("m", new Person("p", poster), new Channel("c", ChannelKind.Group) { Title = channel }, Bot.Evening, ContentKind.Text, "");
        IsFine(AlertTexts.OfMessage(message, new Verdict(Rule, Outcome.Violating, Severity.S4, "", []), masked, Bot.Evening), TextTools.NoteLength);
    });

    [Fact]
    public void A_list_of_groups_is_split_at_2000_units_and_loses_no_group() => Name.Array[1, 150].HoldsForAll(
        names =>
        {
            var lines = names.Select((name, index) => new GroupLine(name, index % 2 == 0 ? Rule : Rule with { Id = "GRP-92", Article = "p.7-03" }, name)).ToArray();
            var texts = GroupTexts.ToAdministrators(lines);
            Assert.All(texts, text =>
            {
                IsFine(text, TextTools.PartLength);
                Assert.InRange(text.Split('\n')[0].Length, 1, TextTools.NoteLength);
            });
            Assert.Equal(lines.Length, texts.Sum(text => text.Split('\n').Length - 1));
        },
        times: 50);

    [Fact]
    public void Help_names_the_desk_and_its_telephone()
    {
        var help = Toy.Descriptor("SEC-98", Severity.S4) with { IsHelp = true, Note = "すぐに{desk}へご連絡ください。" };
        var policy = TestPolicy.With() with { Desks = new Dictionary<string, Desk> { ["dx"] = new("情報課", "0256-00-0000", null, []) } };

        Assert.Equal("すぐに情報課（電話 0256-00-0000）へご連絡ください。（p.2-01）", NoteTexts.Of(help, null, policy));
        Assert.Equal("すぐにＤＸ推進課へご連絡ください。（p.2-01）", NoteTexts.Of(help, null, TestPolicy.With() with { Desks = new Dictionary<string, Desk>() }));
    }

    [Fact]
    public void No_place_of_a_shipped_note_is_left_unfilled() =>
        Assert.All(RuleEngine.Shipped, rule => Assert.DoesNotContain("{", NoteTexts.Of(rule.Descriptor, "総務課", TestPolicy.With()), StringComparison.Ordinal));

    [Fact]
    public void Fixed_texts_are_short_enough_too() =>
        Assert.All([TalkTexts.Help, TalkTexts.NothingToAnswer, TalkTexts.Thanks("fixed"), TalkTexts.Thanks("wrong"), TalkTexts.Thanks("urgent"), OperationTexts.KeptAside(new string('x', 99))], text => Assert.InRange(text.Length, 1, 120));

    [Fact]
    public void A_mention_cannot_be_smuggled_in_through_a_name() =>
        Assert.All(["<m userId=\"all\">", "<M userId='x'>", "<m\tuserId=x>"], name => Assert.DoesNotContain("<m", TextTools.Name(name, 100), StringComparison.OrdinalIgnoreCase));

    private static void IsFine(string text, int length)
    {
        Assert.InRange(text.Length, 1, length);
        Assert.Contains("（p.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<m", text, StringComparison.OrdinalIgnoreCase);
        for (var i = 0; i < text.Length; i++)
        {
            Assert.False(char.IsHighSurrogate(text[i]) && (i + 1 == text.Length || text[i + 1] == '…'), "cut through a pair");
        }
    }
}

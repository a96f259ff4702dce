using System.Diagnostics;
using ComplianceBot.Rules.PersonalInformation;

namespace ComplianceBot.Rules.Tests.PersonalInformation;

/// <summary>Most messages hold nothing: they pass every rule and leave no features without any allocation.</summary>
public sealed class SpeedTests
{
    private static readonly RuleEngine Engine = new([.. RuleEngine.Shipped
        .Where(rule => rule.SubjectType == typeof(PostedMessage))
        .Select(rule => new ActiveRule(rule, rule.DefaultOptions))]);

    [Theory]
    [InlineData("明日の会議は10時からに変更になりました。資料は共有フォルダにあります😊")]
    [InlineData("来週の研修はオンラインに変わったそうです。よろしくお願いします。")]
    [InlineData("プリンターの紙詰まりは直りました！助かりました🌸")]
    [InlineData("電話会議の音が聞き取りにくいようです。\nスピーカーを見てもらえますか？")]
    [InlineData("コピー用紙が届いたので、忘れないうちに倉庫に運びます。足りなくなる前に教えてください。")]
    public void A_clean_message_allocates_nothing(string text)
    {
        PostedMessage[] messages = [.. Enumerable.Range(0, 100).Select(_ => SampleMessage.With(text))];
        JudgeAll(messages);

        // The runtime fills caches of its own, and code that it has not yet compiled for speed may box: on a busy machine that takes long.
        // From some round on nothing at all is allocated.
        var started = Stopwatch.GetTimestamp();
        while (Allocated(messages) is > 0 and var allocated)
        {
            Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromMinutes(3), $"{allocated} bytes are allocated again and again");
        }
    }

    [Fact]
    public void A_clean_message_has_a_verdict_of_every_rule_all_the_same()
    {
        var verdicts = Engine.Judge(SampleMessage.With("会場の机はコの字に並べてください。"), Read.Context);

        Assert.Equal(Engine.Rules.Select(active => active.Rule.Descriptor.Id), verdicts.Select(verdict => verdict.Rule.Id));
        Assert.All(verdicts, verdict => Assert.Equal(Outcome.Compliant, verdict.Outcome));
    }

    [Fact]
    public void What_one_message_violates_does_not_stick_to_the_next()
    {
        var found = Engine.Judge(SampleMessage.With("マイナンバーは482019573642です"), Read.Context);
        var clean = Engine.Judge(SampleMessage.With("会場の机はコの字に並べてください。"), Read.Context);

        Assert.Contains(found, verdict => verdict.Outcome == Outcome.Violating);
        Assert.DoesNotContain(clean, verdict => verdict.Outcome == Outcome.Violating);
    }

    private static long Allocated(PostedMessage[] messages)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        JudgeAll(messages);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void JudgeAll(PostedMessage[] messages)
    {
        foreach (var message in messages)
        {
            Engine.Judge(message, Read.Context);
            Features.Of(message, Read.Context);
        }
    }
}

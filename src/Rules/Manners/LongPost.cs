using System.ComponentModel.DataAnnotations;

namespace ComplianceBot.Rules.Manners;

/// <summary>One matter a post: what is long cannot be answered or found piece by piece. Counted only.</summary>
public sealed class LongPost : MessageRule<LongPost.Options>
{
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "COM-03",
        Name: "long-post",
        Title: "長い投稿",
        Severity.S0,
        Article: "p.5-03",
        Rationale: "いくつもの用件が一つの投稿にあると、どれへの返事かが分からず、後から探せません。",
        Remedy: "案件ごとに分けて投稿してください。",
        Note: "長めの投稿は、案件ごとに分けると返信や検索がしやすくなります。ご協力をお願いします。（p.5-03）")
    {
        Tells = Audience.None,
        ExceptInEmergency = true,
    };

    public sealed record Options
    {
        /// <summary>これを超える文字数の投稿を数える。</summary>
        [Range(50, 10_000)]
        public int LongestText { get; init; } = 400;

        /// <summary>これを超える行数の箇条書きを数える。</summary>
        [Range(1, 100)]
        public int MostBullets { get; init; } = 8;
    }

    protected override bool MayConcern(PostedMessage subject, Options options, RuleContext context) =>
        subject.Text.Length > options.LongestText || Wording.Lines(subject.Text) > options.MostBullets;

    protected override IEnumerable<Finding> Check(PostedMessage subject, Options options, RuleContext context)
    {
        var text = Wording.Folded(subject.Text);
        var bullets = Wording.Bullets(subject.Text);
        if ((subject.Text.Length > options.LongestText || bullets > options.MostBullets) && !Wording.IsRecord(text))
        {
            yield return new Finding($"{subject.Text.Length}文字、箇条書き{bullets}行の投稿です。") { RecordOnly = true };
        }
    }

    private static string Lines(int count) => string.Concat(Enumerable.Range(1, count).Select(number => $"・用件{number}\n"));

    private static string Text(int length) => new('あ', length);

    public override IReadOnlyList<Example> Examples =>
    [
        Violating("401文字", SampleMessage.With(Text(401))),
        Violating("箇条書き9行", SampleMessage.With(Lines(9))),
        Compliant("400文字ちょうど", SampleMessage.With(Text(400))),
        Compliant("箇条書き8行", SampleMessage.With(Lines(8))),
        Compliant("議事録", SampleMessage.With("本日の議事録です。\n" + Lines(20))),
    ];
}

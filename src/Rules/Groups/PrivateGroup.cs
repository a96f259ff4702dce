using System.ComponentModel.DataAnnotations;
using static ComplianceBot.Rules.Examples.Sample;

namespace ComplianceBot.Rules.Groups;

/// <summary>What the city does in groups shall be findable by its staff; what must stay hidden needs an approved waiver.</summary>
public sealed class PrivateGroup : GroupRule<PrivateGroup.Options>
{
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "GRP-03",
        Name: "private-group",
        Title: "非公開のグループ",
        Severity.S3,
        Article: "p.7-03",
        Rationale: "非公開のグループは、あることを知らない職員から見えず、引継ぎや追跡調査から漏れます。",
        Remedy: "公開区分を「公開」に変えてください。人事・相談など秘匿が要るものは、理由と期限を付けて免除を申請してください。",
        Note: "グループの公開区分が「非公開」になっています。「公開」への変更、または免除の申請をお願いします。（p.7-03）")
    {
        Tells = Audience.Masters | Audience.Administrators,
    };

    public sealed record Options
    {
        /// <summary>グループを最初に見てから判定を始めるまでの時間。</summary>
        [Range(typeof(TimeSpan), "00:00:00", "31.00:00:00")]
        public TimeSpan Grace { get; init; } = TimeSpan.Zero;
    }

    protected override IEnumerable<Finding> Check(Group subject, Options options, RuleContext context)
    {
        if (!subject.IsPublic && context.Now - subject.FirstSeen >= options.Grace)
        {
            yield return new Finding("公開区分が「非公開」です。");
        }
    }

    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("公開のグループ", AGroup().With(AManager("課長"), AMember("主事"))),
        Compliant("猶予を決めた設定では、作ったばかりの間は待つ", AGroup().Private().Aged(TimeSpan.FromMinutes(5)), new Options { Grace = TimeSpan.FromHours(1) }),
        Violating("非公開のグループ", AGroup().With(AManager("課長"), AMember("主事")).Private()),
        Violating("作ったばかりでも非公開なら知らせる", AGroup().With(AManager("課長")).Private().Aged(TimeSpan.Zero)),
    ];
}

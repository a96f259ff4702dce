using System.ComponentModel.DataAnnotations;
using static ComplianceBot.Rules.Examples.Sample;

namespace ComplianceBot.Rules.Channels;

/// <summary>A talk of several people has neither masters nor the public flag: what goes on for weeks belongs into a group.</summary>
public sealed class LongLivedMultiPersonTalk : ChannelRule<LongLivedMultiPersonTalk.Options>
{
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "GRP-01d",
        Name: "long-lived-multi-person-talk",
        Title: "長く使われている複数人のトーク",
        Severity.S1,
        Article: "p.7-01",
        Rationale: "複数人のトークには公開区分もマスターもなく、管理職がいるかどうかも決められません。",
        Remedy: "続けて使うトークは、管理職を入れたグループに切り替えてください。",
        Note: "続けてご利用のトークは、グループへの切替えをお勧めします。予定や資料も共有できます。（p.7-01）")
    {
        Tells = Audience.Channel,
        Family = "GRP-01d",
    };

    public sealed record Options
    {
        /// <summary>この人数以上のトークを数える。</summary>
        [Range(3, 1000)]
        public int LeastPeople { get; init; } = 5;

        /// <summary>最初の投稿から最後の投稿まで、この日数以上続いたもの。</summary>
        [Range(1, 3650)]
        public int LeastDays { get; init; } = 14;

        /// <summary>この数以上の投稿があったもの。</summary>
        [Range(2, 100_000)]
        public int LeastPosts { get; init; } = 50;
    }

    protected override string? CannotJudge(ChannelUse subject, Options options) =>
        subject.Channel.Kind == ChannelKind.Unknown ? "the channel cannot be read" : null;

    protected override IEnumerable<Finding> Check(ChannelUse subject, Options options, RuleContext context)
    {
        var days = subject is { FirstPost: { } first, LastPost: { } last } ? (last - first).TotalDays : 0;
        if (subject.Channel.Kind == ChannelKind.MultiUsers && subject.Channel.MemberCount >= options.LeastPeople && days >= options.LeastDays && subject.Posts >= options.LeastPosts)
        {
            yield return new Finding($"{subject.Channel.MemberCount}名の複数人トークで、{(int)days}日間に{subject.Posts}件の投稿がありました。");
        }
    }

    public override IReadOnlyList<Example> Examples =>
    [
        Violating("6名で3週間続いているトーク", AChannel(ChannelKind.MultiUsers, 6).Used(posts: 80, fromDaysAgo: 21)),
        Violating("ちょうど5名・14日・50件", AChannel(ChannelKind.MultiUsers, 5).Used(posts: 50, fromDaysAgo: 14)),
        Compliant("短い調整", AChannel(ChannelKind.MultiUsers, 6).Used(posts: 80, fromDaysAgo: 5)),
        Compliant("投稿の少ないトーク", AChannel(ChannelKind.MultiUsers, 6).Used(posts: 20, fromDaysAgo: 60)),
        Compliant("4名のトーク", AChannel(ChannelKind.MultiUsers, 4).Used(posts: 200, fromDaysAgo: 60)),
        Compliant("グループのトーク", AChannel(ChannelKind.Group, 12).Used(posts: 500, fromDaysAgo: 300)),
    ];
}

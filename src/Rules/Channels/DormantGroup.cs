using System.ComponentModel.DataAnnotations;
using static ComplianceBot.Rules.Examples.Sample;

namespace ComplianceBot.Rules.Channels;

/// <summary>A group that nobody writes in keeps people and rights for nothing. Judged only where the bot has been in the channel for as long.</summary>
public sealed class DormantGroup : ChannelRule<DormantGroup.Options>
{
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "GRP-04c",
        Name: "dormant-group",
        Title: "使われていないグループ",
        Severity.S0,
        Article: "p.7-04",
        Rationale: "役目を終えたグループにメンバーが残ると、異動のたびの見直しから漏れます。",
        Remedy: "今後も使うかどうかを確かめ、使わないグループは閉じてください。",
        Note: "半年ほど投稿のないグループです。今後もお使いになるか、ご確認をお願いします。（p.7-04）")
    {
        Tells = Audience.Masters,
        Family = "GRP-04c",
    };

    public sealed record Options
    {
        /// <summary>この日数、投稿がないもの。</summary>
        [Range(30, 3650)]
        public int Days { get; init; } = 180;

        /// <summary>マスターにも一度だけたずねる（既定では、四半期ごとに管理者へ一覧を送るだけ）。</summary>
        public bool AsksMasters { get; init; }
    }

    protected override string? CannotJudge(ChannelUse subject, Options options) =>
        subject.Channel.Kind == ChannelKind.Unknown || subject.KnownSince is null ? "the bot is not in the channel" : null;

    protected override IEnumerable<Finding> Check(ChannelUse subject, Options options, RuleContext context)
    {
        if (subject.Channel.Kind != ChannelKind.Group)
        {
            yield break;
        }

        var since = subject.LastPost > subject.KnownSince ? subject.LastPost.Value : subject.KnownSince!.Value;
        if (context.Now - since >= TimeSpan.FromDays(options.Days))
        {
            yield return new Finding($"{(int)(context.Now - since).TotalDays}日間、投稿がありません。") { RecordOnly = !options.AsksMasters };
        }
    }

    public override IReadOnlyList<Example> Examples =>
    [
        Violating("200日前の投稿が最後", AChannel(ChannelKind.Group, 8).Used(posts: 40, fromDaysAgo: 300, toDaysAgo: 200)),
        Violating("botが入ってから1年、一度も投稿がない", AChannel(ChannelKind.Group, 8)),
        Compliant("先月の投稿", AChannel(ChannelKind.Group, 8).Used(posts: 40, fromDaysAgo: 300, toDaysAgo: 30)),
        Compliant("botが入って間もない", AChannel(ChannelKind.Group, 8) with { KnownSince = SampleMessage.WorkingTime.AddDays(-20) }),
        Compliant("入り直す前の投稿は数えない", AChannel(ChannelKind.Group, 8).Used(posts: 40, fromDaysAgo: 300, toDaysAgo: 200) with { KnownSince = SampleMessage.WorkingTime.AddDays(-90) }),
        Compliant("複数人のトーク", AChannel(ChannelKind.MultiUsers, 8).Used(posts: 40, fromDaysAgo: 300, toDaysAgo: 200)),
    ];
}

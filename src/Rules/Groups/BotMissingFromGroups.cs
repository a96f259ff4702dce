using System.ComponentModel.DataAnnotations;

namespace ComplianceBot.Rules.Groups;

/// <summary>What the bot cannot see it cannot look after: once a week the administrators learn how much that is.</summary>
public sealed class BotMissingFromGroups : Rule<BotPresence, BotMissingFromGroups.Options>
{
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "OPS-01",
        Name: "bot-missing-from-groups",
        Title: "botが参加していないグループ",
        Severity.S1,
        Article: "p.7-01",
        Rationale: "botは、参加しているトークルームの投稿しか受け取れません。参加していないグループは、名簿（マスターや公開区分）だけを点検しています。",
        Remedy: "グループのマスターに、botの招待を案内してください。招待しないと決めたグループは、例外（waivers）に入れると数えません。",
        Note: "botが参加していないグループが{0}件あります。案内の送付をご検討ください。（p.7-01）")
    {
        Tells = Audience.Administrators,
    };

    public sealed record Options
    {
        /// <summary>参加していないグループがこの割合（百分率）以下なら知らせない。</summary>
        [Range(0, 100)]
        public int ToleratedPercent { get; init; }
    }

    protected override IEnumerable<Finding> Check(BotPresence subject, Options options, RuleContext context)
    {
        if (subject.Without * 100 > subject.Groups * options.ToleratedPercent || subject.Removed > 0)
        {
            yield return new Finding($"対象{subject.Groups}グループのうち未参加{subject.Without}、この1週間に外れた室{subject.Removed}") { NoteArgument = $"{subject.Without}" };
        }
    }

    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("すべてのグループに参加している", new BotPresence(120, 0, 0)),
        Compliant("1割までは気にしない設定", new BotPresence(120, 12, 0), new Options { ToleratedPercent = 10 }),
        Violating("参加していないグループがある", new BotPresence(120, 30, 0)),
        Violating("この1週間に外れた室がある", new BotPresence(120, 1, 1), new Options { ToleratedPercent = 10 }),
    ];
}

using System.ComponentModel.DataAnnotations;
using static ComplianceBot.Rules.Examples.SampleAccount;

namespace ComplianceBot.Rules.Accounts;

/// <summary>Shared ids shall be as few as possible, known, and looked at every quarter.</summary>
public sealed class SharedAccountUnchecked : AccountRule<SharedAccountUnchecked.Options>
{
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "SEC-02c",
        Name: "shared-account-unchecked",
        Title: "見直しの要る共有ＩＤ",
        Severity.S1,
        Article: "p.2-02",
        Rationale: "共有ＩＤは、だれが使ったのかが分からなくなります。数を必要最小限にし、利用者を台帳で確かめます。",
        Remedy: "台帳に載せて利用者数を確かめ、四半期ごとに見直してください。要らないＩＤは停止してください。個人のＩＤなら、設定の individuals に加えてください。",
        Note: "共有ＩＤの定期のご確認時期です。台帳の利用者に変更がないか、ご確認をお願いします。（p.2-02）")
    {
        Tells = Audience.Administrators,
    };

    public override AccountSources Needs => AccountSources.SharedIds;

    public override string Alert => "共有ＩＤの確認をお願いします。台帳にない、利用者が多い、または見直しの時期のものが{0}件あります。";

    public sealed record Options
    {
        /// <summary>名前にこれを含むＩＤは、共有とみなす。</summary>
        public IReadOnlyList<string> Words { get; init; } = ["共用", "共有", "窓口", "受付", "当直", "宿直"];

        /// <summary>名前がこれで終わるＩＤは、共有とみなす（○○課、○○係）。</summary>
        public IReadOnlyList<string> Endings { get; init; } = ["課", "係", "担当", "班", "センター", "出張所", "事務局"];

        /// <summary>共有のように見えて、個人のものであるＩＤ（ユーザーID）。</summary>
        public IReadOnlyList<string> Individuals { get; init; } = [];

        /// <summary>最後の見直しから、次を求めるまでの日数。</summary>
        [Range(1, 400)]
        public int ReviewDays { get; init; } = 92;
    }

    protected override IEnumerable<Finding> Check(Account subject, Options options, RuleContext context)
    {
        if (subject.Person.State is PersonState.Deleted or PersonState.Suspended)
        {
            yield break;
        }

        if (subject.SharedId is not { } known)
        {
            if (LooksShared(subject.Person, options))
            {
                yield return new Finding("台帳にありません");
            }

            yield break;
        }

        if (known.Listed > known.Declared)
        {
            yield return new Finding($"利用者{known.Listed}名（申告{known.Declared}名）");
        }

        if (known.ReviewedOn is not { } reviewed)
        {
            yield return new Finding("見直しの記録がありません");
        }
        else if (reviewed.AddDays(options.ReviewDays) < Today(context))
        {
            yield return new Finding($"最終見直し {reviewed:yyyy-MM-dd}");
        }
    }

    private static bool LooksShared(Person person, Options options)
    {
        var name = person.Name.Replace(" ", "", StringComparison.Ordinal).Replace("\u3000", "", StringComparison.Ordinal);
        return !options.Individuals.Contains(person.Id)
            && (options.Words.Any(word => name.Contains(word, StringComparison.Ordinal)) || options.Endings.Any(ending => name.EndsWith(ending, StringComparison.Ordinal)));
    }

    private static SharedId Declared(int users, int? listed, int reviewedDaysAgo) => new(users, listed, DaysAgo(reviewedDaysAgo));

    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("個人の名前のＩＤ", AnAccount()),
        Compliant("台帳にあり、92日前に見直した窓口のＩＤ", AnAccount("市民課窓口") with { SharedId = Declared(3, 3, 92) }),
        Compliant("停止した共有ＩＤ", AnAccount("総務課", PersonState.Suspended)),
        Compliant("共有のように見えて個人のもの（設定の individuals）", AnAccount("窓口 太郎"), new Options { Individuals = ["account"] }),
        Violating("台帳にない課のＩＤ", AnAccount("総務課")),
        Violating("台帳にない窓口のＩＤ", AnAccount("窓口 二番")),
        Violating("申告より利用者が多い", AnAccount("市民課窓口") with { SharedId = Declared(2, 3, 10) }),
        Violating("前の四半期から見直していない", AnAccount("市民課窓口") with { SharedId = Declared(3, null, 93) }),
        Violating("一度も見直していない", AnAccount("市民課窓口") with { SharedId = new SharedId(3, null, null) }),
    ];
}

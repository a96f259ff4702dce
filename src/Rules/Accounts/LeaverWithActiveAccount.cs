using static ComplianceBot.Rules.Examples.SampleAccount;

namespace ComplianceBot.Rules.Accounts;

/// <summary>Whoever has left shall not be able to read on.</summary>
public sealed class LeaverWithActiveAccount : AccountRule<LeaverWithActiveAccount.Options>
{
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "CMP-03a",
        Name: "leaver-with-active-account",
        Title: "退職日を過ぎて有効なアカウント",
        Severity.S3,
        Article: "p.9-03",
        Rationale: "退職した方のアカウントが有効なままだと、職員でない方が庁内のやりとりを読めます。",
        Remedy: "アカウントを停止または削除してください。再任用などで続けてお使いになるときは、人事の一覧に行を加えてください。",
        Note: "退職日を過ぎて有効なアカウントがあります。削除のご確認をお願いします。（p.9-03）")
    {
        Tells = Audience.Administrators,
    };

    public override AccountSources Needs => AccountSources.Hr;

    public override string Alert => "退職日を過ぎて有効なアカウントが{0}件あります。削除のご確認をお願いします。";

    public sealed record Options;

    protected override IEnumerable<Finding> Check(Account subject, Options options, RuleContext context)
    {
        if (subject.LastDay < Today(context) && subject.Person.State is not PersonState.Deleted and not PersonState.Suspended)
        {
            yield return new Finding($"退職日 {subject.LastDay:yyyy-MM-dd}");
        }
    }

    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("在職中", AnAccount()),
        Compliant("今日が最後の日", AnAccount() with { LastDay = DaysAgo(0) }),
        Compliant("退職して停止した", AnAccount(state: PersonState.Suspended) with { LastDay = DaysAgo(30) }),
        Compliant("退職して削除した", AnAccount(state: PersonState.Deleted) with { LastDay = DaysAgo(30) }),
        Violating("最後の日の翌日も有効", AnAccount() with { LastDay = DaysAgo(1) }),
        Violating("休職のまま退職し、アカウントが残る", AnAccount(state: PersonState.OnLeave) with { LastDay = DaysAgo(30) }),
    ];
}

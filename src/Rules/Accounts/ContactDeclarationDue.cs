using System.ComponentModel.DataAnnotations;
using static ComplianceBot.Rules.Examples.SampleAccount;

namespace ComplianceBot.Rules.Accounts;

/// <summary>A declared contact is confirmed once a year, and when its declarer moves on or leaves.</summary>
public sealed class ContactDeclarationDue : AccountRule<ContactDeclarationDue.Options>
{
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "CHN-02c",
        Name: "contact-declaration-due",
        Title: "更新の時期の来た外部連携の届出",
        Severity.S1,
        Article: "p.4-b",
        Rationale: "担当が変わっても連携が残ると、担当でない方と外部の方のやりとりが続いてしまいます。",
        Remedy: "続けるときは「継続します」、終わっていれば「終了しました」を押してください。異動のときは、後任の方の届出に替えてください。",
        Note: "外部連携の届出が更新の時期です（1年経過または異動）。継続・終了のどちらかをお選びください。（p.4-b）")
    {
        Tells = Audience.Person | Audience.Administrators,
        Family = "CHN-02c",
    };

    public override AccountSources Needs => AccountSources.ExternalContacts;

    public override string Alert => "外部連携の届出の更新・終了の確認が要る方が{0}名いらっしゃいます。";

    public override IReadOnlyList<AccountAnswer> Answers => [AccountAnswer.ContinueContacts, AccountAnswer.EndContacts];

    public sealed record Options
    {
        /// <summary>届出または更新から、次の更新を求めるまでの日数。</summary>
        [Range(30, 1500)]
        public int RenewalDays { get; init; } = 365;
    }

    protected override IEnumerable<Finding> Check(Account subject, Options options, RuleContext context)
    {
        var today = Today(context);
        var held = subject.Contacts.Where(contact => contact.Since is not null && !(contact.Until < today)).ToArray();
        if (held.Length == 0)
        {
            yield break;
        }

        if (subject.Person.State is PersonState.Deleted || subject.LastDay < today)
        {
            yield return new Finding($"退職された方の届出{held.Length}件");
            yield break;
        }

        var old = held.Count(contact => contact.Since!.Value.AddDays(options.RenewalDays) < today);
        var moved = held.Count(contact => subject.MovedOn <= today && subject.MovedOn > contact.Since);
        if (old + moved > 0)
        {
            yield return new Finding($"1年経過{old}件、異動{moved}件");
        }
    }

    private static ExternalContact Declared(int daysAgo, int? renewedDaysAgo = null) => new("観光協会", DaysAgo(daysAgo), null, renewedDaysAgo is { } days ? DaysAgo(days) : null);

    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("届出から1年まで", AnAccount().With(Declared(365))),
        Compliant("前の年の届出を更新している", AnAccount().With(Declared(700, 30))),
        Compliant("異動のあとに継続を届け出た", AnAccount().With(Declared(300, 5)) with { MovedOn = DaysAgo(10) }),
        Compliant("期限の切れた届出（届出のない連携の規則が見る）", AnAccount().With(Declared(400) with { Until = DaysAgo(1) })),
        Violating("1年を過ぎた", AnAccount().With(Declared(366))),
        Violating("届け出た方が異動した", AnAccount().With(Declared(100)) with { MovedOn = DaysAgo(10) }),
        Violating("届け出た方が退職した", AnAccount().With(Declared(100)) with { LastDay = DaysAgo(1) }),
        Violating("届け出た方のアカウントが削除された", AnAccount(state: PersonState.Deleted).With(Declared(100))),
    ];
}

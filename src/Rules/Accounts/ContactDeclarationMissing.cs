using static ComplianceBot.Rules.Examples.SampleAccount;

namespace ComplianceBot.Rules.Accounts;

/// <summary>
/// Contacts with people outside are declared. Only what the register knows is judged: contacts without a declaration and
/// declarations that have run out; contacts that nobody wrote down are seen in the downloaded records only.
/// </summary>
public sealed class ContactDeclarationMissing : AccountRule<ContactDeclarationMissing.Options>
{
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "CHN-02b",
        Name: "contact-declaration-missing",
        Title: "届出のない、または期限の切れた外部連携",
        Severity.S2,
        Article: "p.4-b",
        Rationale: "外部の方とのつながりは、相手先と期間が分かっていて初めて、誤送信に気づき、終わらせることができます。",
        Remedy: "続けるときは「継続します」、終わっていれば「終了しました」を押してください。初めての届出はＤＸ推進課の様式でお願いします。",
        Note: "外部の方との連携の届出がないか、期限が切れています。下のボタンから継続か終了をお知らせください。（p.4-b）")
    {
        Tells = Audience.Person | Audience.Administrators,
    };

    public override AccountSources Needs => AccountSources.ExternalContacts;

    public override string Alert => "外部連携の届出がない、または期限の切れた方が{0}名いらっしゃいます。";

    public override int AlertAfterDays => 7;

    public override IReadOnlyList<AccountAnswer> Answers => [AccountAnswer.ContinueContacts, AccountAnswer.EndContacts];

    public sealed record Options;

    protected override IEnumerable<Finding> Check(Account subject, Options options, RuleContext context)
    {
        if (subject.Person.State is PersonState.Deleted)
        {
            yield break;
        }

        var missing = subject.Contacts.Count(contact => contact.Since is null);
        var expired = subject.Contacts.Count(contact => contact.Since is not null && contact.Until < Today(context));
        if (missing + expired > 0)
        {
            yield return new Finding($"届出なし{missing}件、期限切れ{expired}件");
        }
    }

    private static ExternalContact Until(int daysAgo) => new("観光協会", DaysAgo(300), DaysAgo(daysAgo), null);

    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("外部連携のない方", AnAccount()),
        Compliant("期限まで届け出ている", AnAccount().With(Until(0))),
        Compliant("期限を決めない届出", AnAccount().With(new ExternalContact("観光協会", DaysAgo(100), null, null))),
        Compliant("削除された方（退職の規則が見る）", AnAccount(state: PersonState.Deleted).With(Until(10))),
        Violating("終了日を過ぎた", AnAccount().With(Until(1))),
        Violating("相手先は分かっているが、届出がない", AnAccount().With(new ExternalContact("自治会連合会", null, null, null))),
    ];
}

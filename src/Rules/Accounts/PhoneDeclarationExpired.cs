using System.ComponentModel.DataAnnotations;
using static ComplianceBot.Rules.Examples.SampleAccount;

namespace ComplianceBot.Rules.Accounts;

/// <summary>
/// A private telephone is declared, and the declaration confirmed once a year. Who uses one without any declaration is seen in
/// the login records only and is no part of this rule.
/// </summary>
public sealed class PhoneDeclarationExpired : AccountRule<PhoneDeclarationExpired.Options>
{
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "SEC-04",
        Name: "phone-declaration-expired",
        Title: "更新の時期を過ぎた私用スマートフォンの届出",
        Severity.S2,
        Article: "p.2-04",
        Rationale: "届出が古いままだと、紛失や機種変更のときに、どの端末を止めればよいか分かりません。",
        Remedy: "いまも使っていれば「更新します」を押してください。使わなくなったときは、ＤＸ推進課へお知らせください。",
        Note: "私用スマートフォンの届出から1年が過ぎました。いまもお使いでしたら、下のボタンで更新をお願いします。（p.2-04）")
    {
        Tells = Audience.Person | Audience.Administrators,
    };

    public override AccountSources Needs => AccountSources.PersonalPhones;

    public override string Alert => "私用スマートフォンの届出の更新が済んでいない方が{0}名いらっしゃいます。";

    public override int AlertAfterDays => 14;

    public override IReadOnlyList<AccountAnswer> Answers => [AccountAnswer.RenewPhone];

    public sealed record Options
    {
        /// <summary>届出または更新から、次の更新を求めるまでの日数。</summary>
        [Range(30, 1500)]
        public int RenewalDays { get; init; } = 365;
    }

    protected override IEnumerable<Finding> Check(Account subject, Options options, RuleContext context)
    {
        if (subject is { Phone: { } phone, Person.State: not PersonState.Deleted and not PersonState.OnLeave } && phone.Since.AddDays(options.RenewalDays) < Today(context))
        {
            yield return new Finding($"最後の届出 {phone.Since:yyyy-MM-dd}");
        }
    }

    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("届出のない方（使っているかは記録からしか分からない）", AnAccount()),
        Compliant("届出から1年まで", AnAccount() with { Phone = new PersonalPhone(DaysAgo(365), null) }),
        Compliant("2年前の届出を、この春に更新した", AnAccount() with { Phone = new PersonalPhone(DaysAgo(800), DaysAgo(200)) }),
        Compliant("休職中の方", AnAccount(state: PersonState.OnLeave) with { Phone = new PersonalPhone(DaysAgo(800), null) }),
        Violating("届出から1年を過ぎた", AnAccount() with { Phone = new PersonalPhone(DaysAgo(366), null) }),
        Violating("前の更新から1年を過ぎた", AnAccount() with { Phone = new PersonalPhone(DaysAgo(900), DaysAgo(400)) }),
    ];
}

using ComplianceBot.Enforcement.Tests.Fakes;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Tests.Accounts;

/// <summary>A rule about accounts that says what a test wants.</summary>
internal sealed class ToyAccountRule(RuleDescriptor descriptor, AccountSources needs, Func<Account, DateOnly, bool> finds) : AccountRule<ToyOptions>
{
    public override RuleDescriptor Descriptor => descriptor;

    public override IReadOnlyList<Example> Examples => [];

    public override AccountSources Needs => needs;

    public override string Alert => "確認の要るアカウントが{0}件あります。";

    public override int AlertAfterDays => descriptor.Tells.HasFlag(Audience.Person) ? 7 : 0;

    public override IReadOnlyList<AccountAnswer> Answers => [AccountAnswer.RenewPhone, AccountAnswer.EndContacts, AccountAnswer.NoPhoto];

    protected override IEnumerable<Finding> Check(Account subject, ToyOptions options, RuleContext context)
    {
        if (finds(subject, Today(context)))
        {
            yield return new Finding("所見");
        }
    }
}

using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Policies;
using ComplianceBot.Enforcement.Registers;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Accounts;

/// <summary>One account as one rule sees it.</summary>
internal sealed record AccountCase(Account Account, Verdict Verdict)
{
    public string Key => Violation.KeyOf(Verdict.Rule.Id, Account.Person.Id);
}

/// <summary>A rule about accounts that the policy has something for.</summary>
internal sealed record AccountCheck(RuleDescriptor Rule, IAccountRule Means)
{
    public AccountSources Needs => Means.Needs;

    /// <summary>Those whose register the policy names (or whose reading it turned on); the others are not asked at all.</summary>
    public static IEnumerable<AccountCheck> Of(PlanContext context)
    {
        var named = NamedBy(context.Policy);
        return context.Policy.Rules.Select(rule => rule.Active.Rule).Where(rule => rule is IAccountRule means && named.HasFlag(means.Needs))
            .Select(rule => new AccountCheck(rule.Descriptor, (IAccountRule)rule));
    }

    /// <summary>False for a rule about accounts whose register the policy does not name: it never speaks.</summary>
    public static bool IsAsked(Policy policy, Rule rule) => rule is not IAccountRule means || NamedBy(policy).HasFlag(means.Needs);

    private static AccountSources NamedBy(Policy policy) =>
        policy.Registers.Files.Keys.Aggregate(AccountSources.None, (all, kind) => all | SourceOf(kind)) | (policy.PhotosPerNight > 0 ? AccountSources.Photo : AccountSources.None);

    private static AccountSources SourceOf(RegisterKind kind) => kind switch
    {
        RegisterKind.Hr => AccountSources.Hr,
        RegisterKind.SharedIds => AccountSources.SharedIds,
        RegisterKind.PersonalPhones => AccountSources.PersonalPhones,
        _ => AccountSources.ExternalContacts,
    };
}

/// <summary>One rule's share of a review.</summary>
/// <param name="Open">Violations of the rule that are open.</param>
/// <param name="NotJudged">Why nothing can be said today; then nothing changes.</param>
internal sealed record AccountReviewOf(AccountCheck Check, IReadOnlyList<AccountCase> Cases, IReadOnlyList<Violation> Open, string? NotJudged)
{
    public IEnumerable<AccountCase> Violating => Cases.Where(judged => judged.Verdict.Speaks);
}

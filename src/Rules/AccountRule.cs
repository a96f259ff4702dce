namespace ComplianceBot.Rules;

/// <summary>What somebody may answer to a note about the own account, by a button.</summary>
public enum AccountAnswer
{
    /// <summary>更新します: the declaration of the private telephone holds for another year.</summary>
    RenewPhone,

    /// <summary>継続します: the contacts go on.</summary>
    ContinueContacts,

    /// <summary>終了しました: the contacts are over.</summary>
    EndContacts,

    /// <summary>登録しません: no photo, no reason.</summary>
    NoPhoto,
}

/// <summary>What is said and asked beside the verdict, for the daily review of accounts.</summary>
public interface IAccountRule
{
    /// <summary>Without these nothing can be said.</summary>
    AccountSources Needs { get; }

    /// <summary>What the administrators read above the list of names; {0} is the number. Empty: they are not told.</summary>
    string Alert { get; }

    /// <summary>The administrators hear of it only when it is still open so many days later.</summary>
    int AlertAfterDays { get; }

    IReadOnlyList<AccountAnswer> Answers { get; }
}

/// <summary>Judges an account against the office's registers, once a day.</summary>
public abstract class AccountRule<TOptions> : Rule<Account, TOptions>, IAccountRule
    where TOptions : class, new()
{
    public abstract AccountSources Needs { get; }

    public virtual string Alert => "";

    public virtual int AlertAfterDays => 0;

    public virtual IReadOnlyList<AccountAnswer> Answers => [];

    protected sealed override string? CannotJudge(Account subject, TOptions options) =>
        (Needs & ~subject.Known) is var missing and not AccountSources.None ? $"nothing to go by: {missing}" : null;

    protected static DateOnly Today(RuleContext context) => DateOnly.FromDateTime(context.Now.DateTime);
}

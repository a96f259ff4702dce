namespace ComplianceBot.Rules;

/// <summary>Lists and readings that an account can be held against; a rule is not judged where one that it needs is missing.</summary>
[Flags]
public enum AccountSources
{
    None = 0,

    /// <summary>人事の一覧.</summary>
    Hr = 1,
    SharedIds = 2,
    PersonalPhones = 4,
    ExternalContacts = 8,

    /// <summary>Whether this person has a photo was asked.</summary>
    Photo = 16,
}

/// <summary>An account of the tenant with what the office's own registers say about it.</summary>
public sealed record Account(Person Person) : Subject
{
    public AccountSources Known { get; init; }

    /// <summary>Local day on which the directory first showed it; the minimum value for accounts of the very first reading.</summary>
    public DateOnly FirstSeen { get; init; } = DateOnly.MinValue;

    /// <summary>Null where it stands in no register of shared ids.</summary>
    public SharedId? SharedId { get; init; }

    public PersonalPhone? Phone { get; init; }

    public IReadOnlyList<ExternalContact> Contacts { get; init; } = [];

    /// <summary>Last day in office by the personnel list, where no later row takes the person back (再任用).</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>Newest transfer that is remembered.</summary>
    public DateOnly? MovedOn { get; init; }

    /// <summary>A photo is there (never looked at); meaningful with <see cref="AccountSources.Photo"/> only.</summary>
    public bool HasPhoto { get; init; }

    /// <summary>Wishes no photo; nobody asks why.</summary>
    public bool WantsNoPhoto { get; init; }
}

/// <param name="Declared">Number of people who were declared to use it.</param>
/// <param name="Listed">Number of people who are listed as using it; null where the register leaves it open.</param>
public sealed record SharedId(int Declared, int? Listed, DateOnly? ReviewedOn);

/// <param name="RenewedOn">Of the register or of the person's own answer, whichever is later.</param>
public sealed record PersonalPhone(DateOnly DeclaredOn, DateOnly? RenewedOn)
{
    public DateOnly Since => RenewedOn ?? DeclaredOn;
}

/// <param name="DeclaredOn">Null: the contact is known and nobody has declared it.</param>
/// <param name="Until">Null: until it is ended.</param>
public sealed record ExternalContact(string Counterpart, DateOnly? DeclaredOn, DateOnly? Until, DateOnly? RenewedOn)
{
    public DateOnly? Since => RenewedOn ?? DeclaredOn;
}

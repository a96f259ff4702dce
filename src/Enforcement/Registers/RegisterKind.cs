namespace ComplianceBot.Enforcement.Registers;

/// <summary>The lists that the office keeps itself and hands over as CSV files (policy: <c>registers</c>).</summary>
public enum RegisterKind
{
    /// <summary>人事: who leaves, comes, moves, and when.</summary>
    Hr,

    /// <summary>共有ＩＤ台帳.</summary>
    SharedIds,

    /// <summary>私用スマートフォンの届出.</summary>
    PersonalPhones,

    /// <summary>外部連携の届出.</summary>
    ExternalContacts,
}

/// <summary>What a row of the personnel list means for an account.</summary>
public enum HrChange
{
    /// <summary>退職 and its like: the day is the last one in office.</summary>
    Leaves,

    /// <summary>再任用, 会計年度任用, 採用: in office from the day on.</summary>
    Comes,

    /// <summary>異動: in the new place from the day on.</summary>
    Moves,

    /// <summary>休職, 復職, 昇任: nothing that a rule goes by.</summary>
    Other,
}

/// <param name="Key">Employee number, external key, e-mail or user id.</param>
public sealed record HrRow(string Key, HrChange Change, DateOnly Day);

/// <param name="Users">How many people were declared to use it.</param>
/// <param name="Counted">How many are listed as using it; null where the list leaves it open.</param>
/// <param name="ReviewedOn">Last quarterly review; null when there was none.</param>
public sealed record SharedIdRow(string Key, string Owner, int Users, int? Counted, DateOnly? ReviewedOn);

public sealed record PersonalPhoneRow(string Key, DateOnly DeclaredOn, DateOnly? RenewedOn);

/// <param name="DeclaredOn">Null: the contact is known and nobody has declared it.</param>
/// <param name="Until">Null: until it is ended.</param>
public sealed record ExternalContactRow(string Key, string Counterpart, DateOnly? DeclaredOn, DateOnly? Until, DateOnly? RenewedOn);

/// <summary>What the registers say now. A list is null where the policy names none, or none was ever read.</summary>
public sealed record RegisterData
{
    public static RegisterData Nothing { get; } = new();

    public IReadOnlyList<HrRow>? Hr { get; init; }

    public IReadOnlyList<SharedIdRow>? SharedIds { get; init; }

    public IReadOnlyList<PersonalPhoneRow>? PersonalPhones { get; init; }

    public IReadOnlyList<ExternalContactRow>? ExternalContacts { get; init; }

    /// <summary>This with another's list of one kind.</summary>
    public RegisterData With(RegisterKind kind, RegisterData other) => kind switch
    {
        RegisterKind.Hr => this with { Hr = other.Hr },
        RegisterKind.SharedIds => this with { SharedIds = other.SharedIds },
        RegisterKind.PersonalPhones => this with { PersonalPhones = other.PersonalPhones },
        _ => this with { ExternalContacts = other.ExternalContacts },
    };
}

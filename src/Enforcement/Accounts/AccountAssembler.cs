using ComplianceBot.Enforcement.Directory;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Registers;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Accounts;

/// <summary>What the accounts are put together from.</summary>
/// <param name="Declared">By user id.</param>
/// <param name="Photos">By user id, as far as anybody was asked about.</param>
internal sealed record AccountFacts(
    DirectorySnapshot Snapshot, RegistersInForce Registers, IReadOnlyDictionary<string, Declared> Declared, IReadOnlyDictionary<string, PhotoReading> Photos);

/// <summary>Joins directory, registers and people's own answers into one subject for each account. Judges nothing.</summary>
internal sealed class AccountAssembler
{
    private readonly AccountFacts facts;
    private readonly AccountSources known;
    private readonly ILookup<string, SharedIdRow> sharedIds;
    private readonly ILookup<string, PersonalPhoneRow> phones;
    private readonly ILookup<string, ExternalContactRow> contacts;

    private AccountAssembler(AccountFacts facts)
    {
        var data = facts.Registers.Data;
        this.facts = facts;
        known = SourcesOf(data);
        sharedIds = ByKey(data.SharedIds, row => row.Key);
        phones = ByKey(data.PersonalPhones, row => row.Key);
        contacts = ByKey(data.ExternalContacts, row => row.Key);
    }

    public static AccountSources SourcesOf(RegisterData data) =>
        (data.Hr is null ? AccountSources.None : AccountSources.Hr)
        | (data.SharedIds is null ? AccountSources.None : AccountSources.SharedIds)
        | (data.PersonalPhones is null ? AccountSources.None : AccountSources.PersonalPhones)
        | (data.ExternalContacts is null ? AccountSources.None : AccountSources.ExternalContacts);

    /// <summary>Everybody in the directory, and whoever stands in a register of declarations and is gone from it.</summary>
    public static IReadOnlyList<Account> Assemble(AccountFacts facts)
    {
        var assembler = new AccountAssembler(facts);
        var accounts = facts.Snapshot.Users.Values.Select(assembler.AccountOf).ToList();
        var keys = facts.Snapshot.Users.Values.SelectMany(RegistersInForce.KeysOf).ToHashSet(StringComparer.OrdinalIgnoreCase);
        accounts.AddRange(assembler.contacts.Where(person => !keys.Contains(person.Key)).Select(person => assembler.AccountOf(new TenantUser(person.Key, "", "") { IsDeleted = true })));
        return accounts;
    }

    private Account AccountOf(TenantUser user)
    {
        var person = facts.Snapshot.FindPerson(user.Id) ?? PersonFactory.Unknown(user.Id);
        var declared = facts.Declared.GetValueOrDefault(user.Id, Declared.Nothing);
        var photo = facts.Photos.GetValueOrDefault(user.Id);
        return new Account(person)
        {
            Known = known | (photo is null ? AccountSources.None : AccountSources.Photo),
            FirstSeen = facts.Snapshot.Data.PeopleFirstSeen.TryGetValue(user.Id, out var seen) ? seen : DateOnly.MinValue,
            SharedId = Of(sharedIds, user).Select(row => new SharedId(row.Users, row.Counted, row.ReviewedOn)).FirstOrDefault(),
            Phone = Of(phones, user).Select(row => new PersonalPhone(row.DeclaredOn, Later(row.RenewedOn, declared.PhoneRenewedOn))).FirstOrDefault(),
            Contacts = [.. Of(contacts, user).Where(row => !IsEnded(row, declared)).Select(row => ContactOf(row, declared))],
            LastDay = LastDayOf(user),
            MovedOn = facts.Snapshot.Moves[user.Id].Select(move => (DateOnly?)move.On).Max(),
            HasPhoto = photo is { HasPhoto: true },
            WantsNoPhoto = declared.NoPhoto,
        };
    }

    // The last word of the list counts: whoever was taken back has not left.
    private DateOnly? LastDayOf(TenantUser user) =>
        facts.Registers.HrOf(user).LastOrDefault(row => row.Change is HrChange.Leaves or HrChange.Comes) is { Change: HrChange.Leaves } left ? left.Day : null;

    // A row that the office wrote after the answer is about another contact.
    private static bool IsEnded(ExternalContactRow row, Declared declared) => declared.ContactsEndedOn is { } ended && !(Later(row.DeclaredOn, row.RenewedOn) > ended);

    private static ExternalContact ContactOf(ExternalContactRow row, Declared declared)
    {
        var renewed = declared.ContactsRenewedOn is { } on && !(row.DeclaredOn > on) ? Later(row.RenewedOn, on) : row.RenewedOn;

        // An end that lies before the answer is over; the office writes the new one into its register.
        return new ExternalContact(row.Counterpart, row.DeclaredOn, row.Until < renewed ? null : row.Until, renewed);
    }

    private static DateOnly? Later(DateOnly? one, DateOnly? other) => one > other || other is null ? one : other;

    private static IEnumerable<T> Of<T>(ILookup<string, T> register, TenantUser user) => register.Count == 0 ? [] : RegistersInForce.KeysOf(user).SelectMany(key => register[key]);

    private static ILookup<string, T> ByKey<T>(IReadOnlyList<T>? rows, Func<T, string> key) => (rows ?? []).ToLookup(key, StringComparer.OrdinalIgnoreCase);
}

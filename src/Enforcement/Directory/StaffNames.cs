using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Directory;

/// <summary>Full names of staff, written and read, folded and without spaces. A surname alone is never enough.</summary>
internal sealed class StaffNames : IStaffNames
{
    private readonly HashSet<string> names;
    private readonly HashSet<string> added;

    private StaffNames(HashSet<string> names, HashSet<string> added)
    {
        this.names = names;
        this.added = added;
    }

    public static StaffNames Of(IEnumerable<TenantUser> users) => new([.. users.SelectMany(FullNames)], []);

    /// <summary>The same with more people; the large set is shared.</summary>
    public StaffNames With(IEnumerable<TenantUser> users) => new(names, [.. added, .. users.SelectMany(FullNames).Where(name => !names.Contains(name))]);

    public bool IsFullName(ReadOnlySpan<char> foldedName) =>
        names.GetAlternateLookup<ReadOnlySpan<char>>().Contains(foldedName)
        || (added.Count > 0 && added.GetAlternateLookup<ReadOnlySpan<char>>().Contains(foldedName));

    private static IEnumerable<string> FullNames(TenantUser user)
    {
        if (user.IsDeleted)
        {
            yield break;
        }

        if (user.FamilyName.Length > 0 && user.GivenName.Length > 0)
        {
            yield return NameFolding.Fold(user.FamilyName + user.GivenName);
        }

        if (user.PhoneticFamilyName.Length > 0 && user.PhoneticGivenName.Length > 0)
        {
            var reading = NameFolding.Fold(user.PhoneticFamilyName + user.PhoneticGivenName);
            yield return reading;
            yield return NameFolding.ToKatakana(reading);
        }
    }
}

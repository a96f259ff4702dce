using System.Text.Json;
using System.Text.Json.Serialization;
using ComplianceBot.Enforcement.Ports;

namespace ComplianceBot.Enforcement.Directory;

/// <summary>The stored form of a reading: short keys, defaults left out, so that 20,000 people take a few megabytes.</summary>
internal static class SnapshotDocument
{
    /// <summary>Raised when the form changes; a document of another version is as good as none.</summary>
    private const int Version = 1;

    public static string Write(DirectoryData data) =>
        JsonSerializer.Serialize(
            new StoredDirectory(
                Version,
                data.ReadAt,
                [.. data.Reading.Users.Select(StoredUser.Of)],
                [.. data.Reading.OrgUnits.Select(unit => new StoredUnit(unit.Id, unit.Name, unit.ParentId, unit.DisplayLevel))],
                [.. data.Reading.Groups.Select(StoredGroup.Of)],
                [.. data.Reading.Positions],
                [.. data.Reading.Levels],
                data.FirstSeen)
            {
                Moves = [.. data.Transfers],
                People = data.PeopleFirstSeen,
                Handovers = data.Handovers,
            },
            DirectoryJson.Default.StoredDirectory);

    /// <summary>Null when the document is of another version or damaged: then the tenant is read anew.</summary>
    public static DirectoryData? Read(string document)
    {
        try
        {
            return JsonSerializer.Deserialize(document, DirectoryJson.Default.StoredDirectory) is { V: Version } stored
                ? new DirectoryData(stored.ToReading(), stored.At, stored.Seen)
                {
                    Transfers = stored.Moves ?? [],
                    PeopleFirstSeen = stored.People ?? new Dictionary<string, DateOnly>(),
                    Handovers = stored.Handovers ?? new Dictionary<string, DateOnly>(),
                }
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(StoredDirectory))]
[JsonSerializable(typeof(ChannelFacts))]
internal sealed partial class DirectoryJson : JsonSerializerContext;

internal sealed record StoredDirectory(
    int V, DateTimeOffset At, StoredUser[] Users, StoredUnit[] Units, StoredGroup[] Groups, TenantTitle[] Positions, TenantTitle[] Levels, IReadOnlyDictionary<string, DateTimeOffset> Seen)
{
    /// <summary>Absent in what earlier versions stored, like the two below.</summary>
    public KnownTransfer[]? Moves { get; init; }

    public IReadOnlyDictionary<string, DateOnly>? People { get; init; }

    public IReadOnlyDictionary<string, DateOnly>? Handovers { get; init; }

    public TenantReading ToReading() => new(
        [.. Users.Select(user => user.ToUser())],
        [.. Units.Select(unit => new TenantOrgUnit(unit.I, unit.N, unit.P, unit.L))],
        [.. Groups.Select(group => group.ToGroup())],
        Positions,
        Levels);
}

/// <param name="I">Id.</param>
/// <param name="N">Family name, given name, their readings.</param>
/// <param name="F">Flags: 1 pending, 2 awaiting, 4 suspended, 8 deleted, 16 on leave, 32 tenant administrator.</param>
/// <param name="L">Level id and name.</param>
/// <param name="S">Seats.</param>
/// <param name="K">Employee number and external key; absent where both are.</param>
internal sealed record StoredUser(string I, string[] N, int F, string?[]? L, StoredSeat[] S, string? E, string[]? K = null)
{
    public static StoredUser Of(TenantUser user) => new(
        user.Id,
        [user.FamilyName, user.GivenName, user.PhoneticFamilyName, user.PhoneticGivenName],
        Flags.Of(user.IsPending, user.IsAwaiting, user.IsSuspended, user.IsDeleted, user.IsOnLeave, user.IsTenantAdministrator),
        user.LevelId is null && user.LevelName is null ? null : [user.LevelId, user.LevelName],
        [.. user.Seats.Select(seat => new StoredSeat(seat.OrgUnitId, seat.PositionId, seat.PositionName, Flags.Of(seat.IsHead, seat.IsPrimary)))],
        user.Email.Length == 0 ? null : user.Email,
        user.EmployeeNumber.Length + user.ExternalKey.Length == 0 ? null : [user.EmployeeNumber, user.ExternalKey]);

    public TenantUser ToUser() => new(I, N[0], N[1])
    {
        PhoneticFamilyName = N[2],
        PhoneticGivenName = N[3],
        Email = E ?? "",
        EmployeeNumber = K?[0] ?? "",
        ExternalKey = K?[1] ?? "",
        IsPending = Flags.Has(F, 0),
        IsAwaiting = Flags.Has(F, 1),
        IsSuspended = Flags.Has(F, 2),
        IsDeleted = Flags.Has(F, 3),
        IsOnLeave = Flags.Has(F, 4),
        IsTenantAdministrator = Flags.Has(F, 5),
        LevelId = L?[0],
        LevelName = L?[1],
        Seats = [.. S.Select(seat => new TenantSeat(seat.U, seat.P, seat.N, Flags.Has(seat.F, 0), Flags.Has(seat.F, 1)))],
    };
}

internal sealed record StoredSeat(string U, string? P, string? N, int F);

internal sealed record StoredUnit(string I, string N, string? P, int L);

/// <param name="A">Masters.</param>
/// <param name="M">Direct entries; the first character of each tells its kind (0 user, 1 org unit, 2 group, 3 unknown).</param>
/// <param name="F">Flags: 1 public, 2 has a talk.</param>
internal sealed record StoredGroup(string I, string N, int F, string[] A, string[] M, string? D)
{
    public static StoredGroup Of(TenantGroup group) => new(
        group.Id, group.Name, Flags.Of(group.IsPublic, group.HasTalk), [.. group.MasterIds], [.. group.Members.Select(member => $"{(int)member.Kind}{member.Id}")], group.Description);

    public TenantGroup ToGroup() => new(I, N, Flags.Has(F, 0), A, [.. M.Select(member => new TenantMember(member[1..], (TenantMemberKind)(member[0] - '0')))])
    {
        Description = D,
        HasTalk = Flags.Has(F, 1),
    };
}

internal static class Flags
{
    public static int Of(params ReadOnlySpan<bool> flags)
    {
        var bits = 0;
        for (var i = 0; i < flags.Length; i++)
        {
            bits |= flags[i] ? 1 << i : 0;
        }

        return bits;
    }

    public static bool Has(int bits, int index) => (bits & (1 << index)) != 0;
}

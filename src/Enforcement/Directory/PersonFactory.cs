using System.Collections.Concurrent;
using ComplianceBot.Enforcement.Policies;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Directory;

/// <summary>Makes people out of users. The only place that decides who is a manager (管理職).</summary>
internal sealed class PersonFactory
{
    private readonly OrgTree tree;
    private readonly ManagerPolicy managers;
    private readonly HashSet<string> positions;
    private readonly HashSet<string> levels;
    private readonly Dictionary<string, string> positionNames;
    private readonly Dictionary<string, string> levelNames;

    // Thousands share a title or sit alike: each is folded, and kept, once.
    private readonly ConcurrentDictionary<string, bool> managing = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Seat, Seat> seats = new();

    public PersonFactory(OrgTree tree, TenantReading reading, ManagerPolicy managers)
    {
        this.tree = tree;
        this.managers = managers;
        positions = [.. managers.Positions.Select(NameFolding.Fold)];
        levels = [.. managers.Levels.Select(NameFolding.Fold)];
        positionNames = NamesOf(reading.Positions);
        levelNames = NamesOf(reading.Levels);
    }

    public Person Create(TenantUser user) => new(user.Id, $"{user.FamilyName} {user.GivenName}".Trim())
    {
        FamilyName = user.FamilyName,
        GivenName = user.GivenName,
        Seats = [.. user.Seats.Select(SeatOf)],
        IsManager = IsManager(user),
        State = StateOf(user),
    };

    /// <summary>Somebody whom the directory does not know (any more).</summary>
    public static Person Unknown(string id) => new(id, "") { State = PersonState.Deleted };

    private Seat SeatOf(TenantSeat seat)
    {
        var made = new Seat(seat.OrgUnitId, tree.DepartmentOf(seat.OrgUnitId), TitleOf(seat), seat.IsHead, seat.IsPrimary);
        return seats.GetOrAdd(made, made);
    }

    private bool IsManager(TenantUser user) =>
        user.Seats.Any(seat => TitleOf(seat) is { } title && IsManaging(title))
        || (LevelOf(user) is { } level && levels.Contains(NameFolding.Fold(level)))
        || (managers.OrgUnitHeads && user.Seats.Any(seat => seat.IsHead && tree.IsDepartmentOrAbove(seat.OrgUnitId)));

    private bool IsManaging(string title) =>
        managing.GetOrAdd(title, static (written, known) => known.Contains(NameFolding.Fold(written)), positions);

    // Leave comes before suspension: whoever is on leave is expected back, also where the account is blocked meanwhile.
    private static PersonState StateOf(TenantUser user) => user switch
    {
        { IsDeleted: true } => PersonState.Deleted,
        { IsOnLeave: true } => PersonState.OnLeave,
        { IsSuspended: true } => PersonState.Suspended,
        { IsPending: true } or { IsAwaiting: true } => PersonState.Pending,
        _ => PersonState.Active,
    };

    private string? TitleOf(TenantSeat seat) => NameOf(seat.PositionName, seat.PositionId, positionNames);

    private string? LevelOf(TenantUser user) => NameOf(user.LevelName, user.LevelId, levelNames);

    private static string? NameOf(string? name, string? id, Dictionary<string, string> names) =>
        !string.IsNullOrEmpty(name) ? name : id is null ? null : names.GetValueOrDefault(id);

    private static Dictionary<string, string> NamesOf(IReadOnlyList<TenantTitle> titles)
    {
        var names = new Dictionary<string, string>(titles.Count);
        foreach (var title in titles)
        {
            names[title.Id] = title.Name;
        }

        return names;
    }
}

using System.Collections.Immutable;
using ComplianceBot.Enforcement.Policies;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Directory;

/// <summary>
/// The tenant as the rules see it, under one policy. Immutable: a group that was read anew makes another snapshot that
/// shares everything else. Groups are expanded when asked for, so that thousands of them cost nothing at rest.
/// </summary>
public sealed class DirectorySnapshot
{
    private readonly OrgTree tree;
    private readonly PersonFactory factory;
    private readonly Lazy<StaffNames> names;
    private int? staffCount;

    private DirectorySnapshot(DirectoryData data, Policy policy, OrgTree tree, Lazy<StaffNames> names)
    {
        (Data, Policy, this.tree, this.names) = (data, policy, tree, names);
        factory = new PersonFactory(tree, data.Reading, policy.Managers);
        Users = ById(data.Reading.Users, user => user.Id);
        Groups = ById(data.Reading.Groups, group => group.Id);
        FirstSeen = data.FirstSeen.ToImmutableDictionary();
        Handovers = data.Handovers.ToImmutableDictionary();
        Moves = data.Transfers.ToLookup(transfer => transfer.PersonId);
        People = Users.ToImmutableDictionary(user => user.Key, user => factory.Create(user.Value));
        Seated = data.Reading.Users.SelectMany(user => user.Seats.Select(seat => (seat.OrgUnitId, user.Id)))
            .GroupBy(seat => seat.OrgUnitId, seat => seat.Id)
            .ToImmutableDictionary(unit => unit.Key, unit => unit.Distinct().ToImmutableArray());
    }

    private DirectorySnapshot(DirectorySnapshot source, Lazy<StaffNames> names)
    {
        (Data, Policy, tree, factory, this.names) = (source.Data, source.Policy, source.tree, source.factory, names);
        (Users, Groups, FirstSeen, People, Seated) = (source.Users, source.Groups, source.FirstSeen, source.People, source.Seated);
        (Handovers, Moves) = (source.Handovers, source.Moves);
    }

    /// <summary>The full reading that it rests on (without what was read anew since).</summary>
    public DirectoryData Data { get; }

    public Policy Policy { get; }

    /// <summary>Made when first asked for: who judges groups alone needs none of these tens of thousands of names.</summary>
    public IStaffNames Names => names.Value;

    public IEnumerable<string> GroupIds => Groups.Keys;

    public int GroupCount => Groups.Count;

    public int PersonCount => People.Count;

    /// <summary>People who have an account and still work here.</summary>
    public int StaffCount => staffCount ??= People.Values.Count(person => person.State is not (PersonState.Deleted or PersonState.Pending));

    internal ImmutableDictionary<string, TenantUser> Users { get; private init; }

    internal ImmutableDictionary<string, TenantGroup> Groups { get; private init; }

    internal ImmutableDictionary<string, Person> People { get; private init; }

    internal ImmutableDictionary<string, DateTimeOffset> FirstSeen { get; private init; }

    /// <summary>Groups whose masters are handing over, with the day of the newest transfer that is meant.</summary>
    internal ImmutableDictionary<string, DateOnly> Handovers { get; private init; }

    /// <summary>Remembered transfers by who moved.</summary>
    internal ILookup<string, KnownTransfer> Moves { get; }

    /// <summary>User ids by the unit in which they have a seat.</summary>
    internal ImmutableDictionary<string, ImmutableArray<string>> Seated { get; private init; }

    internal OrgTree Tree => tree;

    public static DirectorySnapshot Of(DirectoryData data, Policy policy) => Of(data, policy, new Lazy<StaffNames>(() => StaffNames.Of(data.Reading.Users)));

    private static DirectorySnapshot Of(DirectoryData data, Policy policy, Lazy<StaffNames> names) =>
        new(data, policy, new OrgTree(data.Reading.OrgUnits, policy.DepartmentLevel), names);

    public Person? FindPerson(string id) => People.GetValueOrDefault(id);

    /// <summary>Null when the group is not there (any more).</summary>
    public Group? FindGroup(string id) => Groups.TryGetValue(id, out var group) ? new GroupExpander(this).Expand(group) : null;

    /// <summary>Transfers of somebody, under this policy's idea of a department.</summary>
    public IEnumerable<Transfer> TransfersOf(Person person) => Moves[person.Id].Select(move => TransferOf(person, move));

    public string? GroupName(string id) => Groups.GetValueOrDefault(id)?.Name;

    /// <summary>Whether a unit is one of these or lies below one.</summary>
    public bool IsUnder(string unitId, IReadOnlyCollection<string> above) => above.Count > 0 && tree.Upwards(unitId).Any(unit => above.Contains(unit.Id));

    /// <summary>The same tenant under another policy.</summary>
    public DirectorySnapshot Under(Policy policy) => Of(
        Data with { Reading = Data.Reading with { Users = [.. Users.Values], Groups = [.. Groups.Values] }, FirstSeen = FirstSeen, Handovers = Handovers }, policy, names);

    /// <summary>The same tenant with some users and groups as they were read just now.</summary>
    public DirectorySnapshot With(IReadOnlyCollection<TenantUser> users, IReadOnlyCollection<TenantGroup> groups, DateTimeOffset at) =>
        new(this, users.Count == 0 ? names : new Lazy<StaffNames>(names.Value.With(users)))
        {
            Users = Users.SetItems(users.Select(user => KeyValuePair.Create(user.Id, user))),
            People = People.SetItems(users.Select(user => KeyValuePair.Create(user.Id, factory.Create(user)))),
            Seated = Reseated(users),
            Groups = Groups.SetItems(groups.Select(group => KeyValuePair.Create(group.Id, group))),
            FirstSeen = FirstSeen.AddRange(groups.Where(group => !Groups.ContainsKey(group.Id) && !FirstSeen.ContainsKey(group.Id)).Select(group => KeyValuePair.Create(group.Id, at))),
        };

    /// <summary>The same tenant without a group that is gone.</summary>
    public DirectorySnapshot Without(string groupId) => new(this, names) { Groups = Groups.Remove(groupId) };

    /// <summary>The same tenant with groups whose masters are handing over.</summary>
    public DirectorySnapshot HandingOver(IReadOnlyCollection<string> groupIds, DateOnly day) =>
        new(this, names) { Handovers = Handovers.SetItems(groupIds.Select(group => KeyValuePair.Create(group, day))) };

    // Between departments it is the department that was left; inside one it is the unit.
    private Transfer TransferOf(Person person, KnownTransfer move)
    {
        var (from, to) = (tree.DepartmentOf(move.FromUnit), tree.DepartmentOf(move.ToUnit));
        return from is null || from == to
            ? new Transfer(person, move.FromUnit, move.FromName, tree.Describe(move.ToUnit).Name, move.On, move.SeenOn)
            : new Transfer(person, from, tree.Describe(from).Name, tree.Describe(to ?? move.ToUnit).Name, move.On, move.SeenOn);
    }

    private ImmutableDictionary<string, ImmutableArray<string>> Reseated(IReadOnlyCollection<TenantUser> users)
    {
        var seated = Seated.ToBuilder();
        foreach (var user in users)
        {
            foreach (var left in Users.GetValueOrDefault(user.Id)?.Seats ?? [])
            {
                seated[left.OrgUnitId] = seated[left.OrgUnitId].Remove(user.Id);
            }

            foreach (var unit in user.Seats.Select(seat => seat.OrgUnitId).Distinct())
            {
                seated[unit] = (seated.TryGetValue(unit, out var there) ? there : []).Add(user.Id);
            }
        }

        return seated.ToImmutable();
    }

    private static ImmutableDictionary<string, T> ById<T>(IEnumerable<T> items, Func<T, string> id)
    {
        var map = ImmutableDictionary.CreateBuilder<string, T>();
        foreach (var item in items)
        {
            map[id(item)] = item;
        }

        return map.ToImmutable();
    }
}

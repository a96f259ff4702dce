using System.Collections.Concurrent;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.LineWorks.Wire;
using ComplianceBot.Rules;

namespace ComplianceBot.LineWorks.Tenants;

/// <summary>
/// From the wire's words to ours. One for each reading: ids and titles repeat tens of thousands of times in a large tenant,
/// and each is kept once. Entries without an id are nobody and are passed over.
/// </summary>
internal sealed class WireMapping
{
    /// <summary>Stands for members that could not be read.</summary>
    public static readonly TenantMember Unreadable = new("", TenantMemberKind.Unknown);

    private readonly ConcurrentDictionary<string, string> texts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Id, TenantMemberKind Kind), TenantMember> members = new();

    public TenantUser? User(WireUser user)
    {
        if (string.IsNullOrEmpty(user.UserId))
        {
            return null;
        }

        var organizations = user.Organizations ?? [];
        var primary = organizations.Find(organization => organization is { Primary: true }) ?? organizations.FirstOrDefault();
        return new TenantUser(Once(user.UserId), Once(user.UserName?.LastName ?? ""), Once(user.UserName?.FirstName ?? ""))
        {
            PhoneticFamilyName = Once(user.UserName?.PhoneticLastName ?? ""),
            PhoneticGivenName = Once(user.UserName?.PhoneticFirstName ?? ""),
            Email = user.Email ?? "",
            EmployeeNumber = user.EmployeeNumber ?? "",
            ExternalKey = user.UserExternalKey ?? "",
            IsPending = user.IsPending,
            IsAwaiting = user.IsAwaiting,
            IsSuspended = user.IsSuspended,
            IsDeleted = user.IsDeleted,
            IsOnLeave = user.LeaveOfAbsence?.IsLeaveOfAbsence ?? false,
            IsTenantAdministrator = user.IsAdministrator,
            LevelId = OnceOrNull(primary?.LevelId),
            LevelName = OnceOrNull(primary?.LevelName),
            Seats = Seats(organizations),
        };
    }

    public TenantOrgUnit? OrgUnit(WireOrgUnit unit) => string.IsNullOrEmpty(unit.OrgUnitId)
        ? null
        : new TenantOrgUnit(Once(unit.OrgUnitId), unit.OrgUnitName ?? "", OnceOrNull(unit.ParentOrgUnitId), unit.DisplayLevel);

    public static TenantTitle? Position(WirePosition position) => Title(position.PositionId, position.PositionName);

    public static TenantTitle? Level(WireLevel level) => Title(level.LevelId, level.LevelName);

    /// <summary>With the lists that the entry carries; missing ones are the caller's to read.</summary>
    public TenantGroup? Group(WireGroup group) => string.IsNullOrEmpty(group.GroupId)
        ? null
        : new TenantGroup(
            group.GroupId,
            group.GroupName ?? "",
            group.Visible,
            Each(group.Administrators, Master),
            Each(group.Members, Member))
        {
            Description = group.Description,
            HasTalk = group.UseMessage,
        };

    public string? Master(WireMaster master) => OnceOrNull(master.UserId);

    /// <summary>An entry that says neither who nor what it is stays as unknown, so that nobody takes the group for completely read.</summary>
    public TenantMember Member(WireMember member) => string.IsNullOrEmpty(member.Id)
        ? Unreadable
        : members.GetOrAdd((Once(member.Id), KindOf(member.Type)), static key => new TenantMember(key.Id, key.Kind));

    public static TenantChannel? Channel(WireChannel channel) => string.IsNullOrEmpty(channel.ChannelId)
        ? null
        : new TenantChannel(channel.ChannelId, channel.Title ?? "", KindOf(channel.ChannelType), channel.ChannelType?.GroupId, channel.ChannelType?.OrgUnitId);

    private TenantSeat[] Seats(List<WireOrganization> organizations)
    {
        var seats = new List<TenantSeat>();
        foreach (var organization in organizations)
        {
            foreach (var seat in organization?.OrgUnits ?? [])
            {
                if (!string.IsNullOrEmpty(seat?.OrgUnitId))
                {
                    seats.Add(new TenantSeat(Once(seat.OrgUnitId), OnceOrNull(seat.PositionId), OnceOrNull(seat.PositionName), seat.IsManager, seat.Primary && organization!.Primary));
                }
            }
        }

        return [.. seats];
    }

    private static TenantTitle? Title(string? id, string? name) => string.IsNullOrEmpty(id) ? null : new TenantTitle(id, name ?? "");

    private static TMapped[] Each<TItem, TMapped>(List<TItem>? items, Func<TItem, TMapped?> map)
        where TMapped : class
        => items is null ? [] : [.. items.Where(item => item is not null).Select(map).OfType<TMapped>()];

    private static TenantMemberKind KindOf(string? type) => type switch
    {
        "USER" => TenantMemberKind.User,
        "ORGUNIT" => TenantMemberKind.OrgUnit,
        "GROUP" => TenantMemberKind.Group,
        _ => TenantMemberKind.Unknown,
    };

    private static ChannelKind KindOf(WireChannelType? type) => type?.Type switch
    {
        "SINGLE_USER" => ChannelKind.SingleUser,
        "MULTI_USERS" => ChannelKind.MultiUsers,
        "ORGUNIT" => ChannelKind.OrgUnit,
        "GROUP" => ChannelKind.Group,
        _ => ChannelKind.Unknown,
    };

    private string? OnceOrNull(string? text) => string.IsNullOrEmpty(text) ? null : Once(text);

    private string Once(string text) => text.Length == 0 ? "" : texts.GetOrAdd(text, text);
}

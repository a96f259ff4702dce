using System.Globalization;
using System.Text.RegularExpressions;
using ComplianceBot.Simulator.City;
using ComplianceBot.Simulator.Tenant;

namespace ComplianceBot.Simulator.Page;

/// <summary>What the page reads. Callers hold the tenant's gate.</summary>
internal sealed partial class PageViews(SimulatorParts parts)
{
    private const int MostFound = 40;
    private const int MostLines = 200;
    private static readonly TimeZoneInfo Tokyo = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo");
    private readonly TenantState tenant = parts.Tenant;
    private readonly Roster roster = new(parts.Tenant.City.People, parts.Tenant.City.OrgUnits, parts.Tenant.City.Titles);

    public IReadOnlyList<PersonView> People(string wanted) =>
        [.. tenant.People.Select(Person).Where(person => Matches(wanted, person.Name, person.Kana, person.Section, person.Title, person.Id)).Take(MostFound)];

    public PersonView Person(CityPerson person)
    {
        var unit = person.Seats is [var seat, ..] ? tenant.Unit(seat.OrgUnitId) : null;
        var section = unit is { Level: 3 } ? $"{tenant.Unit(unit.ParentId!)!.Name} {unit.Name}" : unit?.Name ?? "所属なし";
        var title = person.Seats is [{ PositionId: { } position }, ..] ? tenant.Titles[position] : "";
        return new(person.Id, person.Name.Full, $"{person.Name.PhoneticFamily}{person.Name.PhoneticGiven}", section, title, StateName(person.State), roster.IsManager(person));
    }

    /// <summary>Channels of a person that fit a search, the bot's talk first, then by what was said last, then those with the bot.</summary>
    public IReadOnlyList<ChannelView> Channels(CityPerson person, string wanted)
    {
        var talk = tenant.Talk(person);
        var own = tenant.Channels.Where(channel => channel.Kind != CityChannelKind.SINGLE_USER && tenant.MembersOf(channel).Contains(person.Id) && Matches(wanted, channel.Title));
        return [Channel(talk) with { Title = parts.Bot.Name, Kind = "BOT" }, .. own.OrderByDescending(channel => parts.Talks.Newest(channel.Id)).ThenByDescending(channel => channel.HasBot).ThenBy(channel => channel.Id, StringComparer.Ordinal).Take(MostFound).Select(Channel)];
    }

    public ChannelView Channel(TenantChannel channel) => new(
        channel.Id, channel.Title, channel.Kind.ToString(), channel.HasBot, channel.HasExternal, tenant.MembersOf(channel).Count, channel.GroupId, channel.GroupId is not { } group || tenant.Group(group)!.IsPublic);

    public IReadOnlyList<LineView> Lines(string channelId) => [.. parts.Talks.Lines(channelId, MostLines).Select(Line)];

    public IReadOnlyList<LineView> BotLines() => [.. parts.Talks.BotLines(MostLines).Select(Line)];

    public LineView Line(TalkLine line)
    {
        var channel = tenant.Channel(line.ChannelId);
        var person = channel is { Kind: CityChannelKind.SINGLE_USER } ? channel.Members[0] : null;
        return new(
            line.Number,
            line.ChannelId,
            line.From,
            line.From == Talks.Bot ? parts.Bot.Name : line.From is { } id ? NameOf(id) : "",
            channel?.Title ?? "",
            person,
            Mention().Replace(line.Text, match => $"@{(match.Groups["user"].Value == "all" ? "全員" : NameOf(match.Groups["user"].Value))}"),
            line.At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
            line.Message,
            [.. line.Buttons.Select((button, index) => new ButtonView(index, button.Label))]);
    }

    public IReadOnlyList<GroupView> Groups(string wanted) =>
        [.. tenant.Groups.Where(group => Matches(wanted, group.Name, group.Id)).Take(MostFound).Select(Group)];

    public GroupView Group(CityGroup group) => new(
        group.Id,
        group.Name,
        group.Description ?? "",
        group.IsPublic,
        tenant.Expand(group.Id).Count,
        tenant.ChannelOfGroup(group.Id)?.Id,
        [.. group.Masters.Select(id => Member(new CityMember(id, CityMemberKind.USER)))],
        [.. group.Members.Select(Member)]);

    public ClockView Clock()
    {
        var now = parts.Clock.GetUtcNow();
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, Tokyo).DateTime);
        var name = CityCalendar.Holiday(day) ?? day.DayOfWeek switch { DayOfWeek.Saturday => "土曜日", DayOfWeek.Sunday => "日曜日", _ when !CityCalendar.IsOpen(day) => "年末年始", _ => "" };
        return new(parts.Clock.Offset.ToString("c", CultureInfo.InvariantCulture), now.UtcDateTime.ToString("O", CultureInfo.InvariantCulture), name, CityCalendar.IsOpen(day));
    }

    private MemberView Member(CityMember member) => member.Kind switch
    {
        CityMemberKind.ORGUNIT => new(member.Id, tenant.Unit(member.Id)?.Name ?? member.Id, $"組織・{tenant.SeatedIn(member.Id).Count()}人", "ORGUNIT", IsManager: false),
        CityMemberKind.GROUP => new(member.Id, tenant.Group(member.Id)?.Name ?? member.Id, "グループ", "GROUP", IsManager: false),
        _ when tenant.Person(member.Id) is { } person => new(member.Id, person.Name.Full, Detail(Person(person)), "USER", roster.IsManager(person)),
        _ => new(member.Id, member.Id, "名簿にいません", "USER", IsManager: false),
    };

    private static string Detail(PersonView person) => string.Join('・', new[] { person.Section, person.Title, person.State }.Where(part => part.Length > 0));

    private string NameOf(string id) => tenant.Person(id)?.Name.Full ?? id;

    private static bool Matches(string wanted, params string[] texts) =>
        wanted.Split([' ', '　'], StringSplitOptions.RemoveEmptyEntries).All(word => texts.Any(text => Folded(text).Contains(Folded(word), StringComparison.OrdinalIgnoreCase)));

    // Readings are kept in katakana and typed in hiragana.
    private static string Folded(string text) => string.Concat(text.Select(letter => letter is >= 'ぁ' and <= 'ゖ' ? (char)(letter + ('ァ' - 'ぁ')) : letter));

    private static string StateName(AccountState state) => state switch
    {
        AccountState.Pending => "利用開始前",
        AccountState.OnLeave => "休職中",
        AccountState.Suspended => "停止中",
        AccountState.Deleted => "削除済み",
        _ => "",
    };

    [GeneratedRegex("""<m\s+userId="(?<user>[^"]*)"\s*/?>""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Mention();
}

namespace ComplianceBot.Rules.Examples;

/// <summary>Invented groups and people that the examples of the rules are built from.</summary>
public static class Sample
{
    /// <summary>A talk group without anybody in it, older than any grace.</summary>
    public static Group AGroup(string name = "窓口改善の打合せ") => new("group", name);

    /// <summary>管理職 with this title.</summary>
    public static Person AManager(string title, string name = "") => AMember(title, name) with { IsManager = true };

    public static Person AMember(string title, string name = "") => new($"{title} {name}".Trim(), $"{title} {name}".Trim());

    /// <summary>People who are in a group by their organisation unit.</summary>
    public static IReadOnlyList<Person> AnOrgUnit(params Person[] people) => people;

    public static Group With(this Group group, params IEnumerable<Person> people) => group with { People = [.. group.People, .. people] };

    public static Group MasteredBy(this Group group, params IEnumerable<Person> masters) => group with { Masters = [.. group.Masters, .. masters] };

    /// <summary>Somebody above a department who answers for it and is in the group (head of its 部).</summary>
    public static Group Under(this Group group, Person manager, params IEnumerable<string> departments) => group.With(manager) with
    {
        ManagersAbove = departments.ToDictionary(department => department, IReadOnlyList<Person> (_) => [manager]),
    };

    /// <summary>First seen so long before the sample's working time.</summary>
    /// <summary>Made in an emergency that ended this long ago; null: it lasts.</summary>
    public static Group MadeInEmergency(this Group group, TimeSpan? endedAgo) =>
        group with { EmergencyEndedAt = endedAgo is { } ago ? SampleMessage.WorkingTime - ago : DateTimeOffset.MaxValue };

    public static Group Aged(this Group group, TimeSpan age) => group with { FirstSeen = SampleMessage.WorkingTime - age };

    public static Group Private(this Group group) => group with { IsPublic = false };

    /// <summary>Main seat in a department, named like its id.</summary>
    public static Person Of(this Person person, string department) =>
        person with { Seats = [.. person.Seats, new Seat(department, department, null, IsHead: false, IsPrimary: person.Seats.Count == 0)] };

    /// <summary>The group with somebody in it who came to it from an earlier department and has moved on.</summary>
    public static Group WithMoved(this Group group, Person person, string from, int daysAgo)
    {
        var day = DateOnly.FromDateTime(SampleMessage.WorkingTime.DateTime).AddDays(-daysAgo);
        var to = person.Seats.Count > 0 ? person.Seats[0].OrgUnitId : "";
        return group.With(person) with { Transfers = [.. group.Transfers, new Transfer(person, from, from, to, day, day)] };
    }

    public static Person OnLeave(this Person person) => person with { State = PersonState.OnLeave };

    public static Person Suspended(this Person person) => person with { State = PersonState.Suspended };

    public static Person Deleted(this Person person) => person with { State = PersonState.Deleted };

    /// <summary>The group as it is after these people have left its channel.</summary>
    public static MembershipChange LeftBy(this Group group, params Person[] people) => new(group, SampleMessage.WorkingTime) { Left = people };

    public static MembershipChange JoinedBy(this Group group, params Person[] people) => new(group, SampleMessage.WorkingTime) { Joined = people };

    /// <summary>A file of this name, posted on a working day at 10:00 in a group channel.</summary>
    public static PostedMessage AFile(string name, string mediaType = "application/octet-stream") =>
        SampleMessage.With("") with { Kind = ContentKind.File, Attachment = new Attachment(name, mediaType, 48_000) };

    /// <summary>A channel of several people that is in use, and that the bot has been in for a year.</summary>
    public static ChannelUse AChannel(ChannelKind kind, int people) => new(new Channel("channel", kind) { MemberCount = people })
    {
        KnownSince = SampleMessage.WorkingTime.AddDays(-365),
    };

    /// <summary>So many posts between so many days ago and so many days ago.</summary>
    public static ChannelUse Used(this ChannelUse use, long posts, int fromDaysAgo, int toDaysAgo = 0) => use with
    {
        Posts = posts,
        FirstPost = SampleMessage.WorkingTime.AddDays(-fromDaysAgo),
        LastPost = SampleMessage.WorkingTime.AddDays(-toDaysAgo),
    };

    /// <summary>A message on Wednesday 2026-11-18 (a working day) at this local time.</summary>
    public static PostedMessage PostedAt(this string text, int hour, int minute = 0) =>
        SampleMessage.With(text) with { At = new DateTimeOffset(2026, 11, 18, hour, minute, 0, TimeSpan.FromHours(9)) };

    public static PostedMessage In(this PostedMessage message, ChannelKind kind) => message with { Channel = message.Channel with { Kind = kind } };

    public static PostedMessage InDutyChannel(this PostedMessage message) => message with { Channel = message.Channel with { IsDuty = true } };
}

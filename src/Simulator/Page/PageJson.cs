using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace ComplianceBot.Simulator.Page;

/// <summary>JSON between the page and the simulator; on one line, as server-sent events need it.</summary>
internal static class PageJson
{
    private static readonly JsonSerializerSettings Settings = new() { ContractResolver = new CamelCasePropertyNamesContractResolver(), DateParseHandling = DateParseHandling.None };

    public static string Write(object value) => JsonConvert.SerializeObject(value, Formatting.None, Settings);
}

/// <summary>Somebody, as lists show him.</summary>
internal sealed record PersonView(string Id, string Name, string Kana, string Section, string Title, string State, bool IsManager);

/// <summary>A channel in a person's list; the talk with the bot comes first.</summary>
internal sealed record ChannelView(string Id, string Title, string Kind, bool HasBot, bool HasExternal, int Members, string? GroupId, bool IsPublic);

internal sealed record ButtonView(int Index, string Label);

/// <param name="At">Instant in UTC, ISO 8601.</param>
/// <param name="From">User id, "bot" or null.</param>
/// <param name="Name">Who speaks, for people to read.</param>
/// <param name="ToName">Whose talk or which channel it stands in.</param>
/// <param name="Person">Owner of a 1:1 talk; null in other channels.</param>
internal sealed record LineView(long Number, string ChannelId, string? From, string Name, string ToName, string? Person, string Text, string At, long Message, IReadOnlyList<ButtonView> Buttons);

internal sealed record MemberView(string Id, string Name, string Detail, string Kind, bool IsManager);

internal sealed record GroupView(string Id, string Name, string Description, bool IsPublic, int People, string? ChannelId, IReadOnlyList<MemberView> Masters, IReadOnlyList<MemberView> Members);

/// <param name="Offset">As a time span, for Clock__Offset.</param>
/// <param name="Now">The city's time, UTC.</param>
/// <param name="Day">Name of the holiday, 土曜日 and so on; empty on working days.</param>
internal sealed record ClockView(string Offset, string Now, string Day, bool IsOpenDay);

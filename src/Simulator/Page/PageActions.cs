using System.Globalization;
using ComplianceBot.Simulator.City;
using Newtonsoft.Json.Linq;

namespace ComplianceBot.Simulator.Page;

/// <summary>What the page does, in the name of the picked person. What is not possible is said in one Japanese sentence.</summary>
internal sealed class PageActions(RunningSimulator simulator, SimulatorParts parts)
{
    private const int LongestPost = 10_000;
    private static readonly TimeSpan NightAt = TimeSpan.FromHours(22);
    private static readonly TimeSpan DayAt = TimeSpan.FromHours(10);
    private static readonly TimeZoneInfo Tokyo = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo");

    public async Task PostAsync(JObject asked)
    {
        var text = Text(asked, "text");
        var (person, channel) = (Text(asked, "person"), Text(asked, "channel"));
        Refuse(string.IsNullOrWhiteSpace(text) || text.Length > LongestPost, "本文は1文字以上、10,000文字以内で入力してください。");
        Refuse(parts.Tenant.Person(person)?.State is not (AccountState.Active or AccountState.OnLeave), "この方は今、投稿できません（停止中・削除済み・利用開始前）。");
        if (channel == CityIds.Talk(person))
        {
            await simulator.PostToBotAsync(person, text);
            return;
        }

        Refuse(!simulator.MembersOf(channel).Contains(person), "この方はこのトークに入っていません。");
        await simulator.PostMessageAsync(person, channel, text);
    }

    public async Task PressAsync(JObject asked)
    {
        var number = (long?)asked["message"] ?? 0;
        var message = simulator.SentMessages.FirstOrDefault(sent => sent.Number == number);
        var index = (int?)asked["index"] ?? -1;
        Refuse(message is null || index < 0 || index >= message.Buttons.Count || !parts.Talks.IsLast(message.ChannelId, number), "このボタンはもう押せません（新しいメッセージが届いています）。");
        await simulator.PressButtonAsync(message!, index, Text(asked, "person"));
    }

    public async Task InviteBotAsync(JObject asked)
    {
        var channel = parts.Tenant.Channel(Text(asked, "channel"));
        Refuse(channel is null || channel.HasExternal, "外部の方がいるトークに bot は招待できません。");
        Refuse(channel!.HasBot, "bot はすでに参加しています。");
        await simulator.InviteBotAsync(channel.Id);
    }

    public async Task ChangeGroupAsync(JObject asked)
    {
        var id = Text(asked, "group");
        var who = Text(asked, "member");
        var group = parts.Tenant.Group(id);
        Refuse(group is null, "グループが見つかりません。");
        switch (Text(asked, "action"))
        {
            case "public":
            case "private":
                await simulator.SetGroupPublicAsync(id, Text(asked, "action") == "public");
                break;
            case "add-member":
                Refuse(group!.Members.Any(member => member.Id == who), "すでにメンバーです。");
                await simulator.AddGroupMemberAsync(id, who);
                break;
            case "remove-member":
                Refuse(group!.Members.All(member => member.Id != who), "組織や入れ子のグループで入っている方は、ここでは外せません。");
                await simulator.RemoveGroupMemberAsync(id, who);
                break;
            case "add-master":
                Refuse(group!.Masters.Contains(who), "すでにマスターです。");
                await simulator.AddMasterAsync(id, who);
                break;
            case "remove-master":
                Refuse(group!.Masters.Count < 2 || !group.Masters.Contains(who), "マスターは少なくとも一人必要です。");
                await simulator.RemoveMasterAsync(id, who);
                break;
            default:
                throw new PageRefusalException("できない操作です。");
        }
    }

    /// <summary>{"preset":"night|holiday|office|now"}, {"at":"2026-11-20T22:10"} in Tokyo time, or {"offset":"-01:30:00"}.</summary>
    public void SetClock(JObject asked)
    {
        var today = DateOnly.FromDateTime(Local(parts.Clock.GetUtcNow()));
        switch (Text(asked, "preset"))
        {
            case "now":
                parts.Clock.SetOffset(TimeSpan.Zero);
                return;
            case "night":
                SetLocal(NextTime(today, CityCalendar.IsOpen, CityCalendar.NextOpen, NightAt));
                return;
            case "office":
                SetLocal(NextTime(today, CityCalendar.IsOpen, CityCalendar.NextOpen, DayAt));
                return;
            case "holiday":
                SetLocal(CityCalendar.NextHoliday(today).ToDateTime(TimeOnly.FromTimeSpan(DayAt)));
                return;
        }

        if (DateTime.TryParseExact(Text(asked, "at"), ["yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var at))
        {
            SetLocal(at);
            return;
        }

        Refuse(!TimeSpan.TryParse(Text(asked, "offset"), CultureInfo.InvariantCulture, out var offset), "日時が読み取れません。");
        SetOffset(offset);
    }

    /// <summary>The coming moment, today where it is still ahead.</summary>
    private DateTime NextTime(DateOnly today, Func<DateOnly, bool> fits, Func<DateOnly, DateOnly> next, TimeSpan time)
    {
        var moment = today.ToDateTime(TimeOnly.FromTimeSpan(time));
        return fits(today) && moment > Local(parts.Clock.GetUtcNow()) ? moment : next(today).ToDateTime(TimeOnly.FromTimeSpan(time));
    }

    private void SetLocal(DateTime local) => SetOffset(new DateTimeOffset(local, Tokyo.GetUtcOffset(local)) - parts.Clock.RealNow);

    private void SetOffset(TimeSpan offset)
    {
        Refuse(offset.Duration() > TimeSpan.FromDays(3_650), "時計は前後10年の範囲で設定してください。");
        parts.Clock.SetOffset(offset);
    }

    private static DateTime Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Tokyo).DateTime;

    private static string Text(JObject asked, string name) => asked[name] is JValue { Value: string text } ? text : "";

    private static void Refuse(bool isImpossible, string because)
    {
        if (isImpossible)
        {
            throw new PageRefusalException(because);
        }
    }
}

/// <summary>The page asked for something that is not possible; the message is shown as it is.</summary>
internal sealed class PageRefusalException(string message) : Exception(message);

using ComplianceBot.Simulator.City;

namespace ComplianceBot.Simulator.Demo;

/// <summary>A short morning in the city, so that there is something to see: everyday talk, then what the bot has to say something about.</summary>
public static class DemoScript
{
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(400);
    private static readonly TimeOnly Morning = new(9, 0);
    private static readonly TimeOnly Evening = new(16, 30);
    private static readonly TimeZoneInfo Tokyo = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo");

    /// <summary>Plays it. Outside office hours the city's clock is first set to the coming working morning.</summary>
    /// <param name="simulator">With the bot's callback in place.</param>
    /// <param name="pause">How to wait between two posts; <c>Task.Delay</c>, or nothing in tests.</param>
    /// <param name="cancel">Stops between two posts.</param>
    /// <param name="readAnew">Makes the bot read the directory as it does at night: at the end a few people move to other sections, of which no event tells. Null leaves that out.</param>
    public static async Task PlayAsync(
        RunningSimulator simulator, Func<TimeSpan, CancellationToken, Task> pause, CancellationToken cancel, Func<CancellationToken, Task>? readAnew = null)
    {
        OpenTheOffice(simulator.Clock);
        foreach (var step in Steps(simulator))
        {
            await pause(Breath, cancel);
            cancel.ThrowIfCancellationRequested();
            await step();
        }

        await new WaiverScene(simulator, pause).PlayAsync(simulator.GroupNamed(CityIds.DemoPublicGroup), cancel);

        if (readAnew is not null)
        {
            TransferScene.Play(simulator);
            await readAnew(cancel);
        }
    }

    private static List<Func<Task>> Steps(RunningSimulator simulator)
    {
        var group = simulator.GroupNamed(CityIds.DemoTalkGroup);
        var channel = simulator.ChannelOfGroup(group.Id);
        var staff = simulator.MembersOf(channel);
        var festival = simulator.GroupNamed(CityIds.DemoPublicGroup);
        var summer = simulator.GroupNamed(CityIds.OnlyManagerGroup);
        var roster = new Roster(simulator.City.People, simulator.City.OrgUnits, simulator.City.Titles);
        var manager = summer.Members.First(member => roster.IsManager(simulator.City.People.First(person => person.Id == member.Id)));
        var newcomer = roster.Staff(OrgChart.SectionOf("org-04-04")!).First(person => festival.Members.All(member => member.Id != person.Id));
        return
        [
            () => simulator.PostMessageAsync(staff[0], channel, "本日の窓口応援は10時からです。よろしくお願いします。"),
            () => simulator.PostMessageAsync(staff[1], channel, "承知しました。番号札の用紙を補充しておきます。"),
            () => simulator.PostMessageAsync(staff[2], channel, "午後の相談は2件、第2会議室を使います。"),
            () => simulator.PostMessageAsync(staff[0], channel, "田中一郎様の携帯は０９０－１２３４－５６７８です"),
            () => simulator.PostMessageAsync(staff[1], channel, "申請書のマイナンバーは 1234-5678-9018 でした"),
            () => simulator.SetGroupPublicAsync(festival.Id, isPublic: false),
            () => simulator.AddGroupMemberAsync(festival.Id, newcomer.Id),
            () => simulator.RemoveGroupMemberAsync(summer.Id, manager.Id),
            () => simulator.PostToBotAsync(staff[2], "グループのマスターは一人でもいいですか？"),
            () => simulator.PostToBotAsync(staff[2], "ヘルプ"),
        ];
    }

    private static void OpenTheOffice(SimulatedClock clock)
    {
        var now = TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Tokyo).DateTime;
        var (today, time) = (DateOnly.FromDateTime(now), TimeOnly.FromDateTime(now));
        if (CityCalendar.IsOpen(today) && time >= Morning && time <= Evening)
        {
            return;
        }

        var day = CityCalendar.IsOpen(today) && time < Morning ? today : CityCalendar.NextOpen(today);
        var morning = day.ToDateTime(Morning);
        clock.SetNow(new DateTimeOffset(morning, Tokyo.GetUtcOffset(morning)));
    }
}

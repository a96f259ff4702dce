using ComplianceBot.Simulator.City;

namespace ComplianceBot.Simulator.Demo;

/// <summary>
/// An evening with heavy rain: a post before the warning gets its note, one during it does not, one after it does again. The
/// weather agency is the simulator's own; the bot's real poller reads it.
/// </summary>
public static class DemoStorm
{
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeOnly Evening = new(21, 50);
    private static readonly TimeZoneInfo Tokyo = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo");

    /// <summary>Plays it, and sets the clock back to where it was.</summary>
    /// <param name="simulator">With the bot's callback in place, whose policy reads the simulator's weather feed with no hold.</param>
    /// <param name="look">Lets the bot look at the feed now instead of at its next round.</param>
    /// <param name="pause">How to wait between two steps.</param>
    /// <param name="cancel">Stops between two steps.</param>
    public static async Task PlayAsync(RunningSimulator simulator, Func<Task> look, Func<TimeSpan, CancellationToken, Task> pause, CancellationToken cancel)
    {
        var (clock, before) = (simulator.Clock, simulator.Clock.Offset);
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Tokyo).DateTime);
        var evening = day.ToDateTime(Evening);
        clock.SetNow(new DateTimeOffset(evening, Tokyo.GetUtcOffset(evening)));
        try
        {
            foreach (var step in Steps(simulator, look))
            {
                await pause(Breath, cancel);
                cancel.ThrowIfCancellationRequested();
                await step();
            }

            await pause(Breath, cancel);
        }
        finally
        {
            clock.SetOffset(before);
        }
    }

    /// <summary>Who posts: before, during and after. Not those of the morning, who had their notes already.</summary>
    public static (string Channel, string Before, string During) Cast(RunningSimulator simulator)
    {
        var channel = simulator.ChannelOfGroup(simulator.GroupNamed(CityIds.DemoTalkGroup).Id);
        var staff = simulator.MembersOf(channel);
        return (channel, staff[^1], staff[^2]);
    }

    private static List<Func<Task>> Steps(RunningSimulator simulator, Func<Task> look)
    {
        var (channel, before, during) = Cast(simulator);
        return
        [
            () => PostAndHearAsync(before, "明日の打合せの資料を置きました。"),
            () => LaterAsync(40, () => ReportAsync("02-VPWW55-rain-warning")),
            () => simulator.PostMessageAsync(during, channel, "排水ポンプの鍵は当直室にあります。"),
            () => LaterAsync(20, () => ReportAsync("05-VPWW56-landslide-danger")),
            () => LaterAsync(20, () => ReportAsync("11-VPWW56-landslide-lifted")),
            () => LaterAsync(20, () => ReportAsync("13-VPWW55-rain-lifted")),
            () => PostAndHearAsync(during, "後片付けの写真は明日整理します。"),
        ];

        // The clock moves only after the note arrived, or it would be caught by what comes next.
        async Task PostAndHearAsync(string person, string text)
        {
            await simulator.PostMessageAsync(person, channel, text);
            using var patience = new CancellationTokenSource(Patience);
            await ((Task)simulator.WaitForMessageAsync(message => message.RecipientId == person && message.Text.Contains("p.9-02", StringComparison.Ordinal), patience.Token)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        async Task ReportAsync(string name)
        {
            simulator.ReportWeather(name);
            await look();
        }

        Task LaterAsync(int minutes, Func<Task> step)
        {
            simulator.Clock.SetOffset(simulator.Clock.Offset + TimeSpan.FromMinutes(minutes));
            return step();
        }
    }
}

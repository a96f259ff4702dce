using ComplianceBot.Enforcement.Emergency;
using ComplianceBot.Rules;
using static ComplianceBot.Enforcement.Tests.Emergency.TelegramText;
using static ComplianceBot.Rules.EmergencyMode;

namespace ComplianceBot.Enforcement.Tests.Emergency;

public sealed class EmergencyReplayTests
{
    [Fact]
    public void The_recorded_day_shows_each_step_and_the_falls_that_come_by_time()
    {
        var rows = EmergencyReplay.Run(Recorded(RecordedDay()), new EmergencyPolicy { Areas = [City] });

        Assert.Equal([E0, E1, E2, E1, E0], Steps(rows));
        Assert.Equal(["2026-07-11 16:30", "2026-07-11 22:30"], rows.Where(row => row.Source.Length == 0).Select(row => $"{row.At:yyyy-MM-dd HH:mm}"));
        Assert.Contains(rows, row => row is { Telegram: "VXSE53 発表（訓練）", Phenomenon: "地震", ModeAfter: E2 });
    }

    [Fact]
    public void Without_a_policy_every_area_in_the_telegrams_counts()
    {
        var rows = EmergencyReplay.Run(Recorded(RecordedDay()), null);

        Assert.Contains(rows, row => row.Area == "隣見本町");
    }

    [Fact]
    public void Files_in_any_order_are_told_in_the_order_of_time() =>
        Assert.Equal([E0, E1, E2, E1, E0], Steps(EmergencyReplay.Run(Recorded(RecordedDay().Reverse()), new EmergencyPolicy { Areas = [City] })));

    [Fact]
    public void A_broken_file_is_named_changes_nothing_and_another_kind_is_none()
    {
        var rows = EmergencyReplay.Run([("a.xml", JmaReading.Broken("XMLとして読めません（1行目）。")), ("b.xml", JmaReading.NotFollowed)], null);

        Assert.Equal([("a.xml", true), ("b.xml", false)], rows.Select(row => (row.Source, row.IsUnreadable)));
        Assert.All(rows, row => Assert.Null(row.ModeAfter));
    }

    [Fact]
    public void A_cancellation_and_a_telegram_for_elsewhere_say_so()
    {
        var warning = Warning(Weather.Rain, "2026-07-10T07:10", ("03", "レベル３大雨警報", "発表"));
        var rows = EmergencyReplay.Run(
            Recorded([warning.Bytes(), (warning with { InfoType = "取消", Body = "", Second = 30 }).Bytes(), Warning(Weather.Snow, "2026-07-10T08:00").WithAreas(("隣見本町", Town, [])).Bytes()]),
            new EmergencyPolicy { Areas = [City] });

        Assert.Equal([("レベル３大雨警報", E1), ("前の電文を取り消し", E0), ("対象の地域なし", E0)], rows.Select(row => (row.Level, row.ModeAfter!.Value)));
    }

    private static IReadOnlyList<(string, JmaReading)> Recorded(IEnumerable<ReadOnlyMemory<byte>> files) =>
        [.. files.Select((bytes, index) => ($"{index}.xml", JmaTelegramReader.Read(bytes)))];

    private static IEnumerable<EmergencyMode> Steps(IEnumerable<ReplayRow> rows)
    {
        EmergencyMode? last = null;
        foreach (var mode in rows.Select(row => row.ModeAfter).OfType<EmergencyMode>())
        {
            if (mode != last)
            {
                yield return mode;
            }

            last = mode;
        }
    }
}

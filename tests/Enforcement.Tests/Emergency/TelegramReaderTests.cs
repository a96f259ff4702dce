using System.Text;
using ComplianceBot.Enforcement.Emergency;
using ComplianceBot.Rules;
using static ComplianceBot.Enforcement.Tests.Emergency.TelegramText;

namespace ComplianceBot.Enforcement.Tests.Emergency;

/// <summary>All or nothing: what is not fully understood is refused with a reason and can change no mode.</summary>
public sealed class TelegramReaderTests
{
    private static readonly TelegramText Rain = Warning(Weather.Rain, "2026-07-10T07:10", ("03", "レベル３大雨警報", "発表"));

    [Fact]
    public void Head_and_areas_come_out_as_facts()
    {
        var telegram = Rain.Read();

        Assert.Equal((JmaType.VPWW55, JmaStatus.Normal, JmaInfoType.Issued, "見本地方気象台"), (telegram.Type, telegram.Status, telegram.InfoType, telegram.Office));
        Assert.Equal(Jst("2026-07-10T07:10"), telegram.ReportedAt);
        var area = Assert.Single(telegram.Areas);
        Assert.Equal(new Hazard("大雨", "レベル３大雨警報", HazardLevel.Warning), Assert.Single(area.Hazards));
    }

    [Fact]
    public void Only_the_section_by_municipality_is_read()
    {
        var telegram = Rain with { Body = Rain.Body.Replace("（市町村等）", "（府県予報区等）", StringComparison.Ordinal) + Warning(Weather.Rain, "2026-07-10T07:10").Body };

        Assert.Empty(Assert.Single(telegram.Read().Areas).Hazards);
    }

    [Fact]
    public void A_code_that_came_later_is_read_by_its_name()
    {
        var telegram = Warning(Weather.Rain, "2026-07-10T07:10", ("77", "レベル４大雨危険警報", "発表")).Read();

        Assert.Equal(HazardLevel.Danger, telegram.Areas[0].Hazards[0].Level);
    }

    [Fact]
    public void Half_width_titles_are_the_same_kind() =>
        Assert.Equal(JmaType.VPWW56, JmaTelegramReader.TypeOf("気象警報・注意報(R06)(土砂)"));

    [Fact]
    public void A_kind_that_is_not_followed_is_no_problem() =>
        Assert.Equal(JmaReading.NotFollowed, JmaTelegramReader.Read((Rain with { Title = "府県天気予報" }).Bytes()));

    [Theory]
    [InlineData("<Code>03</Code>", "<Code>99</Code>", "対象地域")]
    [InlineData("<Status>発表</Status>", "", "対象地域")]
    [InlineData("<Code>9920100</Code>", "<Code></Code>", "対象地域")]
    [InlineData("（市町村等）", "（一次細分区域等）", "対象地域")]
    [InlineData("<Status>通常</Status>", "<Status>本番</Status>", "Status")]
    [InlineData("<InfoType>発表</InfoType>", "<InfoType/>", "InfoType")]
    [InlineData("07:10:00+09:00", "07:10:00", "発表時刻")]
    [InlineData("http://xml.kishou.go.jp/jmaxml1/\"", "http://example.jp/\"", "気象庁")]
    [InlineData("<Control>", "<Control><", "XML")]
    [InlineData("</Report>", "", "XML")]
    [InlineData("<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<!DOCTYPE Report [<!ENTITY a \"b\">]>", "XML")]
    public void A_broken_telegram_is_refused_with_a_reason(string part, string replacement, string reason)
    {
        var text = Rain.ToXml().Replace("レベル３大雨警報", "見本", StringComparison.Ordinal);
        Assert.Contains(part, text, StringComparison.Ordinal);

        var reading = JmaTelegramReader.Read(Encoding.UTF8.GetBytes(text.Replace(part, replacement, StringComparison.Ordinal)));

        Assert.Null(reading.Telegram);
        Assert.Contains(reason, reading.Unreadable, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_prefix_of_a_telegram_is_refused_and_none_throws()
    {
        var bytes = Rain.Bytes();
        for (var length = 0; length < bytes.Length - 10; length += 7)
        {
            Assert.Null(JmaTelegramReader.Read(bytes[..length]).Telegram);
        }
    }

    [Fact]
    public void Damaged_bytes_are_read_or_refused_but_never_throw()
    {
        var random = new Random(20260710);
        foreach (var telegram in TelegramText.RecordedDay())
        {
            for (var round = 0; round < 200; round++)
            {
                var bytes = telegram.ToArray();
                for (var damage = 0; damage < 3; damage++)
                {
                    bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
                }

                var reading = JmaTelegramReader.Read(bytes);
                Assert.True(reading.Telegram is null || reading.Unreadable is null);
            }
        }
    }

    [Fact]
    public void Size_and_depth_are_bounded()
    {
        Assert.Contains("大きさ", JmaTelegramReader.Read(new byte[9 * 1024 * 1024]).Unreadable, StringComparison.Ordinal);

        var deep = string.Concat(Enumerable.Repeat("<a>", 100_000)) + string.Concat(Enumerable.Repeat("</a>", 100_000));
        Assert.Contains("入れ子", JmaTelegramReader.Read(Encoding.UTF8.GetBytes(deep)).Unreadable, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_file_of_the_recorded_day_is_readable() =>
        Assert.All(TelegramText.RecordedDay(), bytes => Assert.NotNull(JmaTelegramReader.Read(bytes).Telegram));

    [Fact]
    public void The_state_survives_being_written_down()
    {
        var state = TelegramText.RecordedDay().Aggregate(EmergencyState.Empty, (sum, bytes) => sum.Apply(JmaTelegramReader.Read(bytes).Telegram!, Policy, Jst("2026-07-11T00:00")))
            .Declare(new Declaration(EmergencyMode.E1, "停電", "u1", Jst("2026-07-10T10:00"), Jst("2026-07-10T12:00")))!.Watched(Jst("2026-07-11T00:00"), Jst("2026-07-11T00:00"));
        var document = new EmergencyDocument(state, EmergencyMode.E2, FeedHealth.Live);

        var again = EmergencyDocument.FromJson(document.ToJson());

        Assert.Equal(document.ToJson(), again.ToJson());
        Assert.Equal(EmergencyMode.E2, again.State.At(Policy, Jst("2026-07-11T00:10")).Mode);
        Assert.Equal(EmergencyDocument.Empty, EmergencyDocument.FromJson("{ broken"));
    }
}

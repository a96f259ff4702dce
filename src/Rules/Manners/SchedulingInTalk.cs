using System.ComponentModel.DataAnnotations;

namespace ComplianceBot.Rules.Manners;

/// <summary>Finding a date by asking to and fro takes a dozen posts; the calendar shows who has time. Counted, and told only where the policy wants it.</summary>
public sealed class SchedulingInTalk : MessageRule<SchedulingInTalk.Options>
{
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "CAL-02",
        Name: "scheduling-in-talk",
        Title: "トークでの日程調整",
        Severity.S0,
        Article: "p.8-02",
        Rationale: "都合を一人ずつ聞くと投稿が増え、決まった日時が流れてしまいます。",
        Remedy: "カレンダーで空きを確かめて招待してください。届いた招待は「承諾」で確定します。",
        Note: "日程は、カレンダーでの空き確認と招待が便利です。届いた招待は「承諾」で確定します。（p.8-02）")
    {
        Tells = Audience.Channel,
        ExceptInEmergency = true,
    };

    public sealed record Options
    {
        /// <summary>日程の話がこの往復以上続いたトークルームを数える。</summary>
        [Range(2, 20)]
        public int LeastRounds { get; init; } = 3;

        /// <summary>トークルームに豆知識を一言送る（週に一度まで）。既定では記録だけ。</summary>
        public bool TellsRoom { get; init; }
    }

    protected override bool MayConcern(PostedMessage subject, Options options, RuleContext context) =>
        subject.SchedulingTurns >= options.LeastRounds * 2;

    protected override IEnumerable<Finding> Check(PostedMessage subject, Options options, RuleContext context)
    {
        if (subject.Channel.Kind != ChannelKind.Bot && subject.SchedulingTurns >= options.LeastRounds * 2)
        {
            yield return new Finding($"日程の調整が{subject.SchedulingTurns / 2}往復続いています。") { RecordOnly = !options.TellsRoom };
        }
    }

    private static PostedMessage After(int turns, string text) => SampleMessage.With(text) with { SchedulingTurns = turns };

    public override IReadOnlyList<Example> Examples =>
    [
        Violating("3往復続いた調整", After(6, "では火曜の午後でお願いします。")),
        Violating("一言送る設定でも同じものを数える", After(8, "水曜なら空いています。"), new Options { TellsRoom = true }),
        Compliant("始まったばかりの調整", After(2, "ご都合はいかがですか。")),
        Compliant("日程の話ではない", After(0, "資料を置きました。")),
        Compliant("5往復までは待つ設定", After(6, "では火曜の午後で。"), new Options { LeastRounds = 5 }),
    ];
}

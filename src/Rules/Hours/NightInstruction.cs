using System.ComponentModel.DataAnnotations;
using static ComplianceBot.Rules.Examples.Sample;

namespace ComplianceBot.Rules.Hours;

/// <summary>What a manager asks for at night or on a closed day is work to those who read it, whatever was meant.</summary>
public sealed class NightInstruction : MessageRule<NightInstruction.Options>
{
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "CMP-02b",
        Name: "night-instruction",
        Title: "深夜・休日の指示",
        Severity.S2,
        Article: "p.9-02",
        Rationale: "管理職からの依頼は、急ぎでないと書いてあっても、受け手はその場で動かなければと感じます。",
        Remedy: "緊急でなければ、翌勤務日に投稿してください。",
        Note: "休日・夜間のご連絡がありました。緊急以外は、翌勤務日の投稿にご協力をお願いします。（p.9-02）")
    {
        Tells = Audience.Person,
        InEmergency = InEmergency.Rests,
        Family = "CMP-02b",
        Counts = MonthlyCount.NightAsks,
    };

    public sealed record Options
    {
        /// <summary>勤務日の夜、この時刻からの依頼を数える。</summary>
        public TimeOnly From { get; init; } = new(22, 0);

        /// <summary>この時刻までを夜とみなす。</summary>
        public TimeOnly Until { get; init; } = new(5, 0);

        /// <summary>同じ方の依頼がその月にこの回数（晩・閉庁日の数）になったら、人事労務の窓口（desks.hr）へ件数だけを知らせる。</summary>
        [Range(2, 5)]
        public int TimesForDesk { get; init; } = 3;
    }

    protected override bool MayConcern(PostedMessage subject, Options options, RuleContext context) =>
        subject.Sender.IsManager && IsNightOrClosed(context.Calendar, subject.At, options);

    protected override IEnumerable<Finding> Check(PostedMessage subject, Options options, RuleContext context)
    {
        var isAsked = subject.Sender.IsManager && subject.Channel.Kind != ChannelKind.Bot && !subject.Channel.IsDuty && !subject.AnswersSomebody
            && subject.Channel.Members.Any(person => person.Id != subject.Sender.Id && !person.IsManager);
        if (!isAsked || !IsNightOrClosed(context.Calendar, subject.At, options))
        {
            yield break;
        }

        var text = Wording.Folded(subject.Text);
        if (Wording.IsRequest(text) && !EmergencyWords.AreClaimed(text))
        {
            yield return new Finding($"深夜・休日（{context.Calendar.Local(subject.At):yyyy-MM-dd HH:mm}）の、管理職からの依頼です。")
            {
                Desk = subject.EarlierNightAsks + 1 == options.TimesForDesk ? "hr" : null,
            };
        }
    }

    private static bool IsNightOrClosed(WorkingCalendar calendar, DateTimeOffset at, Options options)
    {
        var local = calendar.Local(at);
        return TimeOnly.FromTimeSpan(local.TimeOfDay).IsBetween(options.From, options.Until) || !calendar.IsWorkingDay(DateOnly.FromDateTime(local.DateTime));
    }

    private static PostedMessage Asks(Person sender, string text, int hour, params Person[] others)
    {
        var message = text.PostedAt(hour);
        return message with { Sender = sender, Channel = message.Channel with { Members = [sender, .. others] } };
    }

    public override IReadOnlyList<Example> Examples =>
    [
        Violating("課長が夜11時に依頼する", Asks(AManager("課長"), "明日までに資料の修正をお願いします。", 23, AMember("主事"))),
        Violating("課長が土曜の昼に依頼する", Asks(AManager("課長"), "議会答弁を確認してください。", 13, AMember("主事")) with { At = new DateTimeOffset(2026, 11, 21, 13, 0, 0, TimeSpan.FromHours(9)) }),
        Compliant("同じ依頼を勤務時間に", Asks(AManager("課長"), "明日までに資料の修正をお願いします。", 15, AMember("主事"))),
        Compliant("夜9時はまだ夜としない", Asks(AManager("課長"), "資料の修正をお願いします。", 21, AMember("主事"))),
        Compliant("課長どうしの相談", Asks(AManager("課長", "甲"), "資料の確認をお願いします。", 23, AManager("課長", "乙"))),
        Compliant("緊急の参集", Asks(AManager("課長"), "【緊急】参集をお願いします。", 23, AMember("主事"))),
        Compliant("依頼ではない知らせ", Asks(AManager("課長"), "資料を置きました。", 23, AMember("主事"))),
        Compliant("主事からの依頼", Asks(AMember("主事", "甲"), "資料の確認をお願いします。", 23, AMember("主事", "乙"))),
    ];
}

using System.ComponentModel.DataAnnotations;
using static ComplianceBot.Rules.Examples.Sample;

namespace ComplianceBot.Rules.Hours;

/// <summary>When the note about an evening leaves.</summary>
public enum Delivery
{
    /// <summary>With the first post of the closed span.</summary>
    Immediate,

    /// <summary>After the next opening.</summary>
    NextBusinessDay,
}

/// <summary>Protects the evening of those who receive: what is no emergency can be said on the next working day.</summary>
public sealed class AfterHoursPost : MessageRule<AfterHoursPost.Options>
{
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "CMP-02a",
        Name: "after-hours-post",
        Title: "勤務時間外の投稿",
        Severity.S1,
        Article: "p.9-02",
        Rationale: "時間外に届くと、急ぎでなくても読み、返さなければと感じます。休む時間を守るための決まりです。",
        Remedy: "急ぎでなければ翌勤務日に投稿してください。緊急のときは「緊急でした」を押すと、その晩は数えません。",
        Note: "勤務時間外の投稿がありました。お急ぎでなければ、翌勤務日の連絡にご協力ください。緊急のときは下のボタンで教えてください。（p.9-02）")
    {
        Tells = Audience.Person | Audience.Administrators,
        InEmergency = InEmergency.Rests,
        Counts = MonthlyCount.ClosedSpans,
        Version = 2,
    };

    public sealed record Options
    {
        /// <summary>immediate: その晩の最初の1通をすぐ本人へ。nextBusinessDay: 翌勤務日の始業後に1通へまとめる。</summary>
        public Delivery Delivery { get; init; } = Delivery.Immediate;

        /// <summary>その月に時間外の投稿があった晩（閉庁日を含む）がこの数になったら、重大度を S2 にする。</summary>
        [Range(2, 9)]
        public int NightsForS2 { get; init; } = 5;

        /// <summary>この語があれば緊急の連絡とみなす（「緊急ではありません」「避難訓練」などは除く）。</summary>
        public IReadOnlyList<string> EmergencyWords { get; init; } = Hours.EmergencyWords.Usual;
    }

    protected override bool MayConcern(PostedMessage subject, Options options, RuleContext context) =>
        IsAsked(subject) && !context.Calendar.IsWithinGrace(subject.At);

    protected override IEnumerable<Finding> Check(PostedMessage subject, Options options, RuleContext context)
    {
        if (IsAsked(subject) && !context.Calendar.IsWithinGrace(subject.At) && !Hours.EmergencyWords.AreClaimed(subject.Text, options.EmergencyWords))
        {
            yield return new Finding($"勤務時間外（{context.Calendar.Local(subject.At):yyyy-MM-dd HH:mm}）の投稿です。")
            {
                Severity = subject.EarlierClosedSpans + 1 >= options.NightsForS2 ? Severity.S2 : null,
                OncePerClosedSpan = true,
                AtOnce = options.Delivery == Delivery.Immediate,
            };
        }
    }

    private static bool IsAsked(PostedMessage subject) => subject.Channel.Kind != ChannelKind.Bot && !subject.Channel.IsDuty && !subject.AnswersSomebody;

    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("勤務時間内の投稿", "会議室を変更しました。".PostedAt(10)),
        Compliant("終業から15分ちょうどは時間内とみなす", "資料を置きました。".PostedAt(17, 30)),
        Compliant("誰かの投稿への30分以内の返事", "確認して明日返します。".PostedAt(22) with { AnswersSomebody = true }),
        Compliant("当直のトークルーム", "見回り異常なし。".PostedAt(23).InDutyChannel()),
        Compliant("botとの1:1", "ヘルプ".PostedAt(22).In(ChannelKind.Bot)),
        Compliant("緊急の連絡", "【緊急】川の水位が上がっています。".PostedAt(22)),
        Compliant("避難所の連絡", "避難所を開設します。担当の方は参集してください。".PostedAt(3)),
        Violating("夜10時の投稿", "明日の会議資料を確認してください。".PostedAt(22)),
        Violating("終業から16分後の投稿", "資料を置きました。".PostedAt(17, 31)),
        Violating("早朝の投稿", "今日の予定です。".PostedAt(6)),
        Violating("緊急ではないと断っている", "緊急ではありませんが、明日の資料です。".PostedAt(21)),
        Violating("避難訓練の相談は緊急の連絡ではない", "避難訓練の案を作りました。".PostedAt(20)),
        Violating("その月の5晩目（S2）", "資料を置きました。".PostedAt(22) with { EarlierClosedSpans = 4 }),
        Violating("夜の画像", "".PostedAt(22) with { Kind = ContentKind.Image }),
    ];
}

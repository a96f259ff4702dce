using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;

namespace ComplianceBot.Rules.Manners;

/// <summary>In a big channel a request without a mention is everybody's and nobody's. Counted only.</summary>
public sealed partial class LooseMention : MessageRule<LooseMention.Options>
{
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "COM-05",
        Name: "loose-mention",
        Title: "宛先の分からない依頼・敬称つきのメンション",
        Severity.S0,
        Article: "p.6-05",
        Rationale: "人数の多いトークルームでは、誰への依頼かが分からないと誰も動けません。メンションは通知で本人に届きます。",
        Remedy: "依頼する相手にメンション（@）を付けてください。敬称は要りません。",
        Note: "依頼の相手にメンションを付けると伝わりやすくなります。敬称は不要です。ご協力をお願いします。（p.6-05）")
    {
        Tells = Audience.None,
        ExceptInEmergency = true,
    };

    public sealed record Options
    {
        /// <summary>この人数以上のトークルームで、メンションのない依頼を数える。</summary>
        [Range(2, 1000)]
        public int LeastPeople { get; init; } = 10;
    }

    private static readonly Hint Mentions = Hint.Of("@");
    private static readonly Hint Requests = Hint.Of("お願", "ださ", "下さ");

    protected override bool MayConcern(PostedMessage subject, Options options, RuleContext context) =>
        Mentions.MayBeIn(subject.Text)
        || (subject.Channel.MemberCount >= options.LeastPeople && Requests.MayBeIn(subject.Text) && Wording.Glance(subject.Text) is var text && Wording.IsRequest(text) && !ToAll().IsMatch(text));

    protected override IEnumerable<Finding> Check(PostedMessage subject, Options options, RuleContext context)
    {
        var text = Wording.Folded(subject.Text);
        if (Titled().IsMatch(text))
        {
            yield return new Finding("敬称つきのメンションです。") { RecordOnly = true };
        }

        if (subject.Channel.MemberCount >= options.LeastPeople && !text.Contains('@') && Wording.IsRequest(text) && !ToAll().IsMatch(text))
        {
            yield return new Finding($"{subject.Channel.MemberCount}名のトークルームで、メンションのない依頼です。") { RecordOnly = true };
        }
    }

    [GeneratedRegex("@[^@、。\\n]{1,12}?(?:さん|様|さま|課長|補佐|係長|部長|主任|先生)(?=[\\s、。,へに]|$)", RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex Titled();

    [GeneratedRegex("皆さん|皆様|みなさん|みな様|全員|各位|各自|各課|各係|関係者|担当の方|参加者|どなたか", RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex ToAll();

    private static PostedMessage InRoomOf(int people, string text)
    {
        var message = SampleMessage.With(text);
        return message with { Channel = message.Channel with { MemberCount = people } };
    }

    public override IReadOnlyList<Example> Examples =>
    [
        Violating("12名のトークルームで宛先のない依頼", InRoomOf(12, "明日までに見積書の確認をお願いします。")),
        Violating("敬称つきのメンション", "@佐藤さん 資料を見てください。"),
        Compliant("メンションのある依頼", InRoomOf(12, "@佐藤 明日までに見積書の確認をお願いします。")),
        Compliant("全員への依頼", InRoomOf(12, "各自、明日までに提出してください。")),
        Compliant("緊急モード中の依頼", InRoomOf(12, "見積書の確認をお願いします。")) with { Mode = EmergencyMode.E2 },
        Compliant("少人数のトークルーム", InRoomOf(3, "見積書の確認をお願いします。")),
        Compliant("結びの言葉は依頼ではない", InRoomOf(12, "来週から窓口が変わります。よろしくお願いします。")),
    ];
}

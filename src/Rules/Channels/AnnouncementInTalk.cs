using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using ComplianceBot.Rules.Hours;

namespace ComplianceBot.Rules.Channels;

/// <summary>What all staff shall know belongs on the notice board, where it can be found again and who has read it is seen.</summary>
public sealed partial class AnnouncementInTalk : MessageRule<AnnouncementInTalk.Options>
{
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "CHN-03a",
        Name: "announcement-in-talk",
        Title: "トークでの全職員への周知",
        Severity.S1,
        Article: "p.4-c",
        Rationale: "トークは流れてしまい、読んでいない人が分かりません。掲示板なら既読を確かめられ、後から探せます。",
        Remedy: "全職員への周知は掲示板に載せてください。トークには掲示板の案内だけを書けば十分です。",
        Note: "全職員への周知は、掲示板のご利用をお願いします。既読を確かめられ、後から探しやすくなります。（p.4-c）")
    {
        Tells = Audience.Person,
        ExceptInEmergency = true,
    };

    public sealed record Options
    {
        /// <summary>この人数以上のトークルームへの周知を数える。</summary>
        [Range(10, 100_000)]
        public int LeastPeople { get; init; } = 200;

        /// <summary>全職員のこの割合（％）以上がいるトークルームへの周知も数える。</summary>
        [Range(1, 100)]
        public int LeastPercent { get; init; } = 30;
    }

    private static readonly Hint Words = Hint.Of("全職", "周知", "お知", "ご案");

    protected override bool MayConcern(PostedMessage subject, Options options, RuleContext context) =>
        Words.MayBeIn(subject.Text) && Announcement().IsMatch(Wording.Glance(subject.Text));

    protected override IEnumerable<Finding> Check(PostedMessage subject, Options options, RuleContext context)
    {
        var people = subject.Channel.MemberCount;
        var isMuchOfStaff = context.StaffCount > 0 && people * 100L >= context.StaffCount * (long)options.LeastPercent;
        if (people < options.LeastPeople && !isMuchOfStaff)
        {
            yield break;
        }

        var text = Wording.Folded(subject.Text);
        if (Announcement().IsMatch(text) && !text.Contains("掲示板", StringComparison.Ordinal) && !EmergencyWords.AreClaimed(text))
        {
            yield return new Finding($"{people}名のトークルームでの周知です。");
        }
    }

    [GeneratedRegex("全職員|周知(?:します|いたします|致します|です|をお願い)|お知らせ(?:します|いたします|致します|です)|ご案内(?:します|いたします|致します|です)", RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex Announcement();

    private static PostedMessage InRoomOf(int people, string text)
    {
        var message = SampleMessage.With(text);
        return message with { Channel = message.Channel with { MemberCount = people } };
    }

    public override IReadOnlyList<Example> Examples =>
    [
        Violating("250名のトークルームでのお知らせ", InRoomOf(250, "健康診断の日程をお知らせします。")),
        Violating("全職員への呼びかけ", InRoomOf(200, "全職員へ。名札の更新をしてください。")),
        Violating("設定で人数を下げたトークルーム", InRoomOf(60, "来週の健診の日程をお知らせいたします。"), new Options { LeastPeople = 50 }),
        Compliant("掲示板への案内", InRoomOf(250, "健康診断の日程を掲示板に載せました。お知らせします。")),
        Compliant("小さなトークルーム", InRoomOf(12, "来週の当番をお知らせします。")),
        Compliant("緊急の連絡", InRoomOf(250, "【緊急】全職員は登庁してください。")),
    ];
}

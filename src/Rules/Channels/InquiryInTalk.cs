using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using ComplianceBot.Rules.Hours;
using static ComplianceBot.Rules.Examples.Sample;

namespace ComplianceBot.Rules.Channels;

/// <summary>An inquiry to departments needs a number, a deadline and an answer on record: the document system has them.</summary>
public sealed partial class InquiryInTalk : MessageRule<InquiryInTalk.Options>
{
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "CHN-03b",
        Name: "inquiry-in-talk",
        Title: "トークでの各所属宛の通知・照会",
        Severity.S1,
        Article: "p.4-c",
        Rationale: "文書番号のない照会は、届いたか、答えたかを双方が確かめられません。",
        Remedy: "各所属宛の通知・照会は文書管理システムで出し、トークでは文書番号を案内してください。",
        Note: "各所属宛の通知・照会は、文書管理システムでお願いします。トークでは文書番号のご案内が便利です。（p.4-c）")
    {
        Tells = Audience.Person,
        ExceptInEmergency = true,
    };

    public sealed record Options
    {
        /// <summary>この数以上の課がいるトークルームで数える。</summary>
        [Range(2, 50)]
        public int LeastDepartments { get; init; } = 2;
    }

    private static readonly Hint Words = Hint.Of("照会", "通知", "依頼", "回答", "提出", "各課", "各所");

    protected override bool MayConcern(PostedMessage subject, Options options, RuleContext context) =>
        Words.MayBeIn(subject.Text) && Wording.Glance(subject.Text) is var text && Word().IsMatch(text) && Day().IsMatch(text);

    protected override IEnumerable<Finding> Check(PostedMessage subject, Options options, RuleContext context)
    {
        var departments = subject.Channel.Members.SelectMany(person => person.Seats).Where(seat => seat.IsPrimary).Select(seat => seat.DepartmentId).OfType<string>().Distinct().Count();
        if (departments < options.LeastDepartments)
        {
            yield break;
        }

        var text = Wording.Folded(subject.Text);
        var words = Word().Matches(text).Select(match => match.Value).Distinct().Count();
        if (words >= 2 && Day().IsMatch(text) && !DocumentNumber().IsMatch(text) && !EmergencyWords.AreClaimed(text))
        {
            yield return new Finding($"{departments}課のトークルームでの通知・照会です。");
        }
    }

    [GeneratedRegex("照会|通知|依頼文|回答期限|提出(?:して)?ください|回答(?:して)?ください|各課|各所属", RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex Word();

    [GeneratedRegex("[0-9]{1,2}月[0-9]{1,2}日|(?<![0-9])[0-9]{1,2}/[0-9]{1,2}(?![0-9])|(?:本日|明日|今週|来週|今月|月末)中?(?:まで|に)|[月火水木金]曜(?:日)?まで|までに", RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex Day();

    [GeneratedRegex("文書番号|文書管理|第[0-9]+号|発第|掲示板", RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex DocumentNumber();

    private static PostedMessage Among(string text, params string[] departments)
    {
        var message = SampleMessage.With(text);
        return message with { Channel = message.Channel with { Members = [.. departments.Select((department, number) => AMember("主事", $"{number}").Of(department))] } };
    }

    public override IReadOnlyList<Example> Examples =>
    [
        Violating("期限つきの照会", Among("備品の照会です。各課で調べ、11月30日までに回答ください。", "福祉課", "税務課")),
        Violating("提出の依頼", Among("各所属の名簿を12/4までに提出してください。", "福祉課", "税務課", "土木課")),
        Compliant("文書番号の案内", Among("備品の照会（総第12号）を出しました。各課11月30日までに回答ください。", "福祉課", "税務課")),
        Compliant("一つの課の中", Among("備品の照会です。各課で調べ、11月30日までに回答ください。", "福祉課", "福祉課")),
        Compliant("期日のない話", Among("先日の照会の通知はどこにありますか。", "福祉課", "税務課")),
        Compliant("緊急モード中の照会", Among("備品の照会です。各課で調べ、11月30日までに回答ください。", "福祉課", "税務課")) with { Mode = EmergencyMode.E1 },
        Compliant("被害の照会", Among("【災害】各課の被害を照会します。本日中に回答ください。", "福祉課", "税務課")),
    ];
}

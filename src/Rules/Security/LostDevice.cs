using static ComplianceBot.Rules.Examples.Sample;

namespace ComplianceBot.Rules.Security;

/// <summary>Somebody says that the device with the app is gone: help counts by the minute, the app can be erased from afar.</summary>
public sealed class LostDevice : MessageRule<LostDevice.Options>
{
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "SEC-08",
        Name: "lost-device",
        Title: "端末の紛失・盗難の知らせ",
        Severity.S4,
        Article: "p.3-08",
        Rationale: "早く分かるほど、遠隔でアプリを消すことで情報を守れます。責めるためのものではありません。",
        Remedy: "すぐにＤＸ推進課へ連絡してください。遠隔でアプリを消せます。",
        Note: "端末の紛失や盗難でしょうか。すぐに{desk}へご連絡ください。遠隔でアプリを消すことができます。（p.3-08）")
    {
        Tells = Audience.Person | Audience.Administrators,
        IsHelp = true,
        Version = 2,
    };

    public sealed record Options;

    protected override bool MayConcern(PostedMessage subject, Options options, RuleContext context) =>
        LostDeviceWords.AnyLoss.MayBeIn(subject.Text) && (subject.Channel.Kind == ChannelKind.Bot || (LostDeviceWords.AnyDevice.MayBeIn(subject.Text) && IsOfDevice(Wording.Glance(subject.Text))));

    protected override IEnumerable<Finding> Check(PostedMessage subject, Options options, RuleContext context)
    {
        var folded = Wording.Fold(subject.Text);
        var text = new string(folded.Span);
        var match = subject.Channel.Kind == ChannelKind.Bot && LostDeviceWords.CryForHelp().Match(text) is { Success: true } cry
            ? cry
            : LostDeviceWords.DeviceThenLoss().Match(text) is { Success: true } loss ? loss : LostDeviceWords.LossThenDevice().Match(text);
        if (!match.Success || IsSomethingElse(text))
        {
            yield break;
        }

        yield return new Finding("端末の紛失または盗難の知らせです。")
        {
            Evidence = [new Evidence("LOST_DEVICE", folded.OriginalStart(match.Index), folded.OriginalEnd(match.Index + match.Length), Confidence.Medium, Why: "端末を表す語と、失ったことを表す語が続いています。")],
        };
    }

    private static bool IsOfDevice(ReadOnlySpan<char> text) => LostDeviceWords.DeviceThenLoss().IsMatch(text) || LostDeviceWords.LossThenDevice().IsMatch(text);

    private static bool IsSomethingElse(string text) =>
        LostDeviceWords.Harmless().IsMatch(text) || (LostDeviceWords.SomethingElse().IsMatch(text) && !LostDeviceWords.Own().IsMatch(text));

    public override IReadOnlyList<Example> Examples =>
    [
        Violating("公用携帯を電車に置き忘れた", "公用[|携帯を電車に置き忘れました|]。どうすればいいですか。"),
        Violating("スマホが見つからない", "昨日から業務用の[|スマホが見つかりません|]。"),
        Violating("盗まれた", "駅で[|スマートフォンを盗まれました|]。"),
        Violating("言葉の順が逆", "[|紛失したのは公用のタブレット|]です。"),
        Violating("半角のカナと見えない文字", "公用の[|ｽﾏ\u200Bﾎをなくしました|]。"),
        Violating("全角の英字", "[|ｉＰｈｏｎｅをなくしました|]。"),
        Violating("botとの1:1で一言", "紛失しました".PostedAt(22).In(ChannelKind.Bot)),
        Compliant("住民の落とし物", "来庁者の方がスマホをなくしたそうです。総合案内で預かっていないでしょうか。"),
        Compliant("手引きの案内", "端末を紛失した場合はＤＸ推進課へ連絡してください。"),
        Compliant("訓練", "【訓練】スマホを紛失しました。連絡の流れを確認してください。"),
        Compliant("たとえ", "スマホをなくしたら生きていけません。"),
        Compliant("もう見つかった", "スマホをなくしたと思いましたが、鞄から出てきました。"),
        Compliant("端末以外のもの", "印鑑をなくしました。"),
        Compliant("落として割れただけ", "携帯を落として画面が割れました。"),
        Compliant("トークルームでの一言だけでは分からない", "紛失しました"),
    ];
}

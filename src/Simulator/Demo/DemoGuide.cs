using ComplianceBot.Simulator.Tenant;

namespace ComplianceBot.Simulator.Demo;

/// <summary>Something of the played script that is worth a look, and where it stands on the page.</summary>
/// <param name="What">Japanese.</param>
/// <param name="Who">Whom to pick under 使う人.</param>
/// <param name="Where">Which talk to open.</param>
public sealed record DemoSight(string What, string Who, string Where);

/// <summary>Where to look after the script, found from what the bot really sent: a scene that did not come about is not listed.</summary>
public static class DemoGuide
{
    private const string Talk = "ガイドライン案内（bot との1:1）";

    public static IReadOnlyList<DemoSight> Of(RunningSimulator simulator)
    {
        var sent = simulator.SentMessages;
        var people = simulator.City.People.ToDictionary(person => person.Id, person => person.Name.Full);
        return
        [
            .. Sight("個人情報の投稿と、本人へのお知らせ", "（p.2-01）"),
            .. Sight("質問と、根拠の条項", "該当の記載は次のとおりです"),
            .. Sight("免除の申請", "の免除が承認されました"),
            .. Find("免除の承認（承認・却下のボタン）", message => message.ToPerson && message.Buttons.Any(button => button.Label == "承認")),
            .. Sight("異動に伴うメンバーの見直し", "の異動に伴い"),
            .. Sight("緊急モードの前と後だけに届く、時間外のお知らせ", "（p.9-02）"),
            .. sent.Any(message => !message.ToPerson && message.Text.Contains("緊急モード", StringComparison.Ordinal))
                ? [new DemoSight("大雨による緊急モードの始まりと終わり", "だれでも", "右の「bot の発言」の「管理者へ」")]
                : Array.Empty<DemoSight>(),
        ];

        DemoSight[] Sight(string what, string words) => Find(what, message => message.ToPerson && message.Text.Contains(words, StringComparison.Ordinal));

        DemoSight[] Find(string what, Func<SentMessage, bool> wanted) =>
            sent.FirstOrDefault(wanted) is { } message && people.TryGetValue(message.RecipientId, out var name) ? [new DemoSight(what, name, Talk)] : [];
    }
}

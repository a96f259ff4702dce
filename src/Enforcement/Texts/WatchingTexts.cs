using ComplianceBot.Enforcement.Accounts;
using ComplianceBot.Enforcement.Emergency;
using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Policies;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Registers;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Texts;

/// <summary>
/// The bot tells what it does with what it sees. Everything here comes from the policy in force, the rules' own descriptions and
/// <see cref="Kept"/>: nothing is a promise that somebody must remember to keep true.
/// </summary>
internal static class WatchingTexts
{
    private static readonly (Stage Stage, string Title)[] Stages =
    [
        (Stage.Enforce, "お知らせし、重いものは担当へも伝えるもの"), (Stage.Advise, "お知らせだけするもの"), (Stage.Shadow, "記録だけするもの"),
    ];

    /// <param name="rooms">Channels that the bot knows itself to be in.</param>
    public static IReadOnlyList<string> Of(Policy policy, EmergencyView emergency, int rooms) => [Watched(policy, emergency, rooms), Stored(policy), Seen(policy)];

    private static string Watched(Policy policy, EmergencyView emergency, int rooms)
    {
        var where = $"【見ている場所】ボットが参加しているトークルーム（いま把握しているのは{rooms}室）への投稿、グループの名前・公開区分・メンバー、このトークへの投稿です。"
            + "ボットのいない室、外部の方がいる室、過去の投稿、メール、通話は見ていません。"
            + "ファイルと画像は、名前と種類（見出しの部分）だけを読み、中身は開きません。"
            + (policy.PhotosPerNight > 0 ? "プロフィール写真は、設定されているかどうかだけを確かめ、画像は見ません。" : "プロフィール写真は確かめていません。")
            + Registers(policy)
            + (policy.DutyChannels.Count > 0 ? $"当直などの{policy.DutyChannels.Count}室では、時間外かどうかを見ません。" : "")
            + (emergency.IsEmergency ? "いまは緊急モードのため、軽いお知らせと時間外のお知らせを止めています。" : "");
        var lists = Stages.Select(stage => List(policy, stage.Stage, stage.Title)).Where(list => list.Length > 0);
        return string.Join('\n', lists.Prepend(where));
    }

    private static string List(Policy policy, Stage stage, string title)
    {
        var rules = policy.Rules.Where(rule => Effective(rule) == stage && AccountCheck.IsAsked(policy, rule.Active.Rule)).Select(rule => rule.Active.Rule.Descriptor).OrderBy(rule => rule.Article, StringComparer.Ordinal).ThenBy(rule => rule.Id, StringComparer.Ordinal).ToArray();
        return rules.Length == 0 ? "" : $"【{title}】{rules.Length}件\n{string.Join('\n', rules.Select(rule => $"・{TextTools.Name(rule.Title, 40)}{TextTools.Cite(rule.Article)}"))}";
    }

    /// <summary>A rule that tells nobody only counts, whatever its stage.</summary>
    private static Stage Effective(PolicyRule rule) => rule.Active.Rule.Descriptor.Tells == Audience.None ? Stage.Shadow : rule.Stage;

    private static string Stored(Policy policy) => string.Join(
        '\n',
        "【残すものと期間】",
        "・投稿の本文：判定が終わるまでの間だけです（ふつうは数秒）。台帳にもログにも書きません。",
        $"・読み取れなかった受信、判定できなかった受信：調べるため、最長{Days(Kept.RawCallbacks)}。",
        "・判定の結果（いつ・だれが・どの条項・件数や種類）、見つかった箇所を伏字にした抜粋、本文から作った元に戻せない照合用の値：台帳に残し、消しません。",
        $"・続けて投稿された内容の組合せを見るための手掛かり（本文ではありません）：{Hours(Kept.Windows)}。",
        $"・ボットがお送りした文：送ってから{Days(Kept.SettledMessages)}。「相談」「意見」の文は、届けた時点で消します。",
        $"・同じ受信を二度扱わないための番号：{Days(Kept.ReplayKeys)}。",
        $"・直ったお知らせの記録：直ってから{policy.Retention.ResolvedViolations}日。",
        "・「相談」：文も、匿名のときはどなたかも、残しません。",
        "・トークルームごとの投稿の数と、最初・最後の投稿の日時（だれの投稿かは残しません）。",
        "・ボットに届け出た内容（私用スマホの届出、写真を出さない希望）：次の届出で書き換わるまで。",
        $"・重いもの（S3以上）の対応の記録（番号、期限、担当者、読めた人数）：完了から{policy.Retention.ResolvedViolations}日。",
        "・月ごとの報告：条項ごとの件数だけで、お名前はありません。");

    private static string Registers(Policy policy)
    {
        var kinds = policy.Registers.Files.Keys.Order().Select(RegisterTitle).ToArray();
        return kinds.Length == 0 ? "" : $"庁内の台帳（{string.Join("、", kinds)}）とも照らし合わせます。";
    }

    private static string RegisterTitle(RegisterKind kind) => kind switch
    {
        RegisterKind.Hr => "人事",
        RegisterKind.SharedIds => "共有ID",
        RegisterKind.PersonalPhones => "私用スマホの届出",
        _ => "庁外の方との連絡の届出",
    };

    private static string Seen(Policy policy)
    {
        var administrators = policy.Administrators;
        var where = administrators.Channel is null ? $"担当の{administrators.Users.Count}名" : "担当のトークルームにいる方";
        var desk = ConsultationDesk.Of(policy);
        return string.Join(
            '\n',
            "【見る人】",
            "・お知らせ：ご本人だけに1:1で届きます。トークルームでお名前を挙げることはありません。",
            $"・重いもの（S3以上）と日ごとの件数：{where}（伏字の抜粋つき。件数にお名前はありません）。台帳は{TalkTexts.Desk(policy)}が管理します。",
            "・グループの設定：そのグループのマスター。",
            desk is null ? "・「相談」：届け先がまだ設定されていないため、取り次いでいません。" : $"・「相談」と嫌がらせ等の判定：{TextTools.Name(desk.Name, 40)}の担当者だけ。管理者には届きません。",
            "・ＬＩＮＥ ＷＯＲＫＳ 本体の記録（監査ログなど）は、このボットとは別のものです。",
            "人の順位付けや評価には使いません。");
    }

    private static string Days(TimeSpan time) => $"{time.TotalDays:0}日";

    private static string Hours(TimeSpan time) => $"{time.TotalHours:0}時間";
}

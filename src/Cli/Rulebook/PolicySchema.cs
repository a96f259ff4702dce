using System.Globalization;
using ComplianceBot.Enforcement.Policies;
using ComplianceBot.Rules;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ComplianceBot.Cli.Rulebook;

/// <summary>The schema of the policy, for editors that help while typing. The loader is stricter and has the last word.</summary>
internal static class PolicySchema
{
    private static readonly string[] Days = [.. Enum.GetNames<DayOfWeek>().Select(day => day.ToLowerInvariant())];
    private static readonly string[] Stages = [.. Enum.GetNames<Stage>().Select(stage => stage.ToLowerInvariant())];

    public static string Write(IReadOnlyList<Rule> rules)
    {
        var schema = Schema.Object(
            "LINE WORKS 見守り bot の設定",
            ("$schema", Schema.Text("このスキーマの場所")),
            ("guideline", Schema.Text("条項のファイル（設定ファイルの隣。なければ同梱のもの）").Default("guideline.json")),
            ("timeZone", Schema.Text("IANA の時間帯の名前").Default("Asia/Tokyo")),
            ("workingHours", WorkingHours()),
            ("managers", Managers()),
            ("administrators", Administrators()),
            ("mode", Mode("規則に mode がないときの段階").Default("enforce")),
            ("caps", Caps()),
            ("alerts", Schema.Object("管理者への警告", ("bundleSeconds", Schema.Whole("S3 以下の警告のあと、続く警告をこの秒数だけためて一通にする（S4 はすぐ）", 0, 3600).Default(15)))),
            ("reminders", Schema.Object("もう一度知らせる日", ("days", Schema.List("最初の連絡からの日数", Schema.Whole("", 1, 365))))),
            ("tickets", Schema.Object("重大な件（チケット）の期限", ("S3", Schema.Whole("S3 の件の日数", 1, 365).Default(7)), ("S4", Schema.Whole("S4 の件の日数", 1, 365).Default(3)))),
            ("retention", Schema.Object("保存期間（台帳は消さない）", ("resolvedViolations", Schema.Whole("解決した記録を残す日数", 32, 36_500).Default(400)))),
            ("rules", Schema.Object("規則ごとの設定。書かない規則は既定で動く", [.. rules.Select(rule => (rule.Descriptor.Name, OfRule(rule)))])),
            ("desks", Desks()),
            ("departments", Schema.Object("「課」の決め方", ("level", Schema.Whole("組織図での深さ（部が 1、課が 2）", 1, 10).Default(2)))),
            ("bot", Schema.Object("ボット自身", ("names", Schema.Texts("トークルームで文頭に書くと答える呼び名（@ は付けない）")))),
            ("dutyChannels", Schema.Texts("時間外の投稿を問わないトークルームの ID")),
            ("publicContacts", PublicContacts()),
            ("emergency", Emergency()),
            ("registers", Registers()),
            ("waiverRequests", WaiverRequests(rules)),
            ("suppression", Suppression(rules)),
            ("profilePhotos", Schema.Object("顔写真の有無の調べ方（p.6-07）", ("callsPerNight", Schema.Whole("一晩に調べる人数（0 なら調べない。写真そのものは見ない）", 0, 5_000).Default(0)))),
            ("waivers", Schema.List("承認された例外", Waiver(rules)))).Requiring("administrators");
        var whole = new JObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["title"] = "policy" };
        whole.Merge(schema);
        return whole.ToString(Formatting.Indented).ReplaceLineEndings("\n") + "\n";
    }

    private static JObject WorkingHours() => Schema.Object(
        "勤務時間（p.9-02）",
        ("opens", Schema.Text("始業 00:00–23:59", Schema.TimeOfDay).Default("08:30")),
        ("closes", Schema.Text("終業 00:00–23:59（23:59 は一日の終わりまで）", Schema.TimeOfDay).Default("17:15")),
        ("graceMinutes", Schema.Whole("前後に時間内とみなす分", 0, 180).Default(15)),
        ("closedDays", Schema.List("閉庁する曜日", Schema.Word("", Days))),
        ("holidays", new JObject { ["description"] = "祝日のファイル（設定ファイルの隣。なければ同梱のもの）か、日付の一覧", ["type"] = new JArray("string", "array"), ["default"] = "holidays-jp.json" }),
        ("closedPeriods", Schema.Texts("毎年閉庁する期間（月-日/月-日）", "^[0-9]{2}-[0-9]{2}/[0-9]{2}-[0-9]{2}$")));

    private static JObject Managers() => Schema.Object(
        "管理職の決め方（p.7-01）",
        ("positions", Schema.Texts("役職名")),
        ("levels", Schema.Texts("職級名")),
        ("orgUnitHeads", Schema.Flag("課にあたる深さ以上の組織の長を管理職とみなす").Default(true)));

    private static JObject Administrators() => Schema.Object(
        "警告の届け先（少なくとも一方）",
        ("channel", Schema.Text("トークルームの ID")),
        ("users", Schema.Texts("トークルームがないか届かないときの人の ID")));

    private static JObject Caps() => Schema.Object(
        "一人に届く注意の上限（S3・S4 と支援は数えない）",
        ("perPersonPerRulePerDay", Schema.Whole("同じ規則で一日に", 0, 100_000).Default(1)),
        ("perPersonPerWeek", Schema.Whole("全体で一週に（月曜から）", 0, 100_000).Default(3)));

    private static JObject Desks()
    {
        static JObject Desk(string text) => Schema.Object(
            text, ("name", Schema.Text("名前")), ("phone", Schema.Text("電話")), ("channel", Schema.Text("トークルームの ID")), ("users", Schema.Texts("担当の人の ID")));
        return Schema.Object("案内に出す窓口", ("dx", Desk("紛失・個人情報")), ("consultation", Desk("相談")), ("hr", Desk("人事労務（夜間・休日の依頼の件数）")));
    }

    private static JObject PublicContacts() => Schema.Object(
        "公表している連絡先（個人情報として扱わない）",
        ("phones", Schema.Texts("電話番号")),
        ("emailDomains", Schema.Texts("メールのドメイン")),
        ("places", Schema.Texts("場所の名前")));

    private static JObject Emergency()
    {
        static JObject From(string text) => Schema.Object(
            text,
            ("level", Schema.Word("警報の段階。warning: 警報 · danger: 危険警報 · special: 特別警報", ["advisory", "warning", "danger", "special"])),
            ("intensity", Schema.Word("震度", ["1", "2", "3", "4", "5弱", "5強", "6弱", "6強", "7"])));
        return Schema.Object(
            "緊急モード（地域を書かなければ気象情報は読まない）",
            ("areas", Schema.Texts("市町村等の地域コード", "^[0-9]{7}$")),
            ("quakeAreas", Schema.Texts("地震の細分区域コード", "^[0-9]{3}$")),
            ("rivers", Schema.Texts("指定河川洪水予報の区域コード", "^[0-9]{12}$")),
            ("feeds", Schema.Texts("気象庁のフィードのアドレス")),
            ("e1", From("ここから緊急モード E1")),
            ("e2", From("ここから緊急モード E2")),
            ("e1Hold", Schema.Text("解除のあと E1 を続ける時間", Schema.Duration).Default("06:00:00")),
            ("e2Hold", Schema.Text("解除のあと E2 を続ける時間", Schema.Duration).Default("24:00:00")),
            ("channels", Schema.Texts("モードの変化を知らせるトークルームの ID（書かなければ dutyChannels）")),
            ("declarers", Schema.Texts("手動で宣言・終了できる人の ID（administrators.users のほかに）")),
            ("declarerUnits", Schema.Texts("管理職が手動で宣言・終了できる組織の ID（下の組織を含む）")),
            ("personalInformation", Schema.Word("緊急モード中の個人情報（p.2-01）の注意。later: 緊急モードのあとの開庁時 · atOnce: すぐ · never: 記録だけ", ["later", "atOnce", "never"]).Default("later")),
            ("phenomena", Schema.Named("現象ごとの違い", Schema.Object("一つの現象", ("counts", Schema.Flag("緊急モードの理由にする").Default(true)), ("longestE1", Schema.Text("この現象だけで E1 を続ける最長の時間", Schema.Duration))))));
    }

    private static JObject Registers() => Schema.Object(
        "台帳の CSV ファイル（設定ファイルの隣。列は docs/registers.md）",
        ("hr", Schema.Text("人事（退職・採用・異動）")),
        ("sharedIds", Schema.Text("共有ＩＤ台帳")),
        ("personalPhones", Schema.Text("私用スマートフォンの届出")),
        ("externalContacts", Schema.Text("外部連携の届出")));

    private static JObject Waiver(IReadOnlyList<Rule> rules) => Schema.Object(
        "一つの例外",
        ("rule", Schema.Word("規則", rules.Select(rule => rule.Descriptor.Name))),
        ("group", Schema.Text("グループの ID（channel との少なくとも一方）")),
        ("channel", Schema.Text("トークルームの ID")),
        ("reason", Schema.Text("理由")),
        ("requestedBy", Schema.Text("申請した人の ID")),
        ("approvedBy", Schema.Text("承認した人の ID（申請した人とは別の人）")),
        ("until", Schema.Text("最後の日", Schema.Day))).Requiring("rule", "reason", "requestedBy", "approvedBy", "until");

    private static JObject WaiverRequests(IReadOnlyList<Rule> rules) => Schema.Object(
        "トークでの免除申請",
        ("rules", Schema.List("申請できる規則（書かなければグループの規則すべて）", Schema.Word("", rules.Where(rule => rule.SubjectType == typeof(Group)).Select(rule => rule.Descriptor.Name)))),
        ("longestDays", Schema.Whole("最長の日数", 1, 366).Default(366)),
        ("reminderDays", Schema.Whole("終わりの何日前に申請した人へ知らせるか", 0, 90).Default(7)));

    private static JObject Suppression(IReadOnlyList<Rule> rules) => Schema.Object(
        "「違います」の多い規則を自動で記録だけ（shadow）に戻す",
        ("percent", Schema.Whole("「違います」がこの割合（％）を超えたら", 0, 100).Default(20)),
        ("answers", Schema.Whole("回答がこの件数以上あるとき", 1, 10_000).Default(10)),
        ("days", Schema.Whole("数える日数", 1, 365).Default(30)),
        ("except", Schema.List("自動では戻さない規則", Schema.Word("", rules.Select(rule => rule.Descriptor.Name))).Default(new JArray("my-number-in-message"))));

    private static JObject Mode(string text) => Schema.Word($"{text}。shadow: 記録だけ · advise: 注意と一言まで · enforce: 警告まで", Stages);

    private static JObject OfRule(Rule rule) => Schema.Object(
        $"{rule.Descriptor.Id} {rule.Descriptor.Title}（{rule.Descriptor.Article}）",
        ("severity", Schema.Word("重大度（規則と所見のものに優先する）", Enum.GetNames<Severity>()).Default(rule.Descriptor.Severity.ToString())),
        ("mode", Mode("この規則の段階")),
        ("options", Schema.Object("この規則だけの設定", [.. OptionPage.Of(rule).Select(option => (option.Key, OfOption(option)))])));

    private static JObject OfOption(OptionPage option)
    {
        var schema = option switch
        {
            _ when option.Type == typeof(TimeSpan) => Schema.Text(option.Text, Schema.Duration),
            _ when option.Type == typeof(TimeOnly) => Schema.Text(option.Text, Schema.TimeOfDay),
            _ when option.Type == typeof(string) => Schema.Text(option.Text),
            _ when option.Type == typeof(bool) => Schema.Flag(option.Text),
            _ when option.Type == typeof(int) => Schema.Whole(option.Text, Bound(option.Range?.Minimum, int.MinValue), Bound(option.Range?.Maximum, int.MaxValue)),
            _ when option.Type == typeof(double) => new JObject { ["description"] = option.Text, ["type"] = "number" },
            _ when option.Type.IsEnum => Schema.Word(option.Text, option.Words),
            _ => Schema.List(option.Text, new JObject { ["type"] = option.Default is IEnumerable<int> ? "integer" : "string" }),
        };
        return schema.Default(option.Default is bool or int or double or System.Collections.IEnumerable and not string ? JToken.FromObject(option.Default) : OptionPage.Written(option.Default));
    }

    private static int Bound(object? bound, int otherwise) => bound is null ? otherwise : Convert.ToInt32(bound, CultureInfo.InvariantCulture);
}

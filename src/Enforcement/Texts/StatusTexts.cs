using ComplianceBot.Enforcement.Emergency;
using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Talk.Commands;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Texts;

/// <summary>The answer to 状態, a line for each part.</summary>
internal static class StatusTexts
{
    private const int VersionLength = 12;
    private const int MostNames = 8;

    public static string Of(PlanContext context, StatusFacts facts)
    {
        string[] lines =
        [
            $"モード：{Mode(context)}",
            $"気象情報：{Feed(context.Emergency.Feed)}",
            $"保存先：{facts.Health.FailingStorage ?? "正常"}",
            $"ＬＩＮＥ ＷＯＲＫＳ：{Apis(facts.Health)}",
            $"待ち行列（この依頼を含む）：{Queues(facts.Queues)}",
            $"送信待ち：{facts.Backlog.Waiting}件（うち期限が来ているもの{facts.Backlog.Overdue}件）",
            $"保管中の受信：{facts.Backlog.KeptAside}件",
            $"前回の点検：{Audit(context, facts)}",
            $"設定：{TextTools.Cut(context.Policy.Version, VersionLength)}（{Stage(context)}）{(facts.Health.RefusedPolicy is { } place ? $" 変更されたファイルは読み込めません：{place}" : "")}",
            $"抑止中の規則：{Names(context.InForce.Decisions.Suppressed.Select(suppression => suppression.RuleId))}",
        ];
        return TextTools.Cut(string.Join('\n', lines), TextTools.MessageLength);
    }

    private static string Mode(PlanContext context)
    {
        var name = context.Emergency.Mode switch
        {
            EmergencyMode.E0 => "平常",
            EmergencyMode.Drill => "訓練",
            var mode => $"緊急（{mode}）",
        };
        return context.Emergency.Until is { } until ? $"{name}、{context.Calendar.Local(until):M/d HH:mm}まで" : name;
    }

    private static string Feed(FeedHealth feed) => feed switch
    {
        FeedHealth.Off => "使っていません",
        FeedHealth.Starting => "読み込み中",
        FeedHealth.Live => "正常",
        _ => "30分以上止まっています",
    };

    private static string Apis(BotHealth health)
    {
        var failing = health.FailingApis.Count == 0 ? "正常" : $"失敗中：{Names(health.FailingApis)}";
        return health.MissingScopes.Count == 0 ? failing : $"{failing}、足りない権限：{Names(health.MissingScopes)}";
    }

    private static string Queues(IReadOnlyList<QueueDepth>? queues) => queues switch
    {
        null => "確認できません",
        _ when queues.All(queue => queue.Visible + queue.Hidden == 0) => "空",
        _ => string.Join("、", queues.Where(queue => queue.Visible + queue.Hidden > 0).Select(queue => $"{queue.Queue} {queue.Visible + queue.Hidden}件")),
    };

    private static string Audit(PlanContext context, StatusFacts facts) => facts.LastAudit is { } audit
        ? $"{context.Calendar.Local(audit.ClosedAt):M/d HH:mm} グループ{audit.Groups}、違反{audit.Violating}、免除{audit.Waived}、判定できず{audit.NotJudged}"
        : "まだありません";

    private static string Stage(PlanContext context) => context.Policy.Mode.ToString().ToLowerInvariant();

    private static string Names(IEnumerable<string> names)
    {
        var all = names.ToArray();
        return all.Length == 0 ? "なし" : string.Join("、", all.Take(MostNames)) + (all.Length > MostNames ? " ほか" : "");
    }
}

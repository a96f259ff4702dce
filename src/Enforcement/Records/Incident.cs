using System.Text;
using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Subjects;
using ComplianceBot.Enforcement.Texts;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Records;

/// <summary>Names beside ids, where they are known.</summary>
/// <param name="Person">By user id; empty when unknown.</param>
/// <param name="Place">Of a violation: its group or channel; empty when unknown.</param>
/// <param name="Rule">Japanese title by the rule's name; empty when unknown.</param>
public sealed record IncidentNames(Func<string, string> Person, Func<Violation, string> Place, Func<string, string> Rule);

/// <summary>
/// One matter on one sheet (p.3-06): when, who, what kind, how many could read it, what was done, and its course by the
/// ledger. Masked as the ledger is; made of it alone, so that it can be made again at any time.
/// </summary>
public sealed record Incident(string Title, IReadOnlyList<(string Label, string Value)> Facts, IReadOnlyList<string> Course)
{
    /// <param name="violation">What it is about, open or resolved.</param>
    /// <param name="rows">The ledger's rows of it.</param>
    /// <param name="local">Turns an instant into local time.</param>
    /// <param name="names">For people and places.</param>
    public static Incident Of(Violation violation, IReadOnlyList<StoredLedgerEntry> rows, Func<DateTimeOffset, DateTimeOffset> local, IncidentNames names)
    {
        var first = rows.FirstOrDefault(row => row.Entry.Kind == "verdict")?.Entry;
        (string, string)[] facts =
        [
            ("いつ", $"{Time(first?.EventAt ?? violation.OpenedAt)}（検知 {Time(violation.OpenedAt)}）"),
            ("だれが", violation.PersonId is { } person ? Named(names.Person(person), person) : "特定の投稿者なし（グループの状態）"),
            ("どこで", names.Place(violation) is { Length: > 0 } place ? place : violation.ChannelId ?? violation.GroupId ?? "ボットとのトーク"),
            ("どんな情報", Kinds(violation, first, names)),
            ("見られた人数", violation.Ticket?.Readers is { } readers ? $"その時のメンバー {readers}人まで" : "不明（メンバーを読み取れませんでした）"),
            ("お知らせ", violation.ToldAt is { } told ? $"{Time(told)} にお送りしました" : "お送りしていません"),
            ("本人の回答", AnswerOf(rows)),
            ("送信取消", violation.PersonId is null ? "対象外" : violation.ToldAt is null ? "お願いしていません" : "お願い済み（取り消されたかはトークでご確認ください）"),
            ("担当", violation.Ticket?.Owner is { } owner ? Named(names.Person(owner), owner) : "未定（ＤＸ推進課）"),
            ("状態", StateOf(violation, Time)),
            .. violation.Severity == Severity.S4 ? new[] { ("報告の目安", TicketTexts.Deadlines(DateOnly.FromDateTime(local(violation.OpenedAt).DateTime))) } : [],
        ];
        return new Incident($"経過のまとめ {violation.Id}（{violation.Severity}）", facts, [.. rows.Select(row => $"{Time(row.Entry.At)} {IncidentCourse.Of(row.Entry, names)}")]);

        string Time(DateTimeOffset at) => $"{local(at):yyyy/M/d HH:mm}";
    }

    /// <summary>For a message; whoever sends it splits it where it is too long.</summary>
    public string ToText() => $"{Title}（p.3-06）\n{string.Join('\n', Facts.Select(fact => $"{fact.Label}：{fact.Value}"))}\n\n経過\n{string.Join('\n', Course.Select(line => "・" + line))}";

    /// <summary>For a file.</summary>
    public string ToMarkdown()
    {
        var page = new StringBuilder($"# {Title}\n\nガイドライン p.3-06 による整理です。本文は含みません（伏字のみ）。\n\n| 項目 | 内容 |\n|---|---|\n");
        foreach (var (label, value) in Facts)
        {
            page.Append("| ").Append(label).Append(" | ").Append(Cell(value)).Append(" |\n");
        }

        page.Append("\n## 経過（台帳より）\n\n");
        foreach (var line in Course)
        {
            page.Append("- ").Append(Cell(line)).Append('\n');
        }

        return page.ToString();
    }

    private static string Named(string name, string id) => name.Length > 0 ? $"{name}（{id}）" : id;

    private static string Kinds(Violation violation, LedgerEntry? first, IncidentNames names)
    {
        var masked = MaskedEvidence.Excerpts(first?.Evidence ?? "");
        var rule = names.Rule(violation.Rule) is { Length: > 0 } title ? title : violation.Rule;
        return $"{rule}（{violation.Article}）{(masked.Count > 0 ? "：" + string.Join("、", masked) : "")}";
    }

    private static string AnswerOf(IReadOnlyList<StoredLedgerEntry> rows) =>
        rows.LastOrDefault(row => row.Entry.Kind == "answer")?.Entry.Detail is { } answer ? IncidentCourse.Answer(answer) : "まだありません";

    private static string StateOf(Violation violation, Func<DateTimeOffset, string> time) => violation.State switch
    {
        ViolationState.Resolved => $"完了 {(violation.ResolvedAt is { } at ? time(at) : "")}（{IncidentCourse.Resolution(violation.Resolution)}）",
        ViolationState.Acknowledged => "本人の回答あり、対応中",
        _ => violation.Ticket is { } ticket ? $"対応中（期限 {ticket.DueOn:M/d}）" : "対応中",
    };

    private static string Cell(string text) => text.Replace("|", "｜", StringComparison.Ordinal).ReplaceLineEndings(" ");
}

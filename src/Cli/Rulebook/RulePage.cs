using System.Globalization;
using System.Text;
using ComplianceBot.Enforcement.Policies;
using ComplianceBot.Rules;

namespace ComplianceBot.Cli.Rulebook;

/// <summary>The page of one rule, for the staff who ask why they got a note and for whoever sets the policy.</summary>
internal static class RulePage
{
    private const int LongestQuote = 160;
    private static readonly string[] Severities = ["S0（集計のみ）", "S1（軽微）", "S2（中）", "S3（高）", "S4（重大）"];

    public static string FileName(RuleDescriptor rule) => $"{rule.Id}-{rule.Name}.md";

    public static string Write(Rule rule, Guideline guideline)
    {
        var descriptor = rule.Descriptor;
        var article = guideline.Articles.FirstOrDefault(article => article.Key == descriptor.Article);
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"""
            # {descriptor.Id} {descriptor.Title}

            | | |
            |---|---|
            | 設定での名前 | `{descriptor.Name}` |
            | 条項 | {descriptor.Article} {article?.Heading} |
            | 見るもの | {SubjectOf(rule)} |
            | 既定の重大度 | {Severities[(int)descriptor.Severity]} |
            | 知らせる相手 | {AudienceOf(descriptor)} |
            | 判定の版 | {descriptor.Version} |

            ## 求められていること

            {article?.Text}{string.Concat((article?.Notes ?? []).Select(note => "\n\n※ " + note))}

            ## なぜ

            {descriptor.Rationale}

            ## 直し方

            {descriptor.Remedy}

            ## 届く文

            > {descriptor.Note.Replace("{0}", "○○", StringComparison.Ordinal).Replace("{desk}", "（窓口の名前と電話）", StringComparison.Ordinal)}

            ## 設定

            {OptionsOf(rule)}

            ## 例

            あてはまるもの

            {ExamplesOf(rule, isViolating: true)}

            あてはまらないもの

            {ExamplesOf(rule, isViolating: false)}

            """);
        return page.ToString();
    }

    private static string SubjectOf(Rule rule) => rule switch
    {
        _ when rule.SubjectType == typeof(Group) => "グループ（毎晩の監査と、出入りのあったとき）",
        _ when rule.SubjectType == typeof(BotPresence) => "botのいるトークルームとグループの一覧（週に一度）",
        _ when rule.SubjectType == typeof(Account) => "アカウント（勤務日の始業のあとに、一日に一度）",
        _ when rule.SubjectType == typeof(MembershipChange) => "グループへの参加と退室",
        _ when rule.SubjectType == typeof(ChannelUse) => "トークルームの使われ方（botがいるトークルームの投稿の数と日。勤務日に一度）",
        _ when rule.ReadsAttachment => "ファイルと画像の投稿（名前・種類・大きさだけ。中身は読まない）",
        _ => "投稿（botがいるトークルーム）",
    };

    private static string AudienceOf(RuleDescriptor descriptor)
    {
        (Audience Who, string Name)[] names =
        [
            (Audience.Person, "本人（1:1）"), (Audience.Channel, "トークルーム（事実だけ）"), (Audience.Masters, "マスター"), (Audience.Administrators, "管理者"), (Audience.ConsultationDesk, "相談窓口だけ"),
        ];
        var told = names.Where(name => descriptor.Tells.HasFlag(name.Who)).Select(name => name.Name);
        return descriptor.Tells == Audience.None ? "なし（数えるだけ）" : string.Join("・", told) + (descriptor.IsHelp ? "。時間外も、すぐに" : "");
    }

    private static string OptionsOf(Rule rule)
    {
        var options = OptionPage.Of(rule);
        return options.Count == 0
            ? "この規則だけの設定はありません。`severity` と `mode` はどの規則でも変えられます。"
            : "| 名前 | 既定 | 範囲 | 意味 |\n|---|---|---|---|\n" + string.Join('\n', options.Select(option =>
                $"| `{option.Key}` | {Cell(OptionPage.Written(option.Default))} | {Cell(RangeOf(option))} | {Cell(option.Text)} |"));
    }

    private static string RangeOf(OptionPage option) =>
        option.Range is { } range ? $"{option.Bound(range.Minimum)} – {option.Bound(range.Maximum)}" : string.Join(" · ", option.Words);

    private static string ExamplesOf(Rule rule, bool isViolating) =>
        string.Join('\n', rule.Examples.Where(example => example.IsViolating == isViolating).Select(example => $"- {example.Title}{Quoted(example)}"));

    /// <summary>The text of a message with the places that are found in bold.</summary>
    private static string Quoted(Example example)
    {
        if (example.Subject is not PostedMessage { Text.Length: > 0 } message)
        {
            return "";
        }

        var text = new StringBuilder(message.Text);
        foreach (var (start, end) in example.Places.OrderByDescending(place => place.Start))
        {
            text.Insert(end, "⟧").Insert(start, "⟦");
        }

        var line = text.Replace("\r", "").Replace("\n", " ⏎ ").ToString();
        return $"\n  「{(line.Length <= LongestQuote ? line : line[..LongestQuote] + "…")}」";
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}

using System.Globalization;
using System.Xml.Linq;
using ComplianceBot.Enforcement.Policies;

namespace ComplianceBot.Enforcement.Reports;

/// <summary>The month for the administrators: numbers against the month before, by article. Nobody is ranked, nobody is in it.</summary>
/// <param name="Articles">For their texts.</param>
public sealed record MonthlyReport(MonthNumbers Month, MonthNumbers Before, IReadOnlyList<Article> Articles)
{
    private const string Style = "body{font-family:'Noto Sans JP','Yu Gothic UI','Hiragino Sans',Meiryo,sans-serif;color:#1f2933;max-width:820px;margin:24px auto;padding:0 16px;line-height:1.7}h1{font-size:1.4em}h2{font-size:1.1em;margin-top:2em}table{border-collapse:collapse;width:100%}th,td{border:1px solid #cbd5e0;padding:6px 10px;text-align:left;font-size:.92em}td.n,th.n{text-align:right}.n,.k{white-space:nowrap}th{background:#eef2f7}p.s{color:#5b6773;font-size:.88em}svg{max-width:100%;height:auto}"
        // A telephone has no room for the sentence beside the numbers: it goes below them.
        + "@media(max-width:600px){.a tr{display:grid;grid-template-columns:repeat(5,1fr);border:1px solid #cbd5e0;margin-top:-1px}.a th,.a td{border:0}.a .t{grid-column:1/-1;grid-row:2;padding-top:0}.a th.t{display:none}}";

    private string Name => Month.Month.ToString("yyyy年M月", CultureInfo.InvariantCulture);

    /// <summary>One message.</summary>
    public string ToText() => string.Join('\n', [$"{Name}の利用状況のご報告です。（運用）", .. Lines().Select(line => $"・{line.Label}：{line.Value}"), .. TopArticles()]);

    /// <summary>A page that stands by itself: chart and tables in one file, no script.</summary>
    public string ToHtml()
    {
        var page = new XElement(
            "html",
            new XAttribute("lang", "ja"),
            new XElement("head", new XElement("meta", new XAttribute("charset", "utf-8")), new XElement("meta", new XAttribute("name", "viewport"), new XAttribute("content", "width=device-width")), new XElement("title", $"{Name} 利用状況"), new XElement("style", Style)),
            new XElement(
                "body",
                new XElement("h1", $"ＬＩＮＥ ＷＯＲＫＳ 利用状況（{Name}）"),
                new XElement("table", Lines().Select(line => new XElement("tr", new XElement("th", line.Label), new XElement("td", line.Value)))),
                new XElement("h2", "条項ごとの件数"),
                MonthChart.Of(Month, Before),
                Table(),
                new XElement("p", new XAttribute("class", "s"), $"台帳から集計しました。個人・グループ・所属の順位や氏名は載せません。{MonthNumbers.FewestPeople}人未満についての数は示しません。訓練中の記録は含みません。")));
        return "<!doctype html>\n" + page.ToString(SaveOptions.DisableFormatting) + "\n";
    }

    /// <summary>Numbers alone, for a spreadsheet.</summary>
    public string ToCsv() => string.Concat(
        new[] { "条項,今月の件数,前月の件数,回答,うち違います,免除" }.Concat(Keys().Select(key =>
        {
            var now = CountOf(Month, key);
            return $"{key},{now.Violations},{CountOf(Before, key).Violations},{now.Answers},{now.Wrong},{now.Waived}";
        })).Select(line => line + "\r\n"));

    public string ToSvg() => MonthChart.Of(Month, Before).ToString() + "\n";

    private IEnumerable<(string Label, string Value)> Lines()
    {
        yield return ("違反の記録", Trend(Month.Violations, Before.Violations));
        yield return ("重大な件（チケット）", $"{Trend(Month.Tickets, Before.Tickets)}、完了 {Month.TicketsClosed}件");
        yield return ("「違います」の割合", $"{Share(Month)}（前月 {Share(Before)}）");
        yield return ("免除", Trend(Month.Waived, Before.Waived));
        yield return ("判定できなかったもの", Trend(Month.NotJudged, Before.NotJudged));
        yield return ("「緊急でした」の回答", $"{Trend(Month.Urgent, Before.Urgent)}、うち緊急モード外 {Month.UrgentOutsideEmergency}件");
        yield return ("緊急モード", $"{Month.Emergencies}回、{Month.EmergencyHours:0.#}時間");
        yield return ("投稿（bot のいるトーク）", Month.Activity is { } now
            ? $"{Trend(now.Posts, Before.Activity?.Posts)}、{now.People}人、{MonthNumbers.FewestPeople}人以上が投稿したトーク {now.Channels}室"
            : $"{MonthNumbers.FewestPeople}人未満のため示しません");
    }

    private IEnumerable<string> TopArticles() =>
        Month.Articles.Where(article => article.Violations > 0).OrderByDescending(article => article.Violations).ThenBy(article => article.Article, StringComparer.Ordinal).Take(5)
            .Select(article => $"　{article.Article} {Trend(article.Violations, CountOf(Before, article.Article).Violations)}");

    private XElement Table() => new(
        "table",
        new XAttribute("class", "a"),
        new XElement("tr", new XElement("th", new XAttribute("class", "k"), "条項"), new XElement("th", new XAttribute("class", "t"), "求めていること"), new[] { "今月", "前月", "違います", "免除" }.Select(head => new XElement("th", new XAttribute("class", "n"), head))),
        Keys().Select(Row));

    private IEnumerable<string> Keys() => Month.Articles.Concat(Before.Articles).Select(article => article.Article).Distinct().Order(StringComparer.Ordinal);

    private XElement Row(string key)
    {
        var (now, before) = (CountOf(Month, key), CountOf(Before, key));
        var text = Articles.FirstOrDefault(article => article.Key == key)?.Text ?? "";
        string[] numbers = [$"{now.Violations}", $"{before.Violations}", now.Answers > 0 ? $"{now.Wrong}/{now.Answers}" : "–", $"{now.Waived}"];
        return new XElement("tr", new XElement("td", new XAttribute("class", "k"), key), new XElement("td", new XAttribute("class", "t"), text), numbers.Select(number => new XElement("td", new XAttribute("class", "n"), number)));
    }

    private static ArticleNumbers CountOf(MonthNumbers month, string article) => month.Articles.FirstOrDefault(numbers => numbers.Article == article) ?? new ArticleNumbers(article);

    private static string Trend(int now, int? before) => before is { } last ? $"{now:N0}件（前月比 {now - last:+#,0;-#,0;±0}）" : $"{now:N0}件";

    private static string Share(MonthNumbers month) =>
        month.Answers == 0 ? "回答なし" : string.Create(CultureInfo.InvariantCulture, $"{100.0 * month.Wrong / month.Answers:0.#}%（{month.Answers}件中 {month.Wrong}件）");
}

using System.Globalization;
using System.Xml.Linq;

namespace ComplianceBot.Enforcement.Reports;

/// <summary>
/// Violations by article as bars, this month beside the last, as SVG: sharp on every screen, and the reader's own Japanese
/// fonts draw the text, so that the bot's machine needs none.
/// </summary>
internal static class MonthChart
{
    private const int Width = 760;
    private const int Left = 110;
    private const int BarSpace = 560;
    private const int Top = 92;
    private const int RowHeight = 40;
    private const int BarHeight = 14;
    private const string Now = "#1f5fa8";
    private const string Before = "#a9bcd3";
    private const string Ink = "#1f2933";
    private const string Soft = "#5b6773";

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static XElement Of(MonthNumbers month, MonthNumbers before)
    {
        string[] articles = [.. month.Articles.Concat(before.Articles).Select(article => article.Article).Distinct().Order(StringComparer.Ordinal)];
        var most = Math.Max(1, articles.Max(article => (int?)Math.Max(CountOf(month, article), CountOf(before, article))) ?? 1);
        var height = Top + (Math.Max(1, articles.Length) * RowHeight) + 24;
        var chart = new XElement(
            Svg + "svg",
            new XAttribute("viewBox", $"0 0 {Width} {height}"),
            new XAttribute("width", Width),
            new XAttribute("height", height),
            new XAttribute("role", "img"),
            new XAttribute("font-family", "'Noto Sans JP','Noto Sans CJK JP','Yu Gothic UI','Hiragino Sans',Meiryo,sans-serif"),
            new XElement(Svg + "title", $"{month.Month:yyyy年M月} 条項ごとの件数"),
            new XElement(Svg + "rect", new XAttribute("width", "100%"), new XAttribute("height", "100%"), new XAttribute("fill", "#ffffff")),
            Text(24, 36, $"条項ごとの件数（{month.Month:yyyy年M月}）", Ink, 20, "bold"),
            Legend(24, 56, Now, $"{month.Month:M月}"),
            Legend(110, 56, Before, $"{before.Month:M月}"));
        for (var i = 0; i < articles.Length; i++)
        {
            var y = Top + (i * RowHeight);
            chart.Add(
                Text(24, y + 20, articles[i], Ink, 14),
                Bar(y, CountOf(month, articles[i]), most, Now),
                Bar(y + BarHeight + 2, CountOf(before, articles[i]), most, Before));
        }

        if (articles.Length == 0)
        {
            chart.Add(Text(24, Top + 20, "該当する記録はありません。", Soft, 14));
        }

        return chart;
    }

    private static int CountOf(MonthNumbers month, string article) => month.Articles.FirstOrDefault(numbers => numbers.Article == article)?.Violations ?? 0;

    private static object[] Bar(int y, int count, int most, string colour)
    {
        var width = count * BarSpace / most;
        return
        [
            new XElement(Svg + "rect", new XAttribute("x", Left), new XAttribute("y", y), new XAttribute("width", Math.Max(count > 0 ? 2 : 0, width)), new XAttribute("height", BarHeight), new XAttribute("rx", 2), new XAttribute("fill", colour)),
            Text(Left + width + 8, y + 12, count.ToString(CultureInfo.InvariantCulture), Soft, 12),
        ];
    }

    private static object[] Legend(int x, int y, string colour, string label) =>
    [
        new XElement(Svg + "rect", new XAttribute("x", x), new XAttribute("y", y), new XAttribute("width", 14), new XAttribute("height", 14), new XAttribute("rx", 2), new XAttribute("fill", colour)),
        Text(x + 20, y + 12, label, Soft, 13),
    ];

    private static XElement Text(int x, int y, string text, string colour, int size, string weight = "normal") => new(
        Svg + "text", new XAttribute("x", x), new XAttribute("y", y), new XAttribute("fill", colour), new XAttribute("font-size", size), new XAttribute("font-weight", weight), text);
}

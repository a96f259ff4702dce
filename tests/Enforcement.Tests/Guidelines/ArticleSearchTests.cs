using System.Runtime.CompilerServices;
using ComplianceBot.Enforcement.Guidelines;
using ComplianceBot.Enforcement.Policies;
using Xunit.Abstractions;

namespace ComplianceBot.Enforcement.Tests.Guidelines;

/// <summary>
/// 60 questions as staff ask them, 15 of them about things the guideline does not know, written before the search was.
/// Every third was kept aside while it was tuned, so that its score says something about questions nobody thought of.
/// </summary>
public sealed class ArticleSearchTests(ITestOutputHelper output)
{
    private static readonly ArticleSearch Search = new(Shipped());

    [Fact]
    public void The_questions_it_was_tuned_on_are_answered() => Assert.InRange(Score(aside: false), 0.95, 1);

    [Fact]
    public void The_questions_kept_aside_are_answered_nearly_as_well() => Assert.InRange(Score(aside: true), 0.80, 1);

    [Fact]
    public void What_the_guideline_does_not_know_is_never_answered() =>
        Assert.All(Questions().Where(asked => asked.Expected is ["-"]), asked => Assert.False(Search.Find(asked.Question).IsFound, asked.Question));

    [Theory]
    [InlineData("p.7-02 を見せて", "p.7-02")]
    [InlineData("P.9-03は？", "p.9-03")]
    public void An_article_can_be_asked_for_by_its_key(string question, string key) =>
        Assert.Equal(key, Assert.Single(Search.Find(question).Articles).Key);

    [Theory]
    [InlineData("")]
    [InlineData("？？？")]
    [InlineData("あ")]
    [InlineData("ｗｗｗ")]
    [InlineData("\ud83d")]
    public void Nothing_asked_nothing_found(string question) => Assert.False(Search.Find(question).IsFound);

    [Theory]
    [InlineData("ｽﾏﾎをなくしました")]
    [InlineData("すまほをなくしました")]
    [InlineData("スマホ　無くしました！！")]
    public void Width_and_kana_do_not_matter(string question) => Assert.Equal("p.3-08", Search.Find(question).Articles[0].Key);

    [Fact]
    public void A_flood_of_text_is_cut_before_it_is_searched() =>
        Assert.False(Search.Find(new string('漢', 1_000_000) + "マイナンバー").IsFound);

    [Fact]
    public void The_answer_is_the_article_itself_with_its_page_and_notes()
    {
        var text = ArticleAnswerText.Of(Search.Find("マスターは一人でもいい？"), Shipped(), "ＤＸ推進課", isEmergency: false);

        Assert.Equal("該当の記載は次のとおりです。\n「マスター（管理者）は、任意の職員で複数人にします。」（p.7-02）", text);
    }

    [Fact]
    public void Where_there_is_nothing_it_says_so_and_whom_to_ask() =>
        Assert.Equal("ガイドラインに記載がありません。ＤＸ推進課へお尋ねください。", ArticleAnswerText.Of(Search.Find("今日の天気は"), Shipped(), "ＤＸ推進課", isEmergency: false));

    [Fact]
    public void In_an_emergency_what_matters_then_comes_first()
    {
        var text = ArticleAnswerText.Of(Search.Find("マスターは一人でもいい？"), Shipped(), "ＤＸ推進課", isEmergency: true);

        Assert.StartsWith("【緊急モード】", text, StringComparison.Ordinal);
        Assert.True(text.IndexOf("（p.3-07）", StringComparison.Ordinal) < text.IndexOf("（p.7-02）", StringComparison.Ordinal));
    }

    /// <summary>
    /// Three lots of 48, 17 and 14 questions, 23 of them without an answer, written later without a look at the words the search knows. The first lot
    /// scored 22 before synonyms and thresholds were widened by it, the third scored 9 and nothing was changed for it. Whoever changes words
    /// for one of these questions writes another in its place.
    /// </summary>
    [Fact]
    public void Questions_in_fresh_wording_are_answered_in_three_cases_of_four() => Assert.InRange(Score(Questions("fresh-questions.tsv")), 0.75, 1);

    [Fact]
    public void Of_fresh_questions_without_an_answer_hardly_one_gets_one()
    {
        var unknown = Questions("fresh-questions.tsv").Where(asked => asked.Expected is ["-"]).ToList();

        Assert.InRange(unknown.Count(asked => Search.Find(asked.Question).IsFound), 0, 1);
    }

    [Fact]
    public void Where_nothing_is_certain_the_nearest_articles_are_at_hand() =>
        Assert.Contains(Search.Find("係で一つのＩＤを使い回すのは平気？").Near, article => article.Key == "p.2-02");

    private double Score(bool aside) => Score(Questions().Where((_, index) => index % 3 == 2 == aside));

    private double Score(IEnumerable<(string Question, string[] Expected)> questions)
    {
        var right = 0;
        var asked = questions.ToList();
        foreach (var (question, expected) in asked)
        {
            var answer = Search.Find(question);
            var said = answer.IsFound ? answer.Articles[0].Key : "-";
            var isRight = expected.Contains(said, StringComparer.Ordinal);
            right += isRight ? 1 : 0;
            output.WriteLine($"{(isRight ? "  " : "× ")}{question} → {string.Join(",", answer.Articles.Select(article => article.Key))} ({answer.Confidence:0.00}), {string.Join("|", expected)}");
        }

        output.WriteLine($"{right}/{asked.Count}");
        return (double)right / asked.Count;
    }

    private static IEnumerable<(string Question, string[] Expected)> Questions(string file = "questions.tsv", [CallerFilePath] string here = "") =>
        File.ReadLines(Path.Combine(Path.GetDirectoryName(here)!, file)).Select(line => line.Split('\t')).Select(cells => (cells[0], cells[1].Split('|')));

    private static Guideline Shipped()
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("guideline-");
        try
        {
            var path = Path.Combine(folder.FullName, "policy.json");
            File.WriteAllText(path, """{ "administrators": { "users": ["admin"] } }""");
            return PolicyLoader.Load(path, []).Policy!.Guideline;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

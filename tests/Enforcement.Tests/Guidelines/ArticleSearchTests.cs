using System.Runtime.CompilerServices;
using ComplianceBot.Enforcement.Guidelines;
using ComplianceBot.Enforcement.Policies;
using Xunit.Abstractions;

namespace ComplianceBot.Enforcement.Tests.Guidelines;

/// <summary>
/// 379 questions as staff ask them. All files but kept-questions.tsv were looked at, and words, thresholds or subjects were changed after
/// it, so they guard against going back and say nothing about new wording: questions.tsv (60; a third of it set aside at first, no more),
/// fresh-questions.tsv (79; the last 14 scored 9) and tuned-questions.tsv (210). kept-questions.tsv (60) was only counted, never read
/// for a change; but whoever wrote it knew the search's words, so staff's own questions will score lower.
/// </summary>
public sealed class ArticleSearchTests(ITestOutputHelper output)
{
    private static readonly ArticleSearch Search = new(Shipped());

    [Theory]
    [InlineData("questions.tsv")]
    [InlineData("fresh-questions.tsv")]
    [InlineData("tuned-questions.tsv")]
    public void The_questions_it_was_tuned_on_are_answered(string file) => Assert.InRange(Score(Questions(file)), 0.95, 1);

    [Fact]
    public void The_questions_only_counted_are_answered_in_four_cases_of_five() => Assert.InRange(Score(Questions("kept-questions.tsv")), 0.80, 1);

    [Fact]
    public void Of_the_questions_only_counted_nine_of_ten_without_an_answer_are_refused()
    {
        var unknown = Questions("kept-questions.tsv").Where(asked => asked.Expected is ["-"]).ToList();

        Assert.InRange(unknown.Count(asked => Search.Find(asked.Question).IsFound), 0, unknown.Count / 10);
    }

    [Fact]
    public void What_the_guideline_does_not_know_is_never_answered() =>
        Assert.All(Questions("questions.tsv").Where(asked => asked.Expected is ["-"]), asked => Assert.False(Search.Find(asked.Question).IsFound, asked.Question));

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

    [Theory]
    [InlineData("給与明細はいつ出ますか")]
    [InlineData("退職金はいくらですか")]
    [InlineData("ビデオ通話を録画できますか")]
    public void Another_desks_business_is_refused_however_many_words_it_shares(string question) => Assert.False(Search.Find(question).IsFound);

    [Fact]
    public void Another_desks_words_in_a_message_are_about_the_message() =>
        Assert.Equal("p.2-01", Search.Find("給与明細をトークで送っていいですか").Articles[0].Key);

    [Fact]
    public void What_a_city_has_written_itself_is_not_refused()
    {
        var parking = new Article("x-1", "駐車場", "駐車場の使用は総務課へ届け出ます。", [], ["駐車場", "使用"]);

        Assert.Equal("x-1", new ArticleSearch(new Guideline([.. Shipped().Articles, parking])).Find("駐車場の使用の届出は？").Articles[0].Key);
    }

    [Theory]
    [InlineData("android は使えますか", "p.2-03")]
    [InlineData("共有フォルダの場所を教えてください", "p.3-05")]
    public void Latin_words_stand_alone_and_a_request_to_be_told_is_no_telling(string question, string key) =>
        Assert.Equal(key, Search.Find(question).Articles[0].Key);

    [Fact]
    public void Where_nothing_is_certain_the_nearest_articles_are_at_hand() =>
        Assert.Contains(Search.Find("パスワードを忘れました").Near, article => article.Key == "p.2-02");

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

    private static IEnumerable<(string Question, string[] Expected)> Questions(string file, [CallerFilePath] string here = "") =>
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

using System.Text;
using ComplianceBot.Cli.Scan;
using ComplianceBot.Rules;

namespace ComplianceBot.Cli.Tests;

/// <summary>Recorded text in its three forms, judged as the bot would.</summary>
public sealed class ScanTests
{
    private const string LeftOpen =
        "a quotation mark is left open here: all behind it was taken as one field; what is not in the column トーク was not judged. Close it and scan again";

    private static readonly RecordJudge Judge = new(
        [.. RuleEngine.Shipped.Select(rule => new ActiveRule(rule, rule.DefaultOptions))], new RuleContext(SampleMessage.WorkingTime, WorkingCalendar.Sample), new HashSet<string>());

    [Fact]
    public void A_line_is_judged_and_its_offsets_are_those_of_the_text()
    {
        var answer = Answer("""{"id":"7","text":"対象者のマイナンバーは482019573642です"}""");

        var finding = Assert.Single(answer.Findings);
        Assert.Equal(("7", Decision.Block, "SEC-01a", "MY_NUMBER", 11, 23, 0), (answer.Id, answer.Decision, finding.Rule, finding.Type, finding.Start, finding.End, finding.Message));
    }

    [Fact]
    public void A_name_with_a_phone_is_one_finding_for_each_span()
    {
        var answer = Answer("""{"id":"1","text":"田中一郎様の携帯は０９０－１２３４－５６７８です"}""");

        Assert.Equal(Decision.Block, answer.Decision);
        Assert.Equal([("PERSON", 0, 4), ("PHONE", 9, 22)], answer.Findings.Select(finding => (finding.Type, finding.Start, finding.End)));
    }

    [Fact]
    public void Messages_of_a_talk_are_combined_and_named()
    {
        var answer = Answer("""{"id":"1","messages":[{"sender":"a","text":"マイナンバー送ります"},{"sender":"a","text":"908172"},{"sender":"a","text":"635409"}]}""");

        Assert.Equal(Decision.Block, answer.Decision);
        Assert.Equal([1, 2], answer.Findings.Select(finding => finding.Message));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("-", null)]
    [InlineData("talk.csv", "talk.csv")]
    public void A_dash_is_standard_input(string? given, string? read) => Assert.Equal(read, new ScanSettings(given, null, null, Summary: false, null).File);

    [Fact]
    public void Records_do_not_hear_each_other()
    {
        Answer("""{"id":"1","text":"マイナンバー送ります"}""");

        Assert.Equal(Decision.Ok, Answer("""{"id":"2","text":"908172 と 635409 です"}""").Decision);
    }

    [Theory]
    [InlineData("not json", "not JSON")]
    [InlineData("[]", "not a JSON object")]
    [InlineData("{\"id\":\"1\"}", "neither \"text\" nor \"messages\"")]
    [InlineData("{\"id\":{},\"text\":\"a\"}", "\"id\" must be a string")]
    [InlineData("{\"id\":\"1\",\"messages\":[{\"sender\":\"a\"}]}", "message 0 has no \"text\"")]
    [InlineData("{\"id\":\"1\",\"messages\":[{\"text\":\"a\",\"at\":\"soon\"}]}", "message 0 has an \"at\" that is no time")]
    public void A_bad_line_says_what_is_wrong_and_the_next_is_read(string line, string problem)
    {
        var items = JsonLines.Read(new StringReader($"{line}\n\n{{\"id\":\"2\",\"text\":\"ok\"}}")).ToArray();

        Assert.Equal((1L, problem), (items[0].Line, items[0].Problem));
        Assert.Equal((3L, "2"), (items[1].Line, items[1].Record!.Id));
    }

    [Fact]
    public void Half_a_surrogate_pair_is_judged_or_refused_but_never_fatal()
    {
        var item = Assert.Single(JsonLines.Read(new StringReader("""{"id":"1","text":"\ud83d 090-1234-5678"}""")));

        Assert.True(item.Record is null ? item.Problem.Length > 0 : Judge.Judge(item.Record).Findings.Count == 1);
    }

    [Theory]
    [InlineData("日時,送信者,受信者,チャンネルID,トーク")]
    [InlineData("\uFEFFDate,Sender,Recipient,Channel ID,Talk")]
    [InlineData("日時,送信者,受信者,トークルームID,トーク")]
    public void A_talk_download_is_read_by_its_header(string header)
    {
        var csv = $"{header}\n2025-05-30T18:24:53+09:00,太郎,花子,c1,\"個人番号\n482019573642\"\n2025-05-30 18:25:00,花子,太郎,c1,了解\ndownloadLogs error\n";

        var items = TalkCsv.Read(new StringReader(csv)).ToArray();

        Assert.Equal("個人番号\n482019573642", Assert.Single(items[0].Record!.Messages).Text);
        Assert.Equal("c1", items[1].Record!.Channel);
        Assert.Contains("downloadLogs error", items[2].Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_download_without_its_text_column_is_refused() =>
        Assert.Contains("トーク", Assert.Single(TalkCsv.Read(new StringReader("日時,送信者\n1,2\n"))).Problem, StringComparison.Ordinal);

    [Fact]
    public void A_quotation_mark_left_open_is_said_and_ends_the_reading()
    {
        var rest = new string('a', LineSource.LongestLine * 2);

        var items = TalkCsv.Read(new StringReader($"送信者,トーク\n太郎,了解\n太郎,\"{rest}\n")).ToArray();

        Assert.NotNull(items[0].Record);
        Assert.Contains("quotation mark", items[1].Problem, StringComparison.Ordinal);
        Assert.Equal(2, items.Length);
    }

    [Fact]
    public void What_stands_behind_a_quotation_mark_left_open_is_judged_and_the_mark_is_named()
    {
        var items = TalkCsv.Read(new StringReader("送信者,トーク\n太郎,了解\n太郎,\"メモ\n花子,個人番号 482019573642\n")).ToArray();

        Assert.Equal(3, items.Length);
        Assert.Equal("メモ\n花子,個人番号 482019573642\n", Assert.Single(items[1].Record!.Messages).Text);
        Assert.Equal((3, LeftOpen), (items[2].Line, items[2].Problem));
    }

    [Theory]
    [InlineData("送信者,トーク\n太郎,了解\n\"太郎,メモ\n花子,個人番号 482019573642")]
    [InlineData("トーク,送信者\n了解,太郎\nメモ,\"太郎\n個人番号 482019573642,花子")]
    public void What_a_quotation_mark_left_open_keeps_out_of_the_talk_is_said_to_be_not_judged(string csv)
    {
        var items = TalkCsv.Read(new StringReader(csv)).ToArray();

        Assert.DoesNotContain(items, item => item.Record?.Messages.Any(message => message.Text.Contains("482019573642", StringComparison.Ordinal)) is true);
        Assert.Equal((3, LeftOpen), (items[^1].Line, items[^1].Problem));
    }

    [Fact]
    public void Rows_of_a_channel_near_in_time_are_combined()
    {
        var rows = TalkCsv.Read(new StringReader("日時,送信者,受信者,チャンネルID,トーク\n2025-05-30T18:24:53+09:00,a,b,c1,鈴木一郎様の件です\n2025-05-30T18:25:53+09:00,a,b,c1,住所は三条市旭町2-3-1です\n2025-05-30T19:25:53+09:00,a,b,c1,住所は三条市旭町2-3-1です\n"));

        Assert.Equal([Decision.Warn, Decision.Block, Decision.Warn], rows.Select(row => Judge.Judge(row.Record!).Decision).ToArray());
    }

    [Fact]
    public void What_stands_in_an_earlier_row_is_named_by_its_row()
    {
        var rows = TalkCsv.Read(new StringReader("日時,送信者,受信者,チャンネルID,トーク\n2025-05-30T18:24:53+09:00,a,b,c2,鈴木一郎様の件です\n2025-05-30T18:25:53+09:00,a,b,c2,住所は三条市旭町2-3-1です\n"));

        var answer = rows.Select(row => Judge.Judge(row.Record!)).ToArray()[^1];

        Assert.Equal([("ADDRESS", 0, null), ("PERSON", 0, "2")], answer.Findings.Select(finding => (finding.Type, finding.Message, finding.Record)));
    }

    [Fact]
    public void Rows_need_not_be_in_order()
    {
        var rows = TalkCsv.Read(new StringReader("日時,送信者,受信者,チャンネルID,トーク\n2025-05-30T18:25:53+09:00,a,b,c3,住所は三条市旭町2-3-1です\n2025-05-30T18:24:53+09:00,a,b,c3,鈴木一郎様の件です\n"));

        Assert.Equal([Decision.Warn, Decision.Block], rows.Select(row => Judge.Judge(row.Record!).Decision).ToArray());
    }

    [Fact]
    public void Lines_longer_than_the_bound_are_skipped()
    {
        var text = new string('a', LineSource.LongestLine + 1) + "\n電話は090-1234-5678です";

        var items = TextLines.Read(new StringReader(text)).ToArray();

        Assert.Null(items[0].Record);
        Assert.Equal(Decision.Warn, Judge.Judge(items[1].Record!).Decision);
    }

    [Fact]
    public void Text_in_another_encoding_is_counted_and_read_on()
    {
        var undecodable = new CountingFallback();
        byte[] shiftJis = [0x93, 0x64, 0x98, 0x62, 0x0a, .. "電話は090-1234-5678です\uFFFD"u8];
        using var reader = new StreamReader(new MemoryStream(shiftJis), Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, undecodable));

        var items = TextLines.Read(reader).ToArray();

        Assert.Equal(Decision.Warn, Judge.Judge(items[1].Record!).Decision);
        Assert.Equal(2, undecodable.Count);
    }

    [Fact]
    public void Many_bad_lines_are_named_up_to_a_bound_and_counted()
    {
        using var error = new StringWriter();
        var problems = new ScanProblems(error);
        foreach (var item in BadLines(25))
        {
            problems.Add(item);
        }

        Assert.False(problems.Close(undecodable: 0));
        Assert.Equal(21, error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("5 more lines", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(3, false)]
    public void What_is_not_of_the_encoding_is_never_passed_over(long undecodable, bool isFine)
    {
        using var error = new StringWriter();

        Assert.Equal(isFine, new ScanProblems(error).Close(undecodable));
        Assert.Equal(isFine, error.ToString().Length == 0);
    }

    [Fact]
    public void Lines_that_could_not_be_judged_stand_in_the_summary()
    {
        using var output = new StringWriter();

        new ScanSummary().Write(output, unread: 4);

        Assert.Contains("判定できない", output.ToString(), StringComparison.Ordinal);
    }

    private static IEnumerable<ScanInput> BadLines(int lines) => JsonLines.Read(new StringReader(string.Concat(Enumerable.Repeat("no\n", lines))));

    private static ScanAnswer Answer(string line) => Judge.Judge(JsonLines.Read(new StringReader(line)).Single().Record!);
}

using System.Text;
using ComplianceBot.Enforcement.Policies;
using ComplianceBot.Enforcement.Registers;

namespace ComplianceBot.Enforcement.Tests.Registers;

/// <summary>A register is taken as a whole or refused by file and line, and nothing of what is in it is repeated.</summary>
public sealed class RegisterReaderTests : IDisposable
{
    private const string Header = "職員番号,氏名,区分,日付\n";

    private readonly DirectoryInfo folder = System.IO.Directory.CreateTempSubdirectory("registers-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-8 with mark")]
    [InlineData("shift_jis")]
    public void Japanese_headers_are_read_in_any_usual_encoding(string encoding)
    {
        var text = Header + "0001,佐藤 花子,退職,2027-03-31\r\n0002,\"田中, 一郎\",再任用,2027/4/1\r\n";
        var bytes = encoding switch
        {
            "shift_jis" => CodePagesEncodingProvider.Instance.GetEncoding(932)!.GetBytes(text),
            "utf-8" => Encoding.UTF8.GetBytes(text),
            _ => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)],
        };

        var result = Read(RegisterKind.Hr, bytes);

        Assert.Empty(result.Problems);
        Assert.Equal([new HrRow("0001", HrChange.Leaves, new(2027, 3, 31)), new HrRow("0002", HrChange.Comes, new(2027, 4, 1))], result.Data!.Hr);
    }

    [Theory]
    [InlineData("0001,佐藤 花子,退職,三月末", 3, "日付")]
    [InlineData("0001,佐藤 花子,辞職願,2027-03-31", 3, "区分")]
    [InlineData(",佐藤 花子,退職,2027-03-31", 3, "ユーザーID")]
    [InlineData("0001,佐藤 花子,退職", 3, "")]
    [InlineData("0001,佐藤 花子,退職,2027-03-31,余り", 3, "")]
    [InlineData("0001,\"佐藤\" 花子,退職,2027-03-31", 3, "")]
    [InlineData("0001,佐藤 花子,退職,1927-03-31", 3, "日付")]
    public void A_wrong_line_refuses_the_whole_file_and_is_named_without_its_value(string wrong, int line, string column)
    {
        var result = Read(RegisterKind.Hr, $"{Header}0002,田中 一郎,採用,2027-04-01\n{wrong}\n");

        Assert.Null(result.Data);
        var problem = Assert.Single(result.Problems);
        Assert.Equal(("hr.csv", line, column), (problem.File, problem.Line, problem.Path));
        Assert.DoesNotContain("佐藤", problem.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("三月末", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_wrong_line_is_named_up_to_a_screenful()
    {
        var result = Read(RegisterKind.Hr, Header + string.Concat(Enumerable.Repeat("0001,佐藤,退職,いつか\n", 100)));

        Assert.Equal(Enumerable.Range(2, 20), result.Problems.Select(problem => problem.Line));
    }

    [Fact]
    public void Lines_are_counted_through_quoted_line_breaks_and_empty_lines()
    {
        var result = Read(RegisterKind.Hr, Header + "0001,\"佐藤\n花子\",退職,2027-03-31\n\n0002,田中,退職,いつか\n");

        Assert.Equal(5, Assert.Single(result.Problems).Line);
    }

    [Theory]
    [InlineData("職員番号,氏名,区分\n0001,佐藤,退職\n", "日付")]
    [InlineData("", "")]
    public void A_header_without_a_needed_column_is_refused(string text, string column)
    {
        var result = Read(RegisterKind.Hr, text);

        Assert.Null(result.Data);
        Assert.Equal(column, Assert.Single(result.Problems).Path);
    }

    [Fact]
    public void A_quote_that_is_never_closed_is_refused()
    {
        Assert.Null(Read(RegisterKind.Hr, Header + "0001,\"佐藤,退職,2027-03-31\n").Data);
    }

    [Fact]
    public void Too_many_rows_and_too_many_bytes_are_refused()
    {
        var rows = string.Concat(Enumerable.Range(0, 50_001).Select(number => $"{number},佐,退職,2027-03-31\n"));

        Assert.Contains("50,000 行", Assert.Single(Read(RegisterKind.Hr, Header + rows).Problems).Message, StringComparison.Ordinal);
        Assert.Contains("大きすぎます", Assert.Single(Read(RegisterKind.Hr, new byte[(4 << 20) + 1]).Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused()
    {
        Assert.Contains("文字コード", Assert.Single(Read(RegisterKind.Hr, [0xFF, 0xFE, 0x41, 0x00, 0xFF]).Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_named_with_the_remedy()
    {
        var result = RegisterReader.Read(RegisterKind.Hr, new RegisterPath("hr.csv", Path.Combine(folder.FullName, "hr.csv")));

        Assert.Contains("ファイルがありません", Assert.Single(result.Problems).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_shared_id_counts_its_listed_users_and_stands_in_the_register_once()
    {
        const string Ids = "ユーザーID,管理者,利用者数,利用者,最終見直し日\n";

        var rows = Read(RegisterKind.SharedIds, Ids + "desk,総務課長,２名,甲・乙、丙,2026/10/1\nfront,税務課長,1,,\n").Data!.SharedIds!;
        var twice = Read(RegisterKind.SharedIds, Ids + "desk,甲,1,,\nDesk,甲,1,,\n");

        Assert.Equal([new SharedIdRow("desk", "総務課長", 2, 3, new(2026, 10, 1)), new SharedIdRow("front", "税務課長", 1, null, null)], rows);
        Assert.Equal(3, Assert.Single(twice.Problems).Line);
    }

    [Fact]
    public void Declarations_are_read_with_their_days()
    {
        var phones = Read(RegisterKind.PersonalPhones, "userId,届出日,更新日\na,2025-04-01,2026年4月1日\n");
        var contacts = Read(RegisterKind.ExternalContacts, "userId,相手先,届出日,終了日\na,観光協会,,\n");

        Assert.Equal([new PersonalPhoneRow("a", new(2025, 4, 1), new(2026, 4, 1))], phones.Data!.PersonalPhones);
        Assert.Equal([new ExternalContactRow("a", "観光協会", null, null, null)], contacts.Data!.ExternalContacts);
    }

    private RegisterResult Read(RegisterKind kind, string text) => Read(kind, Encoding.UTF8.GetBytes(text));

    private RegisterResult Read(RegisterKind kind, byte[] bytes)
    {
        var path = Path.Combine(folder.FullName, "hr.csv");
        File.WriteAllBytes(path, bytes);
        return RegisterReader.Read(kind, new RegisterPath("hr.csv", path));
    }
}

using System.CommandLine;

namespace ComplianceBot.Cli.Scan;

/// <summary>The <c>scan</c> command: message rules over recorded text, to try a policy on history (design 7 and 9).</summary>
public static class ScanCommand
{
    public static Command Create()
    {
        var file = new Argument<string?>("file") { Description = "記録のファイル（UTF-8。省くか - で標準入力） / recorded text in UTF-8; standard input when absent or -", Arity = ArgumentArity.ZeroOrOne };
        var format = new Option<string?>("--format") { Description = "形式（省くと拡張子から、標準入力は jsonl） / format; by the file's name when absent, jsonl on standard input" };
        format.AcceptOnlyFromAmong("jsonl", "text", "csv");
        var types = new Option<string?>("--types") { Description = "person,place：認識した氏名と地名も出す / prints names and places as they are recognised, too" };
        var summary = new Option<bool>("--summary") { Description = "行ごとの結果の代わりに集計表を出す / tables of counts instead of lines" };
        var policy = new Option<string?>("--policy") { Description = "試す設定ファイル（省くと規則の既定値） / the policy to try; the rules' defaults when absent" };
        var command = new Command("scan", "記録された投稿を判定します。何が見つかっても 0、読めない行があれば 2 / judges recorded text; exit 0 whatever is found, 2 unreadable lines") { file, format, types, summary, policy };
        command.SetAction(result => ScanRun.Run(new ScanSettings(
            result.GetValue(file), result.GetValue(format), result.GetValue(types), result.GetValue(summary), result.GetValue(policy))));
        return command;
    }
}

/// <param name="File">Null and - read standard input.</param>
/// <param name="Format">jsonl, text, csv or null.</param>
/// <param name="Types">Comma separated: person, place.</param>
internal sealed record ScanSettings(string? File, string? Format, string? Types, bool Summary, string? Policy)
{
    /// <summary>A file, or null for standard input, which is also called - as usual.</summary>
    public string? File { get; } = File == "-" ? null : File;
}

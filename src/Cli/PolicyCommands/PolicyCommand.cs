using System.CommandLine;
using ComplianceBot.Enforcement.Policies;
using ComplianceBot.Enforcement.Registers;

namespace ComplianceBot.Cli.PolicyCommands;

/// <summary>policy check: says before the bot does whether a settings file would be taken.</summary>
public static class PolicyCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "設定ファイル / the settings file" };
        var check = new Command("check", "設定ファイルを確かめます。正しければ 0、誤りがあれば 1、読めなければ 2 / exit 0 fine, 1 wrong, 2 unreadable") { file };
        check.SetAction(parsed => Check(parsed.GetValue(file)!, Console.Out, Console.Error));
        return new Command("policy", "設定ファイル / the settings file") { check };
    }

    /// <summary>All problems on standard output, one a line, so that editors and pipelines can read them.</summary>
    public static int Check(string path, TextWriter output, TextWriter error)
    {
        if (InputFile.Problem(path) is { } missing)
        {
            error.WriteLine(missing);
            return Exit.WrongUse;
        }

        var result = PolicyLoader.Load(path);
        foreach (var problem in result.Problems)
        {
            output.WriteLine(problem);
        }

        foreach (var notice in result.Notices)
        {
            error.WriteLine(notice);
        }

        var registers = CheckRegisters(result.Policy, output, error);
        error.WriteLine(result.Policy is { } policy ? $"{path}: 正しい設定です / fine（{Summary(policy)}）" : $"{path}: {result.Problems.Count} 件の誤りがあります / refused");
        return WasRead(result, path) ? result.Policy is null || !registers ? Exit.Findings : Exit.Done : Exit.WrongUse;
    }

    private static bool WasRead(PolicyResult result, string path) => result.Contents[path].Length > 0;

    // Named by file, line and column and never by value: the lists are about people.
    private static bool CheckRegisters(Policy? policy, TextWriter output, TextWriter error)
    {
        var isFine = true;
        foreach (var (kind, file) in policy?.Registers.Files ?? RegisterPolicy.None.Files)
        {
            var result = RegisterReader.Read(kind, file);
            foreach (var problem in result.Problems)
            {
                output.WriteLine(problem);
            }

            error.WriteLine(result.Data is null ? $"{file.Name}: この台帳は使われません（前回の内容が続きます） / refused" : $"{file.Name}: {result.Rows} 件の台帳です / fine");
            isFine &= result.Data is not null;
        }

        return isFine;
    }

    private static string Summary(Policy policy) =>
        $"規則 {policy.Rules.Count}、うち enforce {Count(policy, Stage.Enforce)} · advise {Count(policy, Stage.Advise)} · shadow {Count(policy, Stage.Shadow)}、免除 {policy.Waivers.Count}、版 {policy.Version[..12]}";

    private static int Count(Policy policy, Stage stage) => policy.Rules.Count(rule => rule.Stage == stage);
}

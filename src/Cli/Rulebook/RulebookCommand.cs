using System.CommandLine;
using ComplianceBot.Enforcement.Policies;
using ComplianceBot.Rules;

namespace ComplianceBot.Cli.Rulebook;

/// <summary>rulebook: writes docs/rules and the policy's schema from the rules themselves; --check says what is out of step.</summary>
public static class RulebookCommand
{
    private const string RuleFolder = "docs/rules";

    public static Command Create()
    {
        var check = new Option<bool>("--check") { Description = "書かずに、ずれているファイルを挙げます（あれば終了コード 1）/ names the files that are out of step, exit 1" };
        var root = new Option<string>("--root") { Description = "リポジトリの場所 / where the repository is", DefaultValueFactory = _ => "." };
        var command = new Command("rulebook", "規則のページ・対応表・設定のスキーマを書きます / writes docs/rules and seeds/policy.schema.json") { check, root };
        command.SetAction(parsed =>
        {
            if (Repository(parsed.GetValue(root)!) is not { } folder)
            {
                Console.Error.WriteLine("リポジトリが見つかりません。--root で場所を示してください / no repository here, name it with --root");
                return Exit.WrongUse;
            }

            return parsed.GetValue(check) ? Check(folder) : Update(folder);
        });
        return command;
    }

    /// <summary>Every generated file by its path from the repository's root.</summary>
    public static IReadOnlyDictionary<string, string> Generate()
    {
        var guideline = GuidelineOf(ShippedSettings.Guideline());
        var files = RuleEngine.Shipped.ToDictionary(rule => $"{RuleFolder}/{RulePage.FileName(rule.Descriptor)}", rule => RulePage.Write(rule, guideline));
        files[$"{RuleFolder}/README.md"] = CoveragePage.Write(RuleEngine.Shipped, guideline);
        files["seeds/policy.schema.json"] = PolicySchema.Write(RuleEngine.Shipped);
        return files;
    }

    /// <summary>Paths whose content differs, that are missing, or that no rule stands behind any more.</summary>
    public static IReadOnlyList<string> OutOfStep(string root)
    {
        var files = Generate();
        var differing = files.Where(file => ReadOrNull(Path.Combine(root, file.Key)) != file.Value).Select(file => file.Key);
        return [.. differing.Concat(Orphans(root, files)).Order(StringComparer.Ordinal)];
    }

    private static int Check(string root)
    {
        var outOfStep = OutOfStep(root);
        foreach (var path in outOfStep)
        {
            Console.WriteLine(path);
        }

        Console.Error.WriteLine(outOfStep.Count == 0 ? "rulebook: in step" : $"rulebook: {outOfStep.Count} out of step, run `rulebook` and commit what it writes");
        return outOfStep.Count == 0 ? Exit.Done : Exit.Findings;
    }

    private static int Update(string root)
    {
        var files = Generate();
        foreach (var path in Orphans(root, files))
        {
            File.Delete(Path.Combine(root, path));
        }

        Directory.CreateDirectory(Path.Combine(root, RuleFolder));
        foreach (var (path, content) in files)
        {
            File.WriteAllText(Path.Combine(root, path), content);
        }

        Console.Error.WriteLine($"rulebook: {files.Count} files");
        return Exit.Done;
    }

    private static IEnumerable<string> Orphans(string root, IReadOnlyDictionary<string, string> files)
    {
        var folder = Path.Combine(root, RuleFolder);
        return Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*.md").Select(path => $"{RuleFolder}/{Path.GetFileName(path)}").Where(path => !files.ContainsKey(path)).ToArray()
            : [];
    }

    private static string? ReadOrNull(string path) => File.Exists(path) ? File.ReadAllText(path) : null;

    private static string? Repository(string start)
    {
        for (var folder = new DirectoryInfo(Path.GetFullPath(start)); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "LineWorksComplianceBot.sln")))
            {
                return folder.FullName;
            }
        }

        return null;
    }

    internal static Guideline GuidelineOf(byte[] bytes) =>
        Newtonsoft.Json.Linq.JObject.Parse(System.Text.Encoding.UTF8.GetString(bytes))["articles"]!.ToObject<Article[]>() is { } articles
            ? new Guideline(articles)
            : throw new InvalidOperationException("The shipped guideline cannot be read.");
}

using ComplianceBot.Cli.PolicyCommands;

namespace ComplianceBot.Cli.Tests;

/// <summary>policy check reads the registers that the policy names, too.</summary>
public sealed class PolicyCheckTests : IDisposable
{
    private const string Policy = """{ "administrators": { "users": ["admin"] }, "registers": { "hr": "hr.csv", "sharedIds": "shared-ids.csv", "personalPhones": "personal-phones.csv", "externalContacts": "external-contacts.csv" } }""";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("policy-check-");
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    public PolicyCheckTests()
    {
        foreach (var example in Directory.EnumerateFiles(Path.Combine(Root(), "seeds", "registers"), "*.csv"))
        {
            File.Copy(example, Path.Combine(folder.FullName, Path.GetFileName(example)));
        }

        File.WriteAllText(PolicyPath, Policy);
    }

    public void Dispose()
    {
        folder.Delete(recursive: true);
        output.Dispose();
        error.Dispose();
    }

    [Fact]
    public void The_shipped_examples_are_fine()
    {
        Assert.Equal(0, PolicyCommand.Check(PolicyPath, output, error));
        Assert.Equal("", output.ToString());
        Assert.Contains("hr.csv: 5 件", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_line_is_a_finding_named_by_file_and_line()
    {
        File.AppendAllText(Path.Combine(folder.FullName, "hr.csv"), "0099,佐藤 花子,退職,いつか\n");

        Assert.Equal(1, PolicyCommand.Check(PolicyPath, output, error));
        Assert.StartsWith("hr.csv:7 日付: ", output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("佐藤", output.ToString() + error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_is_wrong_use_and_called_a_folder()
    {
        Assert.Equal(2, PolicyCommand.Check(folder.FullName, output, error));
        Assert.Contains("フォルダです", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_read_is_wrong_use_and_no_finding()
    {
        File.WriteAllText(PolicyPath, new string(' ', 2 << 20));

        Assert.Equal(2, PolicyCommand.Check(PolicyPath, output, error));
    }

    private string PolicyPath => Path.Combine(folder.FullName, "policy.json");

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "LineWorksComplianceBot.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}

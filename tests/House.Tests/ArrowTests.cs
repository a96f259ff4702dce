using System.Reflection;

namespace ComplianceBot.House.Tests;

/// <summary>Who may know whom (docs: Cli → Functions, Simulator; Functions → LineWorks, Storage, EmbeddedHost → Enforcement → Rules → nothing).</summary>
public sealed class ArrowTests
{
    private const string Prefix = "ComplianceBot.";

    private static readonly Dictionary<string, string[]> MayKnow = new()
    {
        ["Rules"] = [],
        ["Enforcement"] = ["Rules"],
        ["LineWorks"] = ["Enforcement", "Rules"],
        ["Storage"] = ["Enforcement", "Rules"],
        ["EmbeddedHost"] = ["Enforcement", "Rules"],
        ["Functions"] = ["LineWorks", "Storage", "EmbeddedHost", "Enforcement", "Rules"],
        ["Simulator"] = [],
        ["Cli"] = ["Functions", "Simulator", "LineWorks", "Storage", "EmbeddedHost", "Enforcement", "Rules"],
    };

    public static TheoryData<string> Projects => [.. MayKnow.Keys];

    [Fact]
    public void Every_project_has_its_place()
    {
        var found = Directory.EnumerateDirectories(House.PathOf("src")).Where(folder => Directory.EnumerateFiles(folder, "*.csproj").Any()).Select(Path.GetFileName);

        Assert.Equal(MayKnow.Keys.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_refers_only_along_the_arrows(string project)
    {
        Assert.Empty(House.ProjectReferences(project).Except(MayKnow[project]));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void The_built_assembly_keeps_to_the_arrows(string project)
    {
        var known = Assembly.Load(Prefix + project).GetReferencedAssemblies().Select(name => name.Name!).Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Select(name => name[Prefix.Length..]);

        Assert.Empty(known.Except(MayKnow[project]));
    }

    [Fact]
    public void The_rules_know_one_package_and_nothing_that_touches_the_world()
    {
        string[] worldly = ["System.Net.", "System.IO.FileSystem", "System.Data", "System.Diagnostics.Process", "System.Security.Cryptography", "Microsoft.Extensions.", "Newtonsoft", "System.Text.Json"];

        Assert.Equal(["libphonenumber-csharp"], House.Packages("Rules"));
        var known = Assembly.Load(Prefix + "Rules").GetReferencedAssemblies().Select(name => name.Name!).ToArray();
        Assert.DoesNotContain(known, name => worldly.Any(beginning => name.StartsWith(beginning, StringComparison.Ordinal)));
        Assert.All(known, name => Assert.True(name.StartsWith("System", StringComparison.Ordinal) || name == "PhoneNumbers", $"Rules must not know {name}"));
    }
}

using System.Xml.Linq;

namespace ComplianceBot.House.Tests;

/// <summary>The repository as files, found upwards from where the tests run.</summary>
internal static class House
{
    private static readonly string[] NotOurs = ["bin", "obj", ".git", "node_modules", "artifacts", "TestResults", ".demo"];
    private static readonly string[] TextEndings = [".cs", ".csproj", ".props", ".md", ".json", ".yml", ".yaml", ".js", ".html", ".css", ".sh", ".py", ".bicep", ".txt"];

    public static string Root { get; } = FindRoot();

    public static string PathOf(string path) => Path.Combine(Root, path);

    /// <summary>Sources and documents under a folder, with / in their paths from the root.</summary>
    public static IEnumerable<string> TextFiles(string under = "") =>
        Walk(new DirectoryInfo(PathOf(under))).Where(file => TextEndings.Contains(file.Extension) || file.Name is ".editorconfig" or ".gitignore" or "run")
            .Select(file => Path.GetRelativePath(Root, file.FullName).Replace('\\', '/')).Order(StringComparer.Ordinal);

    public static IEnumerable<string> Sources(string under) => TextFiles(under).Where(path => path.EndsWith(".cs", StringComparison.Ordinal));

    public static string Read(string path) => File.ReadAllText(PathOf(path));

    /// <summary>Names of projects of ours that a project refers to, without folders and endings.</summary>
    public static IReadOnlyList<string> ProjectReferences(string project) =>
        [.. XDocument.Load(PathOf($"src/{project}/{project}.csproj")).Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')))];

    public static IReadOnlyList<string> Packages(string project) =>
        [.. XDocument.Load(PathOf($"src/{project}/{project}.csproj")).Descendants("PackageReference").Select(reference => reference.Attribute("Include")!.Value)];

    private static IEnumerable<FileInfo> Walk(DirectoryInfo folder) => folder.Exists
        ? folder.EnumerateFiles().Concat(folder.EnumerateDirectories().Where(inner => !NotOurs.Contains(inner.Name)).SelectMany(Walk))
        : [];

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "LineWorksComplianceBot.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No LineWorksComplianceBot.sln above {AppContext.BaseDirectory}");
    }
}

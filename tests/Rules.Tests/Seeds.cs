namespace ComplianceBot.Rules.Tests;

/// <summary>The data files that ship with the product, found upwards from where the tests run.</summary>
internal static class Seeds
{
    public static string PathOf(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "seeds", name);
            if (File.Exists(path) && File.Exists(Path.Combine(folder.FullName, "LineWorksComplianceBot.sln")))
            {
                return path;
            }
        }

        throw new FileNotFoundException($"seeds/{name} was not found above {AppContext.BaseDirectory}");
    }
}

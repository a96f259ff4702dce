using ComplianceBot.Simulator.City;

namespace ComplianceBot.Simulator.Tests.Seeds;

/// <summary>The files of seeds/tenant are what the generator draws; <c>UPDATE_SEEDS=1</c> writes them anew.</summary>
public sealed class SeedFileTests
{
    [Fact]
    public void The_seed_files_equal_the_generated_city()
    {
        var folder = Path.Combine(RepositoryRoot(), "seeds", "tenant");
        var files = CityFiles.Render(CityGenerator.Default());
        if (Environment.GetEnvironmentVariable("UPDATE_SEEDS") == "1")
        {
            Directory.CreateDirectory(folder);
            foreach (var (name, content) in files)
            {
                File.WriteAllText(Path.Combine(folder, name), content);
            }
        }

        foreach (var (name, content) in files)
        {
            Assert.True(content == File.ReadAllText(Path.Combine(folder, name)), $"seeds/tenant/{name} is out of step: run UPDATE_SEEDS=1 dotnet test tests/Simulator.Tests");
        }
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "LineWorksComplianceBot.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests must run inside the repository.");
    }
}

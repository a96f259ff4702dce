using ComplianceBot.Enforcement.Policies;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Tests.Policies;

/// <summary>A folder with a policy in it, gone after the test; the rules are toys.</summary>
public sealed class PolicyFolder : IDisposable
{
    public const string Smallest = """{ "administrators": { "users": ["admin"] } }""";

    private readonly DirectoryInfo folder = System.IO.Directory.CreateTempSubdirectory("policy-");

    public static IReadOnlyList<Rule> Toys { get; } = [new LoudGroup(), new QuietPost()];

    public string Path => System.IO.Path.Combine(folder.FullName, "policy.json");

    public PolicyFolder With(string name, string text)
    {
        File.WriteAllText(System.IO.Path.Combine(folder.FullName, name), text);
        return this;
    }

    public PolicyResult Load(string text) => PolicyLoader.Load(With("policy.json", text).Path, Toys);

    public void Dispose() => folder.Delete(recursive: true);
}

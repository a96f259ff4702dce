using ComplianceBot.Enforcement.Registers;

namespace ComplianceBot.Enforcement.Tests.Policies;

public sealed class RegistersSectionTests : IDisposable
{
    private readonly PolicyFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Registers_lie_beside_the_policy_and_need_not_be_there_yet()
    {
        var result = folder.Load("""{ "administrators": { "users": ["admin"] }, "registers": { "hr": "lists/hr.csv", "sharedIds": null } }""");

        var file = Assert.Single(result.Policy!.Registers.Files);
        Assert.Equal((RegisterKind.Hr, "lists/hr.csv"), (file.Key, file.Value.Name));
        Assert.Equal(Path.Combine(Path.GetDirectoryName(folder.Path)!, "lists/hr.csv"), file.Value.Path);
    }

    [Fact]
    public void An_unknown_register_is_refused_with_those_that_there_are()
    {
        var result = folder.Load("""{ "administrators": { "users": ["admin"] }, "registers": { "cars": "cars.csv" } }""");

        Assert.Contains("sharedIds", Assert.Single(result.Problems).Message, StringComparison.Ordinal);
    }
}

using System.Text.RegularExpressions;
using ComplianceBot.Cli.PolicyCommands;
using ComplianceBot.Enforcement.Policies;
using Newtonsoft.Json.Linq;
using NJsonSchema;

namespace ComplianceBot.House.Tests;

/// <summary>The schema, the loader and the shipped policy say the same.</summary>
public sealed partial class PolicySchemaTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("schema-");

    public static TheoryData<string> Objects => [.. ObjectsIn(Schema(), "")];

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task The_shipped_policy_fits_its_schema()
    {
        var schema = await JsonSchema.FromJsonAsync(House.Read("seeds/policy.schema.json"));
        var policy = JToken.Parse(House.Read("seeds/policy.json"), new JsonLoadSettings { CommentHandling = CommentHandling.Ignore });

        Assert.Empty(schema.Validate(policy).Select(error => $"{error.Path}: {error.Kind}"));
    }

    [Fact]
    public void The_shipped_policy_is_taken()
    {
        var result = PolicyLoader.Load(House.PathOf("seeds/policy.json"));

        Assert.Equal("", result.Describe());
        Assert.Empty(result.Notices);
    }

    [Theory]
    [MemberData(nameof(Objects))]
    public void Schema_and_loader_know_the_same_keys(string path)
    {
        var policy = new JObject();
        var inner = Place(policy, path);
        inner["zzz"] = 1;

        var problem = Assert.Single(Load(policy).Problems, problem => problem.Path.EndsWith("zzz", StringComparison.Ordinal));

        var taken = Allowed().Match(problem.Message).Groups["keys"].Value.Split(" · ", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(Keys(path).Where(key => key != "$schema").Order(StringComparer.Ordinal), taken.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Policy_check_answers_by_exit_code_and_names_the_line()
    {
        var (right, wrong) = (House.PathOf("seeds/policy.json"), Path.Combine(folder.FullName, "wrong.json"));
        File.WriteAllText(wrong, "{\n  \"mode\": \"loud\",\n  \"administrators\": { \"users\": [\"a\"] }\n}");
        using var output = new StringWriter();

        Assert.Equal(0, PolicyCommand.Check(right, output, TextWriter.Null));
        Assert.Equal("", output.ToString());
        Assert.Equal(1, PolicyCommand.Check(wrong, output, TextWriter.Null));
        Assert.StartsWith($"{wrong}:2 mode: ", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, PolicyCommand.Check(wrong + ".absent", output, TextWriter.Null));
    }

    private static JObject Schema() => JObject.Parse(House.Read("seeds/policy.schema.json"));

    private static IEnumerable<string> ObjectsIn(JToken schema, string path)
    {
        var here = schema["items"] ?? schema;
        if (here["properties"] is JObject properties)
        {
            yield return path;
            foreach (var inner in properties.Properties().SelectMany(property => ObjectsIn(property.Value, $"{path}/{property.Name}")))
            {
                yield return inner;
            }
        }
    }

    private static IEnumerable<string> Keys(string path) => ((JObject)At(path)["properties"]!).Properties().Select(property => property.Name);

    private static JToken At(string path) =>
        path.Split('/', StringSplitOptions.RemoveEmptyEntries).Aggregate((JToken)Schema(), (schema, key) => schema["properties"]![key]! is var inner && inner["items"] is { } item ? item : inner);

    /// <summary>Makes the empty object at a path of the schema, in a list of one where the schema has a list.</summary>
    private static JObject Place(JObject policy, string path)
    {
        var (at, schema) = (policy, (JToken)Schema());
        foreach (var key in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            schema = schema["properties"]![key]!;
            var inner = new JObject();
            at[key] = schema["items"] is null ? inner : new JArray(inner);
            (at, schema) = (inner, schema["items"] ?? schema);
        }

        return at;
    }

    private PolicyResult Load(JObject policy)
    {
        var path = Path.Combine(folder.FullName, "policy.json");
        File.WriteAllText(path, policy.ToString());
        return PolicyLoader.Load(path);
    }

    [GeneratedRegex("使えるのは (?<keys>.*) です", RegexOptions.CultureInvariant, 60_000)]
    private static partial Regex Allowed();
}

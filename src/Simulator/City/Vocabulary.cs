using Newtonsoft.Json;

namespace ComplianceBot.Simulator.City;

/// <summary>Words that the city is made of; <c>vocabulary.json</c> inside the assembly.</summary>
internal sealed record Vocabulary(
    IReadOnlyList<DivisionWords> Divisions,
    IReadOnlyList<string> Positions,
    IReadOnlyList<string> Levels,
    IReadOnlyList<string> UserTypes,
    IReadOnlyList<string> Families,
    IReadOnlyList<string> Givens,
    IReadOnlyList<string> UnitPurposes,
    IReadOnlyList<string> Projects)
{
    public static Vocabulary Read()
    {
        using var stream = typeof(Vocabulary).Assembly.GetManifestResourceStream("vocabulary.json")
            ?? throw new InvalidOperationException("The assembly lacks its vocabulary.json: build the Simulator project anew.");
        using var reader = new StreamReader(stream);
        return JsonConvert.DeserializeObject<Vocabulary>(reader.ReadToEnd())
            ?? throw new InvalidOperationException("vocabulary.json is empty.");
    }

    public CityTitles Titles() => new(Numbered("position", Positions), Numbered("level", Levels), Numbered("usertype", UserTypes));

    private static List<CityTitle> Numbered(string kind, IReadOnlyList<string> names) =>
        [.. names.Select((name, index) => new CityTitle($"{kind}-{index + 1:00}", name))];
}

/// <param name="Name">部.</param>
/// <param name="Head">Title of its head where it is not 部長.</param>
/// <param name="Deputy">Title of its deputy where it is not 次長.</param>
internal sealed record DivisionWords(string Name, string? Head, string? Deputy, IReadOnlyList<SectionWords> Sections);

/// <param name="Name">課.</param>
/// <param name="Head">Title of its head where it is not 課長.</param>
/// <param name="Units">係.</param>
internal sealed record SectionWords(string Name, string? Head, IReadOnlyList<string> Units);

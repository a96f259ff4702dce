using System.Text.Json;
using System.Text.Json.Serialization;
using ComplianceBot.Enforcement.Planning;

namespace ComplianceBot.Enforcement.Decisions;

/// <summary>What was answered to one violation's note, last.</summary>
public sealed record TalliedAnswer(string ViolationId, DateTimeOffset At, bool IsWrong);

/// <summary>Sums over the ledger that would be dear to count anew each time: numbers only.</summary>
public sealed record TallyDocument
{
    public const string Name = PlanDocument.Prefix + "tally";

    /// <summary>Of one rule, newest: enough to tell a share.</summary>
    private const int MostAnswers = 300;

    /// <summary>Of all rules together: bounds the document (90 bytes each).</summary>
    private const int MostOfAll = 4_000;

    private const int DaysKept = 3;

    /// <summary>Last ledger row that is counted in.</summary>
    public long Sequence { get; init; }

    /// <summary>By the rule's kebab-case name.</summary>
    public Dictionary<string, List<TalliedAnswer>> Answers { get; init; } = [];

    /// <summary>Violations of a local day (yyyy-MM-dd) by rule id.</summary>
    public Dictionary<string, Dictionary<string, int>> Days { get; init; } = [];

    public static TallyDocument FromJson(string? json) => json is null ? new TallyDocument() : JsonSerializer.Deserialize(json, TallyJson.Default.TallyDocument) ?? new TallyDocument();

    public PlanDocument ToDocument() => new(Name, JsonSerializer.Serialize(this, TallyJson.Default.TallyDocument));

    public IReadOnlyDictionary<string, int> OfDay(DateOnly day) => Days.GetValueOrDefault(TextOf(day)) ?? [];

    internal static string TextOf(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A violation counts once, by its last answer: who presses ten times has said it once.</summary>
    internal void CountAnswer(string rule, TalliedAnswer answer)
    {
        var answers = Answers.TryGetValue(rule, out var known) ? known : Answers[rule] = [];
        answers.RemoveAll(earlier => earlier.ViolationId == answer.ViolationId);
        answers.Add(answer);
        answers.RemoveRange(0, Math.Max(0, answers.Count - MostAnswers));
        if (Answers.Values.Sum(known => known.Count) > MostOfAll)
        {
            Answers.Values.MaxBy(known => known.Count)!.RemoveAt(0);
        }
    }

    internal void CountViolation(DateOnly day, string ruleId)
    {
        var text = TextOf(day);
        var counts = Days.TryGetValue(text, out var known) ? known : Days[text] = [];
        counts[ruleId] = counts.GetValueOrDefault(ruleId) + 1;
        foreach (var old in Days.Keys.Order(StringComparer.Ordinal).SkipLast(DaysKept).ToArray())
        {
            Days.Remove(old);
        }
    }
}

/// <summary>How often each person was greeted by an etiquette rule in a month: counts by person and rule, erased when the month was told.</summary>
public sealed record MannersDocument
{
    private const int MostPeople = 5_000;

    /// <summary>Pairs of a person and a rule: bounds the document.</summary>
    private const int MostCounts = 15_000;

    public Dictionary<string, Dictionary<string, int>> People { get; init; } = [];

    public static string NameOf(string month) => $"{PlanDocument.Prefix}manners/{month}";

    public static string MonthOf(DateOnly day) => day.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);

    public static MannersDocument FromJson(string? json) => json is null ? new MannersDocument() : JsonSerializer.Deserialize(json, TallyJson.Default.MannersDocument) ?? new MannersDocument();

    public PlanDocument ToDocument(string month) => new(NameOf(month), JsonSerializer.Serialize(this, TallyJson.Default.MannersDocument));

    internal void Count(string personId, string ruleId)
    {
        var counts = People.GetValueOrDefault(personId);
        if (counts?.ContainsKey(ruleId) != true && (People.Values.Sum(known => known.Count) >= MostCounts || (counts is null && People.Count >= MostPeople)))
        {
            return;
        }

        counts ??= People[personId] = [];
        counts[ruleId] = counts.GetValueOrDefault(ruleId) + 1;
    }
}

/// <summary>Who asked for the monthly summary, and the last month that was told (yyyy-MM).</summary>
public sealed record CoachingDocument
{
    public const string Name = PlanDocument.Prefix + "coaching";

    public string? ToldMonth { get; init; }

    public IReadOnlyList<string> People { get; init; } = [];

    public static CoachingDocument FromJson(string? json) => json is null ? new CoachingDocument() : JsonSerializer.Deserialize(json, TallyJson.Default.CoachingDocument) ?? new CoachingDocument();

    public static CoachingDocument In(PlanningState state) => FromJson(state.Documents.GetValueOrDefault(Name));

    public PlanDocument ToDocument() => new(Name, JsonSerializer.Serialize(this, TallyJson.Default.CoachingDocument));
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(TallyDocument))]
[JsonSerializable(typeof(MannersDocument))]
[JsonSerializable(typeof(CoachingDocument))]
internal sealed partial class TallyJson : JsonSerializerContext;

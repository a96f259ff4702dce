using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Policies;

namespace ComplianceBot.Enforcement.Decisions;

/// <summary>
/// What people decided at run time, beside the policy file: waivers granted in the talk, rules put back to shadow. One
/// document, changed only inside the transaction that writes the ledger row about it; every instance reads it with each tick.
/// </summary>
public sealed record DecisionBook
{
    /// <summary>Name of the document.</summary>
    public const string Document = PlanDocument.Prefix + "decisions";

    /// <summary>Bounds the document; far above what a city asks for.</summary>
    public const int MostRequests = 500;

    /// <summary>What is over stays for this long, so that a late press is told what was decided. The ledger keeps it anyway.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    // Japanese as it is: a third of the size.
    private static readonly DecisionJson Json = new(new JsonSerializerOptions(DecisionJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static DecisionBook Empty { get; } = new();

    public int LastNumber { get; init; }

    public IReadOnlyList<WaiverRequest> Requests { get; init; } = [];

    public IReadOnlyList<Suppression> Suppressed { get; init; } = [];

    /// <summary>When a rule was brought back, by id: answers from before then count no more.</summary>
    public IReadOnlyDictionary<string, DateTimeOffset> Released { get; init; } = new Dictionary<string, DateTimeOffset>();

    /// <summary>Those that were granted, as the policy file would hold them.</summary>
    [JsonIgnore]
    public IEnumerable<Waiver> Waivers => Requests.Where(request => request.State == WaiverState.Approved)
        .Select(request => new Waiver(request.Wish.Rule, request.Wish.GroupId, null, request.Wish.Reason, request.Wish.RequestedBy, request.DecidedBy!, request.Wish.Until));

    public static DecisionBook In(PlanningState state) => FromJson(state.Documents.GetValueOrDefault(Document));

    public static DecisionBook FromJson(string? json) =>
        json is null ? Empty : JsonSerializer.Deserialize(json, Json.DecisionBook) ?? throw new JsonException("The document of decisions is empty.");

    public PlanDocument ToDocument() => new(Document, JsonSerializer.Serialize(this, Json.DecisionBook));

    public WaiverRequest? Find(int number) => Requests.FirstOrDefault(request => request.Number == number);

    public Suppression? FindSuppression(string ruleId) => Suppressed.FirstOrDefault(suppression => suppression.RuleId == ruleId);

    public DecisionBook With(WaiverRequest changed) => this with
    {
        Requests = [.. Requests.Where(request => request.Number != changed.Number).Append(changed).OrderBy(request => request.Number)],
        LastNumber = Math.Max(LastNumber, changed.Number),
    };

    public DecisionBook WithoutOld(DateTimeOffset now) => this with { Requests = [.. Requests.Where(request => request.IsAlive || now - request.ChangedAt < Kept)] };
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DecisionBook))]
internal sealed partial class DecisionJson : JsonSerializerContext;

using System.Globalization;
using System.Text;
using ComplianceBot.Enforcement.Directory;
using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Decisions;

/// <summary>What was chosen so far; written into the next buttons as <c>group|rule|2027-03-31</c>.</summary>
internal sealed record WaiverChoice(string GroupId, string Rule, DateOnly? Until)
{
    private const string DayForm = "yyyy-MM-dd";
    private static readonly string[] TypedForms = [DayForm, "yyyy-M-d", "yyyy/M/d", "yyyy年M月d日", "yyyy.M.d"];

    /// <summary>A name or a date that was typed instead of a press.</summary>
    public string Typed { get; init; } = "";

    public static WaiverChoice Read(string data)
    {
        var parts = data.Split('|');
        return new WaiverChoice(parts[0], parts.ElementAtOrDefault(1) ?? "", parts.Length > 2 ? DayOf(parts[2]) : null);
    }

    public static DateOnly? DayOf(string text) =>
        DateOnly.TryParseExact(text.Normalize(NormalizationForm.FormKC).Trim(), TypedForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>Groups of which somebody in office is master or member, by id.</summary>
    public static IReadOnlyDictionary<string, Group> GroupsOf(DirectorySnapshot snapshot, string personId) =>
        snapshot.GroupIds.Where(id => IsOf(snapshot, id, personId)).ToDictionary(id => id, id => snapshot.FindGroup(id)!);

    public static bool IsOf(DirectorySnapshot snapshot, string groupId, string personId) =>
        snapshot.FindPerson(personId) is { IsActive: true } && snapshot.FindGroup(groupId) is { } group && group.People.Concat(group.Masters).Any(person => person.Id == personId);

    /// <summary>The rule may be waived, and the end lies between today and the policy's longest.</summary>
    public bool IsAllowed(PlanContext context) =>
        context.Policy.Rules.Any(rule => rule.Active.Rule.Descriptor.Name == Rule && context.Policy.WaiverRequests.Allows(rule))
        && Until is { } until && until >= context.Today && until <= Latest(context);

    public static DateOnly Latest(PlanContext context) => context.Today.AddDays(context.Policy.WaiverRequests.LongestDays);

    public override string ToString() => $"{GroupId}|{Rule}|{(Until is { } until ? until.ToString(DayForm, CultureInfo.InvariantCulture) : "")}";
}

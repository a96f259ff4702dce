using ComplianceBot.Enforcement.Directory;
using ComplianceBot.Enforcement.Policies;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Rules;
using Newtonsoft.Json.Linq;

namespace ComplianceBot.House.Tests;

/// <summary>The city that ships with the product against the rules and the policy that ship with it: exactly the planted groups are found.</summary>
public sealed class PlantedCityTests
{
    private static readonly DateTimeOffset Night = new(2026, 11, 18, 2, 0, 0, TimeSpan.FromHours(9));
    private static readonly Policy Policy = PolicyLoader.Load(House.PathOf("seeds/policy.json")).Policy!;

    [Fact]
    public void Exactly_the_planted_groups_are_found()
    {
        var planted = Listed("planted").Concat(Listed("waived"));

        Assert.Equal(planted.Order(StringComparer.Ordinal), Found().Select(verdict => $"{verdict.Rule.Name} {verdict.Group}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_policy_waives_exactly_the_groups_that_the_city_names()
    {
        Assert.Equal(Listed("waived").Order(StringComparer.Ordinal), Policy.Waivers.Select(waiver => $"{waiver.Rule} {waiver.GroupId}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Severities_are_those_that_were_planted()
    {
        var planted = City("planted.json")["planted"]!.Where(entry => entry["severity"] is not null).Select(entry => $"{entry["groupId"]} {entry["severity"]}");

        Assert.Equal(planted.Order(StringComparer.Ordinal), Found().Where(verdict => verdict.Rule.Id == "GRP-02").Select(verdict => $"{verdict.Group} {verdict.Severity}").Order(StringComparer.Ordinal));
    }

    private static List<(RuleDescriptor Rule, string Group, Severity Severity)> Found()
    {
        var snapshot = DirectorySnapshot.Of(new DirectoryData(Reading(), Night, new Dictionary<string, DateTimeOffset>()), Policy);
        var engine = new RuleEngine([.. Policy.Rules.Select(rule => rule.Active)]);
        var found = new List<(RuleDescriptor, string, Severity)>();
        foreach (var id in snapshot.GroupIds)
        {
            var verdicts = engine.Judge(snapshot.FindGroup(id)!, new RuleContext(Night, Policy.Calendar));
            Assert.DoesNotContain(verdicts, verdict => verdict.Outcome == Outcome.NotJudged);
            found.AddRange(verdicts.Where(verdict => verdict.Speaks).Select(verdict => (verdict.Rule, id, verdict.Severity)));
        }

        return found;
    }

    private static IEnumerable<string> Listed(string list) => City("planted.json")[list]!.Select(entry => $"{entry["rule"]} {entry["groupId"]}");

    private static TenantReading Reading() => new(
        [.. City("people.json").Select(User)],
        [.. City("org-units.json").Select(unit => new TenantOrgUnit(Text(unit, "id"), Text(unit, "name"), (string?)unit["parentId"], (int)unit["level"]!))],
        [.. City("groups.json").Select(group => new TenantGroup(Text(group, "id"), Text(group, "name"), (bool)group["isPublic"]!, [.. group["masters"]!.Values<string>()!], [.. group["members"]!.Select(Member)]))],
        [.. City("titles.json")["positions"]!.Select(title => new TenantTitle(Text(title, "id"), Text(title, "name")))],
        [.. City("titles.json")["levels"]!.Select(title => new TenantTitle(Text(title, "id"), Text(title, "name")))]);

    private static TenantUser User(JToken user) => new(Text(user, "id"), Text(user["name"]!, "family"), Text(user["name"]!, "given"))
    {
        IsPending = Text(user, "state") == "Pending",
        IsOnLeave = Text(user, "state") == "OnLeave",
        IsSuspended = Text(user, "state") == "Suspended",
        IsDeleted = Text(user, "state") == "Deleted",
        LevelId = (string?)user["levelId"],
        Seats = [.. user["seats"]!.Select(seat => new TenantSeat(Text(seat, "orgUnitId"), (string?)seat["positionId"], null, (bool)seat["isHead"]!, (bool)seat["isPrimary"]!))],
    };

    private static TenantMember Member(JToken member) =>
        new(Text(member, "id"), Text(member, "kind") switch { "USER" => TenantMemberKind.User, "ORGUNIT" => TenantMemberKind.OrgUnit, "GROUP" => TenantMemberKind.Group, _ => TenantMemberKind.Unknown });

    private static string Text(JToken entry, string key) => (string)entry[key]!;

    private static JToken City(string name) => JToken.Parse(House.Read($"seeds/tenant/{name}"));
}

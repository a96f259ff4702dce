using ComplianceBot.Simulator.Auth;
using ComplianceBot.Simulator.City;
using ComplianceBot.Simulator.Tenant;
using ComplianceBot.Simulator.Wire;
using Newtonsoft.Json.Linq;

namespace ComplianceBot.Simulator.Api;

/// <summary>Users, units, positions, levels, user types (wire sheet 5.2, 5.3).</summary>
internal sealed class DirectoryRoutes(TenantState tenant, UserBody users, Paging paging, ApiContext context)
{
    private static readonly string[] OrderBy = ["", "NAME", "CREATED_TIME"];
    private static readonly string[] SortOrder = ["", "ASCENDING", "DESCENDING"];

    public IEnumerable<ApiRoute> All() =>
    [
        new("GET", "/users", Scopes.Users, ListUsers),
        new("GET", "/users/{userId}", Scopes.Users, call => ApiAnswer.Ok(Body(call)(Person(call)))),
        new("GET", "/users/{userId}/photo", Scopes.Users, Photo),
        new("GET", "/orgunits", Scopes.OrgUnits, call => paging.Page("orgUnits", call, tenant.City.OrgUnits, unit => GroupBody.OrgUnit(unit, context.DomainId))),
        new("GET", "/orgunits/{orgUnitId}", Scopes.OrgUnits, call => ApiAnswer.Ok(GroupBody.OrgUnit(Unit(call), context.DomainId))),
        new("GET", "/orgunits/{orgUnitId}/members", Scopes.OrgUnits, ListSeats),
        Titles("positions", "position", tenant.City.Titles.Positions),
        Titles("levels", "level", tenant.City.Titles.Levels),
        Titles("userTypes", "userType", tenant.City.Titles.UserTypes, "user-types"),
    ];

    private ApiAnswer ListUsers(ApiCall call)
    {
        var (orderBy, sortOrder) = (call.Query["orderBy"].ToString(), call.Query["sortOrder"].ToString());
        if (!OrderBy.Contains(orderBy) || !SortOrder.Contains(sortOrder))
        {
            throw ApiRefusalException.Invalid("orderBy or sortOrder is not a documented value");
        }

        context.RequireOwnDomain(call);
        var people = tenant.People;
        if (orderBy == "NAME")
        {
            people = [.. people.OrderBy(person => person.Name.PhoneticFamily + person.Name.PhoneticGiven, StringComparer.Ordinal)];
        }

        return paging.Page("users", call, sortOrder == "DESCENDING" ? [.. people.Reverse()] : people, Body(call));
    }

    private Func<CityPerson, JToken> Body(ApiCall call) =>
        call.MayAny(Scopes.FullUsers) ? users.Full
        : call.Token.Scopes.Contains("user.profile.read") ? users.Profile
        : users.Mail;

    /// <summary>Every third person has a photo; the others answer 404.</summary>
    private ApiAnswer Photo(ApiCall call)
    {
        var person = Person(call);
        return person.Id[^1] is '1' or '4' or '7'
            ? ApiAnswer.Redirect(context.Downloads.Offer(new StoredFile($"{person.Id}.png", "image/png", Photos.Grey)))
            : throw ApiRefusalException.NotFound("photo");
    }

    private ApiAnswer ListSeats(ApiCall call)
    {
        var unit = Unit(call);
        return paging.Page("members", call, [.. tenant.SeatedIn(unit.Id)], person => GroupBody.SeatIn(unit.Id, person));
    }

    private ApiRoute Titles(string list, string kind, IReadOnlyList<CityTitle> titles, string? path = null) =>
        new("GET", $"/directory/{path ?? list}", Scopes.Directory, call =>
            paging.Page(list, call, [.. titles.Select((title, index) => (title, Order: index + 1))], entry => GroupBody.Title(entry.title, entry.Order, kind, context.DomainId)));

    private CityPerson Person(ApiCall call) => tenant.Person(call["userId"]) ?? throw ApiRefusalException.NotFound("user");

    private CityOrgUnit Unit(ApiCall call) => tenant.Unit(call["orgUnitId"]) ?? throw ApiRefusalException.NotFound("orgunit");
}

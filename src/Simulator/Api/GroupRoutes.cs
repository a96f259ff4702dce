using ComplianceBot.Simulator.Auth;
using ComplianceBot.Simulator.City;
using ComplianceBot.Simulator.Tenant;
using ComplianceBot.Simulator.Wire;
using Microsoft.AspNetCore.Http;
using Newtonsoft.Json.Linq;

namespace ComplianceBot.Simulator.Api;

/// <summary>Groups, their members and masters, and the few writes for corrections (wire sheet 5.4).</summary>
internal sealed class GroupRoutes(TenantState tenant, GroupDesk desk, Paging paging, ApiContext context)
{
    private static readonly string[] Changeable = ["groupName", "description", "visible"];

    public IEnumerable<ApiRoute> All() =>
    [
        new("GET", "/groups", Scopes.Groups, List),
        new("GET", "/groups/{groupId}", Scopes.Groups, call => ApiAnswer.Ok(Body(desk.AsRead(Group(call))))),
        new("GET", "/groups/{groupId}/members", Scopes.Groups, call => paging.Page("members", call, desk.AsRead(Group(call)).Members, GroupBody.Member)),
        new("GET", "/groups/{groupId}/administrators", Scopes.Groups, call => paging.Page("administrators", call, desk.AsRead(Group(call)).Masters, GroupBody.Master)),
        new("PATCH", "/groups/{groupId}", Scopes.ManageGroups, Change),
        new("POST", "/groups/{groupId}/administrators", Scopes.ManageGroups, AddMaster),
        new("DELETE", "/groups/{groupId}/administrators/{userId}", Scopes.ManageGroups, RemoveMaster),
        new("POST", "/groups/{groupId}/members", Scopes.ManageGroups, AddMember),
        new("DELETE", "/groups/{groupId}/members/{memberId}", Scopes.ManageGroups, RemoveMember),
    ];

    private ApiAnswer List(ApiCall call)
    {
        context.RequireOwnDomain(call);
        return paging.Page("groups", call, tenant.Groups, group => Body(desk.AsRead(group)));
    }

    private ApiAnswer Change(ApiCall call)
    {
        call.Only(Changeable);
        var group = Group(call);
        if (call.Body["visible"] is { Type: not JTokenType.Boolean })
        {
            throw ApiRefusalException.Invalid("visible must be true or false");
        }

        desk.Put(group with
        {
            Name = (string?)call.Body["groupName"] ?? group.Name,
            Description = call.Body.ContainsKey("description") ? (string?)call.Body["description"] : group.Description,
            IsPublic = (bool?)call.Body["visible"] ?? group.IsPublic,
        });
        return ApiAnswer.Ok(Body(Group(call)));
    }

    private ApiAnswer AddMaster(ApiCall call)
    {
        call.Only("userId");
        var person = tenant.Person(call.Required("userId")) ?? throw ApiRefusalException.NotFound("user");
        return desk.AddMaster(Group(call).Id, person.Id) ? ApiAnswer.Created(GroupBody.Master(person.Id)) : throw Conflict("Group administrator already exist");
    }

    private ApiAnswer RemoveMaster(ApiCall call)
    {
        var group = Group(call);
        if (group.Masters.Count == 1)
        {
            throw ApiRefusalException.Forbidden("A group keeps at least one administrator");
        }

        return desk.RemoveMaster(group.Id, call["userId"]) ? ApiAnswer.NoContent : throw ApiRefusalException.NotFound("administrator");
    }

    private ApiAnswer AddMember(ApiCall call)
    {
        call.Only("id", "type");
        if (!Enum.TryParse<CityMemberKind>(call.Required("type"), out var kind))
        {
            throw ApiRefusalException.Invalid("type must be USER, ORGUNIT or GROUP");
        }

        var member = new CityMember(call.Required("id"), kind);
        return desk.AddMember(Group(call).Id, member) ? ApiAnswer.Created(GroupBody.Member(member)) : throw Conflict("Group member already exist");
    }

    private ApiAnswer RemoveMember(ApiCall call) =>
        desk.RemoveMember(Group(call).Id, call["memberId"]) ? ApiAnswer.NoContent : throw ApiRefusalException.NotFound("member");

    private CityGroup Group(ApiCall call) => tenant.Group(call["groupId"]) ?? throw ApiRefusalException.NotFound("group");

    private JObject Body(CityGroup group) => GroupBody.Of(group, context.DomainId);

    private static ApiRefusalException Conflict(string description) => new(ApiAnswer.Error(StatusCodes.Status409Conflict, "CONFLICT", description));
}

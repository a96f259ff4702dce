using ComplianceBot.Simulator.Auth;
using ComplianceBot.Simulator.Callbacks;
using ComplianceBot.Simulator.City;
using ComplianceBot.Simulator.Tenant;
using Newtonsoft.Json.Linq;

namespace ComplianceBot.Simulator.Api;

/// <summary>Channels that the bot is in (wire sheet 4.4). No call lists them or finds one by its group.</summary>
internal sealed class ChannelRoutes(TenantState tenant, CallbackDesk callbacks, Paging paging, ApiContext context)
{
    private const int MostMembers = 100;
    private const int LongestTitle = 1_000;
    private int created;

    public IEnumerable<ApiRoute> All() =>
    [
        new ApiRoute("POST", "/bots/{botId}/channels", Scopes.Send, Create) { CreatesChannel = true },
        new("GET", "/bots/{botId}/channels/{channelId}", Scopes.ReadChannel, call => ApiAnswer.Ok(Body(Channel(call)))),
        new("GET", "/bots/{botId}/channels/{channelId}/members", Scopes.ReadChannel, call => paging.PageOfChannel(call, tenant.MembersOf(Channel(call)))),
        new("DELETE", "/bots/{botId}/channels/{channelId}", Scopes.Send, Leave),
    ];

    /// <summary>A channel with the bot in it; any other answers as configured, 403 or 404, so that its existence does not show.</summary>
    public static TenantChannel WithBot(TenantState tenant, ApiContext context, string channelId) =>
        tenant.Channel(channelId) is { HasBot: true, HasExternal: false } channel ? channel
        : context.Behaviour.StatusWithoutBot == 404 ? throw ApiRefusalException.NotFound("channel")
        : throw ApiRefusalException.Forbidden("Bot is not a member of the channel");

    private ApiAnswer Create(ApiCall call)
    {
        context.RequireBot(call);
        call.Only("members", "title");
        var members = call.Body["members"] is JArray { Count: >= 1 and <= MostMembers } list
            ? list.Select(member => tenant.Person((string?)member ?? "")?.Id ?? throw ApiRefusalException.Invalid("members names somebody unknown")).ToList()
            : throw ApiRefusalException.Invalid($"members must be 1 to {MostMembers}");
        var title = (string?)call.Body["title"] ?? "";
        if (members.Distinct().Count() != members.Count || title.Length > LongestTitle)
        {
            throw ApiRefusalException.Invalid("members must be unique, title at most 1000 characters");
        }

        var channel = new TenantChannel(new CityChannel($"channel-made-{++created:000}", title, CityChannelKind.MULTI_USERS, GroupId: null, OrgUnitId: null, members, HasBot: true));
        tenant.Put(channel);
        callbacks.Tell(CallbackEvent.Bot("join", channel));
        callbacks.Tell(CallbackEvent.Members("joined", channel, members));
        return ApiAnswer.Created(new JObject { ["channelId"] = channel.Id, ["title"] = title });
    }

    private ApiAnswer Leave(ApiCall call)
    {
        var channel = Channel(call);
        channel.HasBot = false;
        callbacks.Tell(CallbackEvent.Bot("leave", channel));
        return ApiAnswer.NoContent;
    }

    /// <summary>groupId only for GROUP, orgUnitId only for ORGUNIT.</summary>
    private JObject Body(TenantChannel channel)
    {
        var type = new JObject { ["type"] = channel.Kind.ToString() };
        if (channel.GroupId is not null)
        {
            type["groupId"] = channel.GroupId;
        }

        if (channel.OrgUnitId is not null)
        {
            type["orgUnitId"] = channel.OrgUnitId;
        }

        return new JObject { ["domainId"] = context.DomainId, ["channelId"] = channel.Id, ["title"] = channel.Title, ["channelType"] = type };
    }

    private TenantChannel Channel(ApiCall call)
    {
        context.RequireBot(call);
        return WithBot(tenant, context, call["channelId"]);
    }
}

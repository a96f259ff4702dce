using ComplianceBot.Simulator.Auth;
using ComplianceBot.Simulator.Callbacks;
using ComplianceBot.Simulator.City;
using ComplianceBot.Simulator.Tenant;

namespace ComplianceBot.Simulator.Api;

/// <summary>Sending to people and channels (wire sheet 4.1): 201, nothing in the body.</summary>
internal sealed class MessageRoutes(TenantState tenant, Outbox outbox, Talks talks, CallbackDesk callbacks, ApiContext context)
{
    public IEnumerable<ApiRoute> All() =>
    [
        new("POST", "/bots/{botId}/users/{userId}/messages", Scopes.Send, ToPerson),
        new("POST", "/bots/{botId}/channels/{channelId}/messages", Scopes.Send, ToChannel),
    ];

    private ApiAnswer ToPerson(ApiCall call)
    {
        context.RequireBot(call);
        var person = tenant.Person(call["userId"]) ?? throw ApiRefusalException.NotFound("user");
        if (person.State is AccountState.Suspended or AccountState.Deleted or AccountState.Pending)
        {
            throw ApiRefusalException.Forbidden("user cannot receive messages");
        }

        var content = ContentCheck.Of(call, [person.Id, person.Email], mayMentionAll: false);
        var talk = tenant.Talk(person);
        if (!talk.IsOpen)
        {
            talk.IsOpen = true;
            callbacks.Tell(CallbackEvent.Talk("begin", person.Id, talk));
        }

        talks.BotSays(outbox.Add(toPerson: true, person.Id, talk.Id, content));
        return ApiAnswer.Created();
    }

    private ApiAnswer ToChannel(ApiCall call)
    {
        context.RequireBot(call);
        var channel = ChannelRoutes.WithBot(tenant, context, call["channelId"]);
        var members = tenant.MembersOf(channel);
        var content = ContentCheck.Of(call, [.. members, .. members.Select(id => tenant.Person(id)?.Email ?? id)], mayMentionAll: true);
        talks.BotSays(outbox.Add(toPerson: false, channel.Id, channel.Id, content));
        return ApiAnswer.Created();
    }
}

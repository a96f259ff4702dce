using ComplianceBot.Simulator.Auth;
using ComplianceBot.Simulator.Tenant;
using Newtonsoft.Json.Linq;

namespace ComplianceBot.Simulator.Api;

/// <summary>Persistent menu and rich menus (wire sheet 4.7).</summary>
internal sealed class MenuRoutes(BotSettings bot, TenantState tenant, ApiContext context)
{
    private const int MostActions = 4;
    private const int MostAreas = 20;
    private const int MostRichMenus = 1_000;
    private const int LongestName = 300;
    private static readonly string[] Actions = ["message", "uri", "copy"];
    private readonly Dictionary<string, JObject> richMenus = [];
    private JArray? persistent;

    public IEnumerable<ApiRoute> All() =>
    [
        new("POST", "/bots/{botId}/persistentmenu", Scopes.ManageBot, SetPersistent),
        new("GET", "/bots/{botId}/persistentmenu", Scopes.ReadBot, ReadPersistent),
        new("DELETE", "/bots/{botId}/persistentmenu", Scopes.ManageBot, RemovePersistent),
        new("POST", "/bots/{botId}/richmenus", Scopes.ManageBot, CreateRich),
        new("GET", "/bots/{botId}/richmenus", Scopes.ReadBot, ListRich),
        new("GET", "/bots/{botId}/richmenus/{richmenuId}", Scopes.ReadBot, call => ApiAnswer.Ok(Rich(call))),
        new("DELETE", "/bots/{botId}/richmenus/{richmenuId}", Scopes.ManageBot, RemoveRich),
        new("POST", "/bots/{botId}/users/{userId}/richmenus/{richmenuId}", Scopes.ManageBot, GiveRich),
    ];

    /// <summary>Names of the persistent menu's entries, as the page shows them.</summary>
    public IReadOnlyList<string> Entries => [.. persistent?.Select(action => (string?)action["label"] ?? "") ?? []];

    private ApiAnswer SetPersistent(ApiCall call)
    {
        context.RequireBot(call);
        call.Only("content");
        if (call.Body["content"]?["actions"] is not JArray { Count: >= 1 and <= MostActions } actions)
        {
            throw ApiRefusalException.Invalid($"content.actions must be 1 to {MostActions}");
        }

        if (actions.Any(action => !Actions.Contains((string?)action["type"])))
        {
            throw ApiRefusalException.Invalid("action.type must be message, uri or copy");
        }

        persistent = actions;
        return ApiAnswer.Created(new JObject { ["content"] = new JObject { ["actions"] = actions } });
    }

    private ApiAnswer ReadPersistent(ApiCall call)
    {
        context.RequireBot(call);
        return persistent is null ? throw ApiRefusalException.NotFound("persistentmenu") : ApiAnswer.Ok(new JObject { ["content"] = new JObject { ["actions"] = persistent } });
    }

    private ApiAnswer RemovePersistent(ApiCall call)
    {
        context.RequireBot(call);
        persistent = null;
        return ApiAnswer.NoContent;
    }

    /// <summary>Setting a rich menu deletes the persistent one.</summary>
    private ApiAnswer CreateRich(ApiCall call)
    {
        context.RequireBot(call);
        call.Only("richmenuName", "areas", "size", "i18nRichmenuNames");
        if (call.Required("richmenuName").Length > LongestName || call.Body["areas"] is not JArray { Count: >= 1 and <= MostAreas } || richMenus.Count >= MostRichMenus)
        {
            throw ApiRefusalException.Invalid("richmenuName, areas or their number is out of range");
        }

        var id = $"richmenu-{richMenus.Count + 1}";
        var menu = (JObject)call.Body.DeepClone();
        menu["richmenuId"] = id;
        richMenus[id] = menu;
        persistent = null;
        return ApiAnswer.Created(menu);
    }

    private ApiAnswer ListRich(ApiCall call)
    {
        context.RequireBot(call);
        return ApiAnswer.Ok(new JObject { ["richmenus"] = new JArray(richMenus.Values.Select(menu => menu.DeepClone())), ["responseMetaData"] = new JObject() });
    }

    private ApiAnswer RemoveRich(ApiCall call)
    {
        richMenus.Remove((string)Rich(call)["richmenuId"]!);
        return ApiAnswer.NoContent;
    }

    private ApiAnswer GiveRich(ApiCall call)
    {
        Rich(call);
        bot.DefaultRichMenu ??= call["richmenuId"];
        return tenant.Person(call["userId"]) is null ? throw ApiRefusalException.NotFound("user") : ApiAnswer.Created();
    }

    private JObject Rich(ApiCall call)
    {
        context.RequireBot(call);
        return richMenus.TryGetValue(call["richmenuId"], out var menu) ? (JObject)menu.DeepClone() : throw ApiRefusalException.NotFound("richmenu");
    }
}

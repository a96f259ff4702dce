using ComplianceBot.Simulator.Auth;
using ComplianceBot.Simulator.Tenant;
using Newtonsoft.Json.Linq;

namespace ComplianceBot.Simulator.Api;

/// <summary>The bot's own settings (wire sheet 4.5). Its secret is never in an answer.</summary>
internal sealed class BotRoutes(BotSettings bot, TenantState tenant, ApiContext context)
{
    private const int LongestUrl = 1_000;
    private static readonly string[] Changeable =
        ["botName", "description", "photoUrl", "enableCallback", "callbackUrl", "callbackEvents", "channelEvents", "enableGroupJoin", "administrators", "subadministrators", "allowDomains", "defaultRichmenuId", "i18nBotNames", "i18nDescriptions", "i18nPhotoUrls"];

    public IEnumerable<ApiRoute> All() =>
    [
        new("GET", "/bots", Scopes.ReadBot, _ => ApiAnswer.Ok(new JObject { ["bots"] = new JArray(Short()), ["responseMetaData"] = new JObject() })),
        new("GET", "/bots/{botId}", Scopes.ReadBot, call => Read(call)),
        new("PATCH", "/bots/{botId}", Scopes.ManageBot, Change),
    ];

    private ApiAnswer Read(ApiCall call)
    {
        context.RequireBot(call);
        return ApiAnswer.Ok(Full());
    }

    private ApiAnswer Change(ApiCall call)
    {
        context.RequireBot(call);
        call.Only(Changeable);
        var url = Address(call.Body["callbackUrl"]);
        var events = Choice(call.Body["channelEvents"], BotSettings.AllEvents, "channelEvents");
        var kinds = Choice(call.Body["callbackEvents"], BotSettings.AllContentKinds, "callbackEvents");
        bot.CallbackUrl = call.Body.ContainsKey("callbackUrl") ? url : bot.CallbackUrl;
        bot.ChannelEvents = events ?? bot.ChannelEvents;
        bot.CallbackEvents = kinds ?? bot.CallbackEvents;
        bot.EnableCallback = ((bool?)call.Body["enableCallback"] ?? bot.EnableCallback) && bot.CallbackUrl is not null;
        bot.EnableGroupJoin = (bool?)call.Body["enableGroupJoin"] ?? bot.EnableGroupJoin;
        bot.Name = (string?)call.Body["botName"] ?? bot.Name;
        bot.Description = (string?)call.Body["description"] ?? bot.Description;
        bot.PhotoUrl = (string?)call.Body["photoUrl"] ?? bot.PhotoUrl;
        return ApiAnswer.Ok(Full());
    }

    /// <summary>An empty address removes it and stops the callbacks.</summary>
    private static Uri? Address(JToken? value)
    {
        var text = (string?)value;
        return string.IsNullOrEmpty(text) ? null
            : text.Length <= LongestUrl && Uri.TryCreate(text, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttps || url.IsLoopback) ? url
            : throw ApiRefusalException.Invalid("callbackUrl must be an https address of at most 1000 characters");
    }

    private static List<string>? Choice(JToken? value, IReadOnlyList<string> known, string name)
    {
        if (value is null)
        {
            return null;
        }

        var chosen = (value as JArray)?.Select(item => (string?)item ?? "").ToList();
        return chosen?.TrueForAll(known.Contains) == true ? chosen : throw ApiRefusalException.Invalid($"{name} holds an unknown value");
    }

    private JObject Short() => new() { ["botId"] = bot.Id, ["botName"] = bot.Name, ["photoUrl"] = bot.PhotoUrl, ["i18nBotNames"] = new JArray(), ["i18nPhotoUrls"] = new JArray() };

    private JObject Full()
    {
        var body = Short();
        body["description"] = bot.Description;
        body["administrators"] = new JArray(tenant.City.People.Where(person => person.IsAdministrator).Take(3).Select(person => person.Id));
        body["subadministrators"] = new JArray();
        body["allowDomains"] = new JArray(context.DomainId);
        body["enableCallback"] = bot.EnableCallback;
        body["callbackUrl"] = bot.CallbackUrl?.AbsoluteUri;
        body["callbackEvents"] = new JArray(bot.CallbackEvents);
        body["channelEvents"] = new JArray(bot.ChannelEvents);
        body["enableGroupJoin"] = bot.EnableGroupJoin;
        body["defaultRichmenuId"] = bot.DefaultRichMenu;
        body["createdTime"] = "2026-04-01T00:00:00.000Z";
        body["modifiedTime"] = "2026-04-01T00:00:00.000Z";
        return body;
    }
}

using ComplianceBot.Simulator.City;
using ComplianceBot.Simulator.Wire;
using Microsoft.AspNetCore.Http;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ComplianceBot.Simulator.Page;

/// <summary>The page, its script and style, and the few addresses below <c>/sim</c> that they use.</summary>
internal sealed class PageSite(RunningSimulator simulator, SimulatorParts parts) : IDisposable
{
    private const int LargestBody = 64 << 10;
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static readonly Dictionary<string, (string Name, string Type)> Files = new(StringComparer.Ordinal)
    {
        ["/"] = ("index.html", "text/html; charset=UTF-8"),
        ["/app.js"] = ("app.js", "text/javascript; charset=UTF-8"),
        ["/app.css"] = ("app.css", "text/css; charset=UTF-8"),
        ["/favicon.svg"] = ("favicon.svg", "image/svg+xml"),
    };

    private readonly PageViews views = new(parts);
    private readonly PageActions actions = new(simulator, parts);
    private PageEvents? events;

    private PageEvents Events => events ??= new PageEvents(parts, views);

    public async Task HandleAsync(HttpContext context)
    {
        var (request, path) = (context.Request, context.Request.Path.Value ?? "/");
        context.Response.Headers.ContentSecurityPolicy = Policy;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        if (!IsLocal(request))
        {
            context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        }
        else if (path == "/sim/events")
        {
            await Events.HandleAsync(context);
        }
        else if (HttpMethods.IsPost(request.Method))
        {
            await ActAsync(context, path);
        }
        else if (Files.TryGetValue(path, out var file))
        {
            await SendFileAsync(context.Response, file);
        }
        else
        {
            await SendAsync(context.Response, Read(request, path));
        }
    }

    public void Start() => _ = Events;

    public void Close() => events?.Close();

    public void Dispose() => events?.Dispose();

    /// <summary>Other sites in the same browser must not reach in, by name tricks or by forms.</summary>
    private static bool IsLocal(HttpRequest request) =>
        request.Host.Host is "127.0.0.1" or "localhost" or "[::1]"
        && (HttpMethods.IsGet(request.Method) || (request.HasJsonContentType() && request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin"));

    private object? Read(HttpRequest request, string path)
    {
        var wanted = request.Query["q"].ToString();
        lock (parts.Tenant.Gate)
        {
            return path switch
            {
                "/sim/start" => Start(request.Query["person"].ToString()),
                "/sim/clock" => views.Clock(),
                "/sim/people" => views.People(wanted),
                "/sim/channels" when parts.Tenant.Person(request.Query["person"].ToString()) is { } person => views.Channels(person, wanted),
                "/sim/talk" when parts.Tenant.Channel(request.Query["channel"].ToString()) is { } channel => new { Channel = views.Channel(channel), Lines = views.Lines(channel.Id) },
                "/sim/bot" => views.BotLines(),
                "/sim/groups" => views.Groups(wanted),
                "/sim/group" when parts.Tenant.Group(request.Query["id"].ToString()) is { } group => views.Group(group),
                _ => null,
            };
        }
    }

    /// <summary>Whom the page shows first: the wanted person, else somebody in the channel that the demo posts in.</summary>
    private object Start(string wanted)
    {
        var tenant = parts.Tenant;
        var group = tenant.City.Groups.FirstOrDefault(candidate => candidate.Name == CityIds.DemoTalkGroup) ?? tenant.City.Groups[0];
        var channel = tenant.ChannelOfGroup(group.Id);
        var person = tenant.Person(wanted) ?? tenant.Person(tenant.Expand(group.Id)[0]) ?? tenant.City.People[0];
        return new
        {
            Person = views.Person(person),
            Channel = channel?.Id,
            Bot = parts.Bot.Name,
            AlertsChannel = CityIds.AlertsChannel,
            Administrator = tenant.City.People.FirstOrDefault(candidate => candidate.IsAdministrator)?.Id,
            Clock = views.Clock(),
        };
    }

    private async Task ActAsync(HttpContext context, string path)
    {
        try
        {
            var asked = await ReadBodyAsync(context.Request);
            await (path switch
            {
                "/sim/post" => actions.PostAsync(asked),
                "/sim/press" => actions.PressAsync(asked),
                "/sim/group" => actions.ChangeGroupAsync(asked),
                "/sim/bot" => actions.InviteBotAsync(asked),
                "/sim/clock" => Task.Run(() => actions.SetClock(asked)),
                _ => throw new PageRefusalException("できない操作です。"),
            });
            await SendAsync(context.Response, path == "/sim/clock" ? views.Clock() : new { });
        }
        catch (Exception refusal) when (refusal is PageRefusalException or InvalidOperationException or ArgumentException or JsonException)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            await SendAsync(context.Response, new { Error = refusal is PageRefusalException ? refusal.Message : "できませんでした。画面を読み込み直してください。" });
        }
    }

    private static async Task<JObject> ReadBodyAsync(HttpRequest request)
    {
        if (request.ContentLength is null or > LargestBody)
        {
            throw new PageRefusalException("長すぎます。");
        }

        using var reader = new StreamReader(request.Body);
        return JsonText.Parse(await reader.ReadToEndAsync(request.HttpContext.RequestAborted));
    }

    private static async Task SendFileAsync(HttpResponse response, (string Name, string Type) file)
    {
        await using var stream = typeof(PageSite).Assembly.GetManifestResourceStream($"page/{file.Name}")
            ?? throw new InvalidOperationException($"The assembly lacks the page's {file.Name}: build the Simulator project anew.");
        response.ContentType = file.Type;
        response.Headers.CacheControl = "no-cache";
        await stream.CopyToAsync(response.Body);
    }

    private static async Task SendAsync(HttpResponse response, object? body)
    {
        if (body is null)
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        response.ContentType = "application/json; charset=UTF-8";
        response.Headers.CacheControl = "no-store";
        await response.WriteAsync(PageJson.Write(body));
    }
}

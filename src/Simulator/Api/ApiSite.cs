using ComplianceBot.Simulator.Auth;
using ComplianceBot.Simulator.Wire;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ComplianceBot.Simulator.Api;

/// <summary><c>/v1.0</c>: finds the endpoint, checks token, limit and scope, reads the body, and lets the endpoint answer.</summary>
internal sealed class ApiSite(IReadOnlyList<ApiRoute> routes, TokenDesk tokens, RateLimits limits, Faults faults, Lock gate)
{
    public const string BasePath = "/v1.0";
    private const int LargestBody = 1 << 20;

    /// <summary>How often each endpoint was asked, for tests that count calls.</summary>
    public CallCounter Calls { get; } = new();

    public async Task HandleAsync(HttpContext context)
    {
        if (await faults.PlayAsync(context))
        {
            return;
        }

        var answer = await AnswerAsync(context);
        if (faults.Mode == OutageMode.BreakAfterwards)
        {
            context.Abort();
            return;
        }

        await answer.WriteAsync(context.Response);
    }

    private async Task<ApiAnswer> AnswerAsync(HttpContext context)
    {
        var (route, path) = Find(context);
        if (route is null || path is null)
        {
            return ApiAnswer.Error(StatusCodes.Status404NotFound, "NOT_FOUND", "No such API");
        }

        Calls.Count(route);
        if (faults.Next(route) is { } fault)
        {
            return fault;
        }

        if (tokens.Find(context.Request.Headers.Authorization) is not { } token)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer realm=\"worksapis\", error=\"invalid_token\"";
            return ApiAnswer.Error(StatusCodes.Status401Unauthorized, "UNAUTHORIZED", "Authentication failed");
        }

        if (!limits.Take(route, context.Response))
        {
            return ApiAnswer.Error(StatusCodes.Status429TooManyRequests, "TOO_MANY_REQUESTS", "API rate limit exceeded");
        }

        return route.AnyScope.Any(token.Scopes.Contains)
            ? await HandleAsync(context, route, path, token)
            : ApiAnswer.Error(StatusCodes.Status403Forbidden, "FORBIDDEN", "Insufficient scope");
    }

    private async Task<ApiAnswer> HandleAsync(HttpContext context, ApiRoute route, IReadOnlyDictionary<string, string> path, TokenGrant token)
    {
        try
        {
            var call = new ApiCall(path, context.Request.Query, await ReadBodyAsync(context.Request), token);
            ApiAnswer answer;
            lock (gate)
            {
                answer = route.Handle(call);
            }

            if (answer.Location is not null)
            {
                RemoveRateHeaders(context.Response);
            }

            return answer;
        }
        catch (ApiRefusalException refusal)
        {
            return refusal.Answer;
        }
    }

    /// <summary>Not present on the 302 download answers (wire sheet 3.2).</summary>
    private static void RemoveRateHeaders(HttpResponse response)
    {
        foreach (var name in new[] { "rateLimit-limit", "rateLimit-remaining", "rateLimit-reset", "rateLimit-used" })
        {
            response.Headers.Remove(name);
        }
    }

    /// <summary>Goes by the raw target: an id may hold an encoded slash, which the decoded path has lost.</summary>
    private (ApiRoute? Route, IReadOnlyDictionary<string, string>? Path) Find(HttpContext context)
    {
        var target = (context.Features.Get<IHttpRequestFeature>()?.RawTarget ?? "").Split('?')[0];
        if (!target.StartsWith(BasePath + "/", StringComparison.Ordinal))
        {
            return (null, null);
        }

        var segments = target[(BasePath.Length + 1)..].Split('/');
        return routes.Where(route => route.Method == context.Request.Method)
            .Select(route => ((ApiRoute?)route, route.Match(segments)))
            .FirstOrDefault(found => found.Item2 is not null);
    }

    private static async Task<JObject> ReadBodyAsync(HttpRequest request)
    {
        if (request.ContentLength is > LargestBody)
        {
            throw ApiRefusalException.Invalid("body is too large");
        }

        using var reader = new StreamReader(request.Body);
        var text = await reader.ReadToEndAsync(request.HttpContext.RequestAborted);
        try
        {
            return text.Length == 0 ? [] : JsonText.Parse(text);
        }
        catch (JsonException)
        {
            throw ApiRefusalException.Invalid("body is not a JSON object");
        }
    }
}

/// <summary>Calls by "GET /groups/{groupId}".</summary>
internal sealed class CallCounter
{
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, int> counts = new(StringComparer.Ordinal);

    public void Count(ApiRoute route) => counts.AddOrUpdate($"{route.Method} {route.Template}", 1, (_, count) => count + 1);

    public IReadOnlyDictionary<string, int> Read() => counts.ToDictionary(StringComparer.Ordinal);

    public void Clear() => counts.Clear();
}

using ComplianceBot.Simulator.Api;
using Microsoft.AspNetCore.Http;
using Newtonsoft.Json.Linq;

namespace ComplianceBot.Simulator.Auth;

/// <summary><c>/oauth2/v2.0/token</c> and <c>/revoke</c> (wire sheet 2.1).</summary>
internal sealed class AuthSite(SimulatorCredentials credentials, TokenDesk tokens, SimulatedClock clock, Faults faults)
{
    public const string BasePath = "/oauth2/v2.0";
    private const string JwtBearer = "urn:ietf:params:oauth:grant-type:jwt-bearer";
    private readonly JwtAssertion assertions = new(credentials, clock);

    public async Task HandleAsync(HttpContext context)
    {
        if (await faults.PlayAsync(context))
        {
            return;
        }

        var answer = !HttpMethods.IsPost(context.Request.Method) ? Refused(StatusCodes.Status405MethodNotAllowed, "invalid_request", "use POST")
            : !context.Request.HasFormContentType ? Refused(StatusCodes.Status400BadRequest, "invalid_request", "send application/x-www-form-urlencoded")
            : Answer(context.Request.Path, await context.Request.ReadFormAsync(context.RequestAborted));
        await answer.WriteAsync(context.Response);
    }

    private ApiAnswer Answer(PathString path, IFormCollection form)
    {
        if (form["client_id"] != credentials.ClientId || form["client_secret"] != credentials.ClientSecret)
        {
            return Refused(StatusCodes.Status401Unauthorized, "invalid_client", "client_id or client_secret is wrong");
        }

        return path.Value switch
        {
            BasePath + "/token" => Token(form),
            BasePath + "/revoke" => Revoke(form),
            _ => Refused(StatusCodes.Status404NotFound, "invalid_request", "no such address"),
        };
    }

    private ApiAnswer Token(IFormCollection form) => form["grant_type"].ToString() switch
    {
        JwtBearer => ByAssertion(form["assertion"].ToString(), Scopes.Parse(form["scope"].ToString())),
        "refresh_token" => Refresh(form["refresh_token"].ToString()),
        "" => Refused(StatusCodes.Status400BadRequest, "invalid_request", "grant_type is missing"),
        _ => Refused(StatusCodes.Status400BadRequest, "unsupported_grant_type", "grant_type is not supported"),
    };

    private ApiAnswer ByAssertion(string assertion, IReadOnlySet<string> scopes)
    {
        if (assertions.Refuse(assertion) is { } reason)
        {
            return Refused(StatusCodes.Status400BadRequest, "invalid_grant", reason);
        }

        if (scopes.Count == 0)
        {
            return Refused(StatusCodes.Status400BadRequest, "invalid_scope", "scope names nothing that the app was given");
        }

        var (access, refresh) = tokens.Issue(scopes);
        var body = Granted(access, scopes);
        body.Add("refresh_token", refresh);
        return ApiAnswer.Ok(body);
    }

    /// <summary>The answer carries no new refresh token.</summary>
    private ApiAnswer Refresh(string refreshToken) => tokens.Renew(refreshToken) is { } renewed
        ? ApiAnswer.Ok(Granted(renewed.Access, renewed.Scopes))
        : Refused(StatusCodes.Status400BadRequest, "invalid_grant", "refresh_token is unknown or expired");

    private ApiAnswer Revoke(IFormCollection form)
    {
        tokens.Revoke(form["token"].ToString());
        return new ApiAnswer(StatusCodes.Status200OK, Body: null);
    }

    /// <summary>expires_in is a string on this wire.</summary>
    private JObject Granted(string access, IReadOnlySet<string> scopes) => new()
    {
        ["access_token"] = access,
        ["token_type"] = "Bearer",
        ["expires_in"] = ((long)tokens.Life.TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["scope"] = string.Join(' ', scopes.Order(StringComparer.Ordinal)),
    };

    private static ApiAnswer Refused(int status, string error, string description) =>
        new(status, new JObject { ["error"] = error, ["error_description"] = description });
}

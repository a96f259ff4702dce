using System.Text;
using Microsoft.AspNetCore.Http;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ComplianceBot.Simulator.Api;

/// <summary>What an endpoint answers; without a body nothing at all is written, not even a content type.</summary>
internal sealed record ApiAnswer(int Status, JToken? Body)
{
    /// <summary>Address of a 302.</summary>
    public Uri? Location { get; init; }

    public static ApiAnswer NoContent { get; } = new(StatusCodes.Status204NoContent, Body: null);

    public static ApiAnswer Ok(JToken body) => new(StatusCodes.Status200OK, body);

    /// <summary>201; a send answers without a body (wire sheet 4.1).</summary>
    public static ApiAnswer Created(JToken? body = null) => new(StatusCodes.Status201Created, body);

    public static ApiAnswer Redirect(Uri location) => new(StatusCodes.Status302Found, Body: null) { Location = location };

    /// <summary>The error form of the wire sheet (3.1).</summary>
    public static ApiAnswer Error(int status, string code, string description) =>
        new(status, new JObject { ["code"] = code, ["description"] = description });

    public async Task WriteAsync(HttpResponse response)
    {
        response.StatusCode = Status;
        if (Location is not null)
        {
            response.Headers.Location = Location.AbsoluteUri;
        }

        if (Body is null)
        {
            response.ContentLength = Status == StatusCodes.Status204NoContent ? null : 0;
            return;
        }

        var bytes = Encoding.UTF8.GetBytes(Body.ToString(Formatting.None));
        response.ContentType = "application/json; charset=UTF-8";
        response.ContentLength = bytes.Length;
        await response.Body.WriteAsync(bytes);
    }
}

/// <summary>An endpoint refuses: carries the answer.</summary>
internal sealed class ApiRefusalException(ApiAnswer answer) : Exception(answer.Body?.ToString(Formatting.None) ?? "refused")
{
    public ApiAnswer Answer => answer;

    public static ApiRefusalException Invalid(string description) => new(ApiAnswer.Error(StatusCodes.Status400BadRequest, "INVALID_PARAMETER", description));

    public static ApiRefusalException Missing(string what) => new(ApiAnswer.Error(StatusCodes.Status400BadRequest, "MISSING_PARAMETER", $"{what} is required"));

    public static ApiRefusalException NotFound(string what) => new(ApiAnswer.Error(StatusCodes.Status404NotFound, "NOT_FOUND", $"{what} not found"));

    public static ApiRefusalException Forbidden(string description) => new(ApiAnswer.Error(StatusCodes.Status403Forbidden, "FORBIDDEN", description));
}

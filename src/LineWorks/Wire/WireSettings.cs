using System.Net;
using System.Text.Json;
using ComplianceBot.LineWorks.Pipeline;
using Refit;

namespace ComplianceBot.LineWorks.Wire;

/// <summary>How Refit speaks here. Its own exceptions carry requests with tokens and answers with names: ours do not.</summary>
internal static class WireSettings
{
    public static RefitSettings Create() => new(new NewtonsoftContent())
    {
        ExceptionFactory = async response => response.IsSuccessStatusCode ? null : await FailureAsync(response),
        DeserializationExceptionFactory = (response, _) => ValueTask.FromResult<Exception?>(WireException.Unreadable((int)response.StatusCode)),
        TransportExceptionFactory = (_, error, _) => error,
    };

    private static async Task<Exception> FailureAsync(HttpResponseMessage response) => new WireException(await CodeAsync(response.Content))
    {
        Status = (int)response.StatusCode,
        NothingDone = IsClearRefusal(response.StatusCode),
        RetryAfter = AskedWait(response),
    };

    /// <summary>The other side answered and did nothing; after 502 or 504 nobody knows.</summary>
    private static bool IsClearRefusal(HttpStatusCode status) =>
        (int)status is >= 400 and < 500 or 500 or 503;

    /// <summary>Every answer tells when the window ends; only after a 429 does it mean "come back then".</summary>
    private static TimeSpan? AskedWait(HttpResponseMessage response) => response.StatusCode switch
    {
        HttpStatusCode.TooManyRequests => RateHeaders.Of(response).Wait,
        HttpStatusCode.ServiceUnavailable => RateHeaders.Of(response).RetryAfter,
        _ => null,
    };

    /// <summary>The code alone: the description may name people.</summary>
    private static async Task<string> CodeAsync(HttpContent content)
    {
        try
        {
            using var body = await JsonDocument.ParseAsync(await content.ReadAsStreamAsync());
            var found = body.RootElement.ValueKind == JsonValueKind.Object
                && (body.RootElement.TryGetProperty("code", out var code) || body.RootElement.TryGetProperty("error", out code))
                && code.ValueKind == JsonValueKind.String ? code.GetString() : "";
            return WireException.CleanCode(found);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return "";
        }
    }
}

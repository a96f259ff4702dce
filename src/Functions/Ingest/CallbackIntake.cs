using ComplianceBot.Enforcement.Ports;
using ComplianceBot.LineWorks;
using ComplianceBot.LineWorks.Callbacks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;

namespace ComplianceBot.Functions.Ingest;

/// <summary>Takes a callback in: size, signature, bot id, queue, in this order (wire sheet 1.1–1.3). The body is kept byte for byte.</summary>
public sealed partial class CallbackIntake(LineWorksOptions options, CallbackSignature signature, IQueueSender queue, TimeProvider clock, ILogger<CallbackIntake> log)
{
    /// <summary>Largest body taken in, in bytes.</summary>
    public const int MostBytes = CallbackParser.LongestBody;

    /// <summary>The HTTP status to answer with.</summary>
    public async Task<int> TakeAsync(HttpRequest request, CancellationToken cancel)
    {
        if (!HttpMethods.IsPost(request.Method))
        {
            request.HttpContext.Response.Headers.Allow = HttpMethods.Post;
            return StatusCodes.Status405MethodNotAllowed;
        }

        if (request.ContentLength > MostBytes)
        {
            return StatusCodes.Status413PayloadTooLarge;
        }

        using var body = new RawBody(request.ContentLength is { } length ? (int)length + 1 : 4096);
        try
        {
            return await body.ReadAsync(request.Body, MostBytes, cancel)
                ? await TakeBodyAsync(request.Headers, body.Bytes, cancel)
                : StatusCodes.Status413PayloadTooLarge;
        }
        catch (BadHttpRequestException refused)
        {
            return refused.StatusCode;
        }
    }

    private async Task<int> TakeBodyAsync(IHeaderDictionary headers, ReadOnlyMemory<byte> body, CancellationToken cancel)
    {
        if (!IsSigned(headers["X-WORKS-Signature"], body.Span) || Single(headers["X-WORKS-BotId"]) is not { } botId)
        {
            return StatusCodes.Status401Unauthorized;
        }

        if (!string.Equals(botId, options.BotId, StringComparison.Ordinal))
        {
            return StatusCodes.Status403Forbidden;
        }

        var key = CallbackKey.Of(botId, body.Span);
        try
        {
            await queue.SendAsync(QueueNames.Callbacks, EnvelopeText.Of(key, botId, clock.GetUtcNow(), body.Span), visibleAfter: null, cancel);
            return StatusCodes.Status200OK;
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // LINE WORKS does not repeat, but whoever watches the answers must see that this one was not kept.
            LogNotKept(key, error.GetType().Name);
            return StatusCodes.Status503ServiceUnavailable;
        }
    }

    private bool IsSigned(StringValues given, ReadOnlySpan<byte> body) =>
        Single(given) is { } value && signature.Check(body, value) is SignatureCheck.Valid or SignatureCheck.ValidWithPreviousSecret;

    private static string? Single(StringValues values) => values.Count == 1 && values[0] is { Length: > 0 } only ? only : null;

    [LoggerMessage(Level = LogLevel.Error, Message = "Callback {Key} could not be queued ({Error}); answered 503")]
    private partial void LogNotKept(string key, string error);
}

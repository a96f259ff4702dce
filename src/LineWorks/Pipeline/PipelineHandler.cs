using System.Net;
using System.Net.Http.Headers;
using ComplianceBot.LineWorks.Tokens;
using Polly;
using Polly.Timeout;

namespace ComplianceBot.LineWorks.Pipeline;

/// <summary>
/// Carries a call through tokens, limits, time-outs and retries. Comes back with an answer or a <see cref="WireException"/>.
/// </summary>
/// <param name="tokens">Null for the token endpoint itself.</param>
internal sealed class PipelineHandler(AccessTokens? tokens, RateBuckets buckets, LineWorksStatus status, TimeProvider time) : DelegatingHandler
{
    private const long LongestAnswer = 32 * 1024 * 1024;
    private static readonly TimeSpan Attempt = TimeSpan.FromSeconds(10);
    private readonly ResiliencePipeline<HttpResponseMessage> pipeline = CallPipeline.Create(new RetryRules(tokens), time);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = new Call(request, buckets.For(request), MayRepeat: tokens is null || request.Method == HttpMethod.Get || IsPreparation(request));
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(Call.Key, call);
        try
        {
            var response = await pipeline.ExecuteAsync(AttemptAsync, context);
            Note(request, response.StatusCode);
            return response;
        }
        catch (TimeoutRejectedException)
        {
            status.Failed(ApiOf(request), "TIMEOUT");
            throw new WireException("TIMEOUT") { NothingDone = !call.InFlight };
        }
        catch (WireException error)
        {
            status.Failed(ApiOf(request), error.Reason);
            throw;
        }
        catch (OperationCanceledException) when (!call.MayRepeat && !call.InFlight)
        {
            // Whoever stops a send that waits for its turn must know that nothing was said.
            throw new WireException("CANCELLED") { NothingDone = true };
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private async ValueTask<HttpResponseMessage> AttemptAsync(ResilienceContext context)
    {
        var call = context.Properties.GetValue(Call.Key, null!);
        var cancel = context.CancellationToken;
        if (tokens is not null)
        {
            call.Token = await tokens.GetAsync(cancel);
            call.Request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", call.Token.Value);
        }

        await call.Bucket.WaitAsync(cancel);
        RateHeaders? answered = null;
        try
        {
            var response = await OnceAsync(call, cancel);
            answered = RateHeaders.Of(response);
            return response;
        }
        catch (WireException error) when (error.NothingDone)
        {
            call.Bucket.TakeBack();
            throw;
        }
        finally
        {
            call.Bucket.Done(answered);
        }
    }

    /// <summary>One request with its whole answer, so that a connection that breaks in the middle of a page is an attempt like any other.</summary>
    private async Task<HttpResponseMessage> OnceAsync(Call call, CancellationToken cancel)
    {
        using var limit = new CancellationTokenSource(Attempt, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, limit.Token);
        HttpResponseMessage? response = null;
        call.InFlight = true;
        try
        {
            response = await base.SendAsync(call.Request, either.Token);
            if (!call.MayRepeat && response.IsSuccessStatusCode)
            {
                // A send that succeeded says so by its status alone: what might break after that changes nothing.
                response.Content.Dispose();
                response.Content = new ByteArrayContent([]);
            }

            await response.Content.LoadIntoBufferAsync(LongestAnswer, either.Token);
            call.InFlight = false;
            return response;
        }
        catch (OperationCanceledException error) when (!cancel.IsCancellationRequested)
        {
            response?.Dispose();
            call.InFlight = false;
            // Without our own limit having passed, it was the connect time-out of the socket: nothing has left.
            throw new WireException("TIMEOUT") { NothingDone = !limit.IsCancellationRequested && error.InnerException is TimeoutException };
        }
        catch (Exception error) when (error is HttpRequestException or IOException)
        {
            response?.Dispose();
            call.InFlight = false;
            var kind = (error as HttpRequestException)?.HttpRequestError ?? HttpRequestError.ResponseEnded;
            throw new WireException(kind.ToString()) { NothingDone = response is null && NeverConnected(kind) };
        }
    }

    /// <summary>Asking for a place to upload to says nothing to anybody, and its answer is needed.</summary>
    private static bool IsPreparation(HttpRequestMessage request) => request.RequestUri?.AbsolutePath.EndsWith("/attachments", StringComparison.Ordinal) == true;

    private static bool NeverConnected(HttpRequestError kind) => kind
        is HttpRequestError.NameResolutionError
        or HttpRequestError.ConnectionError
        or HttpRequestError.SecureConnectionError
        or HttpRequestError.ProxyTunnelError;

    private void Note(HttpRequestMessage request, HttpStatusCode code)
    {
        if (code is HttpStatusCode.Unauthorized or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError)
        {
            status.Failed(ApiOf(request), ((int)code).ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
        else
        {
            status.Succeeded(ApiOf(request));
        }
    }

    private string ApiOf(HttpRequestMessage request) =>
        tokens is null ? "auth" : RateBuckets.TemplateOf(request).StartsWith("/bots", StringComparison.Ordinal) ? "bot" : "directory";
}

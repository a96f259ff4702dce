using System.Net;
using System.Net.Http.Headers;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.LineWorks.Pipeline;
using ComplianceBot.LineWorks.Tokens;
using ComplianceBot.LineWorks.Wire;
using ComplianceBot.Rules;

namespace ComplianceBot.LineWorks.Attachments;

/// <summary>
/// Asks what a member sent. The API answers 302 and the next address wants the bearer as well, which HTTP libraries drop
/// on the way to another host (wire sheet trap 10): so the way is followed by hand, over https alone. At its end the headers
/// are read and the connection is let go: a HEAD would do, but addresses that are made for one GET refuse it.
/// </summary>
internal sealed class LineWorksAttachments(IBotApi bot, IHttpClientFactory clients, AccessTokens tokens, LineWorksOptions options, TimeProvider time) : IAttachments
{
    private const int MostHops = 5;
    private const int LongestName = 255;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    public async Task<Attachment?> ReadAsync(string fileId, CancellationToken cancel)
    {
        using var limit = new CancellationTokenSource(Longest, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, limit.Token);
        try
        {
            using var response = await ArriveAsync(fileId, either.Token);
            return response.IsSuccessStatusCode ? HeadersOf(response.Content.Headers) : throw new WireException("") { Status = (int)response.StatusCode };
        }
        catch (OperationCanceledException error) when (limit.IsCancellationRequested)
        {
            throw new TenantUnavailableException("attachment: TIMEOUT", error);
        }
        catch (WireException error) when (error.Status is 403 or 404 or 410 && !error.IsAboutToken)
        {
            return null;
        }
        catch (WireException error)
        {
            throw new TenantUnavailableException($"attachment: {error.Reason}", error);
        }
    }

    private async Task<HttpResponseMessage> ArriveAsync(string fileId, CancellationToken cancel)
    {
        var response = await bot.AttachmentAsync(options.BotId, fileId, cancel);
        for (var hop = 0; hop < MostHops && IsRedirect(response); hop++)
        {
            using var answered = response;
            response = await FollowAsync(answered, cancel);
        }

        return response;
    }

    /// <summary>A name comes from the other side: it is judged, never used as a path.</summary>
    private static Attachment HeadersOf(HttpContentHeaders headers)
    {
        var disposition = headers.ContentDisposition;
        var name = (disposition?.FileNameStar ?? disposition?.FileName ?? "").Trim('"');
        return new Attachment(name.Length <= LongestName ? name : name[^LongestName..], headers.ContentType?.MediaType ?? "", headers.ContentLength);
    }

    private static bool IsRedirect(HttpResponseMessage response) => response.StatusCode
        is HttpStatusCode.Moved or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;

    private async Task<HttpResponseMessage> FollowAsync(HttpResponseMessage answered, CancellationToken cancel)
    {
        var from = answered.RequestMessage?.RequestUri ?? new Uri(options.ApiBaseUrl);
        var location = answered.Headers.Location ?? throw new WireException("REDIRECT_WITHOUT_ADDRESS");
        var target = location.IsAbsoluteUri ? location : new Uri(from, location);
        if (!MayGoTo(target))
        {
            throw new WireException("REDIRECT_NOT_HTTPS");
        }

        using var request = new HttpRequestMessage(HttpMethod.Get, target);
        var token = await tokens.GetAsync(cancel);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Value);
        try
        {
            return await clients.CreateClient(LineWorksServices.DownloadClient).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
        }
        catch (HttpRequestException error)
        {
            // The name of what went wrong, without the address that stands in the original.
            throw new WireException(error.HttpRequestError.ToString());
        }
    }

    /// <summary>Plain http would show the token to the network; to this very machine it is for trials.</summary>
    private bool MayGoTo(Uri target) =>
        target.Scheme == Uri.UriSchemeHttps || (target.Scheme == Uri.UriSchemeHttp && target.IsLoopback && new Uri(options.ApiBaseUrl).IsLoopback);
}

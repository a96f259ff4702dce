using System.Net;
using System.Net.Http.Headers;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.LineWorks.Pipeline;
using ComplianceBot.LineWorks.Tokens;
using ComplianceBot.LineWorks.Wire;

namespace ComplianceBot.LineWorks.Attachments;

/// <summary>A downloaded file. Its name comes from the other side: show it, never use it as a path.</summary>
public sealed class Attachment(HttpResponseMessage response, Stream content) : IDisposable
{
    public string? ContentType => response.Content.Headers.ContentType?.MediaType;

    /// <summary>From Content-Disposition where it has one; a received file has no name elsewhere on the wire.</summary>
    public string? FileName => (Disposition?.FileNameStar ?? Disposition?.FileName)?.Trim('"');

    public Stream Content => content;

    private ContentDispositionHeaderValue? Disposition => response.Content.Headers.ContentDisposition;

    public void Dispose() => response.Dispose();
}

/// <summary>
/// Fetches what a member sent. The API answers 302 and the next address wants the bearer as well, which HTTP libraries drop
/// on the way to another host (wire sheet trap 10): so the way is followed by hand, over https alone.
/// </summary>
internal sealed class AttachmentDownloader(IBotApi bot, IHttpClientFactory clients, AccessTokens tokens, LineWorksOptions options, TimeProvider time)
{
    private const int MostHops = 5;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <exception cref="TenantUnavailableException">Refused, gone, too large, or sent to an address that is not https.</exception>
    public async Task<Attachment> DownloadAsync(string fileId, long mostBytes, CancellationToken cancel)
    {
        using var limit = new CancellationTokenSource(Longest, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, limit.Token);
        try
        {
            var response = await bot.AttachmentAsync(options.BotId, fileId, either.Token);
            for (var hop = 0; hop < MostHops && IsRedirect(response); hop++)
            {
                using var answered = response;
                response = await FollowAsync(answered, either.Token);
            }

            return await OpenAsync(response, mostBytes, either.Token);
        }
        catch (OperationCanceledException error) when (limit.IsCancellationRequested)
        {
            throw new TenantUnavailableException("attachment: TIMEOUT", error);
        }
        catch (WireException error)
        {
            throw new TenantUnavailableException($"attachment: {error.Reason}", error);
        }
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
            throw Broken(error);
        }
    }

    /// <summary>The name of what went wrong, without the address that stands in the original.</summary>
    private static WireException Broken(HttpRequestException error) => new(error.HttpRequestError.ToString());

    /// <summary>Plain http would show the token to the network; to this very machine it is for trials.</summary>
    private bool MayGoTo(Uri target) =>
        target.Scheme == Uri.UriSchemeHttps || (target.Scheme == Uri.UriSchemeHttp && target.IsLoopback && new Uri(options.ApiBaseUrl).IsLoopback);

    private static async Task<Attachment> OpenAsync(HttpResponseMessage response, long mostBytes, CancellationToken cancel)
    {
        try
        {
            if (!response.IsSuccessStatusCode)
            {
                throw new WireException("") { Status = (int)response.StatusCode };
            }

            await response.Content.LoadIntoBufferAsync(mostBytes, cancel);
            return new Attachment(response, await response.Content.ReadAsStreamAsync(cancel));
        }
        catch (HttpRequestException error)
        {
            response.Dispose();
            throw Broken(error);
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }
}

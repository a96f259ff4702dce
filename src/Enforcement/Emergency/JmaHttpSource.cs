using System.Net;

namespace ComplianceBot.Enforcement.Emergency;

/// <summary>The agency's server. The client must come from <see cref="CreateClient"/>: no redirects, no cookies, a time limit.</summary>
public sealed class JmaHttpSource(HttpClient client) : IJmaSource, IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    public static HttpClient CreateClient() => new(
        new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(10),
            MaxConnectionsPerServer = 2,
        },
        disposeHandler: true)
    {
        Timeout = Limit,
    };

    public void Dispose() => client.Dispose();

    public async Task<JmaAnswer> GetAsync(Uri address, DateTimeOffset? changedSince, CancellationToken cancel)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        time.CancelAfter(Limit);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.IfModifiedSince = changedSince;
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, time.Token);
            return response.StatusCode switch
            {
                HttpStatusCode.OK => await ReadAsync(response, time.Token),
                HttpStatusCode.NotModified => JmaAnswer.Without(JmaAnswerKind.Unchanged),
                >= HttpStatusCode.InternalServerError or HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout => JmaAnswer.Without(JmaAnswerKind.Failed, $"HTTP {(int)response.StatusCode}"),
                _ => JmaAnswer.Without(JmaAnswerKind.Refused, $"HTTP {(int)response.StatusCode}"),
            };
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return JmaAnswer.Without(JmaAnswerKind.Failed, "時間切れ");
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException or InvalidDataException)
        {
            return JmaAnswer.Without(JmaAnswerKind.Failed, problem is HttpRequestException { HttpRequestError: var error } ? error.ToString() : problem.GetType().Name);
        }
    }

    /// <summary>Reads no more than the limit, whatever the length header says and however small it was packed.</summary>
    private static async Task<JmaAnswer> ReadAsync(HttpResponseMessage response, CancellationToken cancel)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(cancel);
        using var body = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancel)) > 0)
        {
            if (body.Length + read > JmaXml.MaxBytes)
            {
                return JmaAnswer.Without(JmaAnswerKind.Refused, "大きすぎます");
            }

            body.Write(buffer, 0, read);
        }

        return JmaAnswer.Fetched(body.ToArray(), response.Content.Headers.LastModified);
    }
}

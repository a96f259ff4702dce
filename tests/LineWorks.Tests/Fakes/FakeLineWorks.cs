using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;

namespace ComplianceBot.LineWorks.Tests.Fakes;

/// <summary>A request as it arrived.</summary>
internal sealed record Arrived(string Line, string? Bearer, string Body, DateTimeOffset At);

/// <summary>
/// Plays LINE WORKS from a script: each line (<c>GET /v1.0/users?count=100</c>) has its answers in order. A request without a
/// line, or one more than there are answers, is an error; so are answers that were never fetched.
/// </summary>
internal sealed class FakeLineWorks(TimeProvider time) : HttpMessageHandler
{
    public const string TokenLine = "POST /oauth2/v2.0/token";
    private readonly Lock gate = new();
    private readonly Dictionary<string, Queue<Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>>>> script = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Func<HttpRequestMessage, HttpResponseMessage>> always = new(StringComparer.Ordinal);
    private readonly HashSet<string> used = new(StringComparer.Ordinal);

    public ConcurrentQueue<Arrived> Requests { get; } = new();

    public IEnumerable<string> Lines => Requests.Select(request => request.Line).Where(line => line != TokenLine);

    public int TokenRequests => Requests.Count(request => request.Line == TokenLine);

    /// <summary>The next answer on this line.</summary>
    public FakeLineWorks On(string line, Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer)
    {
        lock (gate)
        {
            (script.TryGetValue(line, out var answers) ? answers : script[line] = new()).Enqueue(answer);
            return this;
        }
    }

    public FakeLineWorks On(string line, HttpResponseMessage answer) => On(line, (_, _) => Task.FromResult(answer));

    public FakeLineWorks On(string line, string json) => On(line, Json(json));

    public FakeLineWorks On(string line, int status, string code = "") => On(line, Error(status, code));

    public FakeLineWorks On(string line, Exception failure) => On(line, (_, _) => Task.FromException<HttpResponseMessage>(failure));

    /// <summary>Any number of times, but at least once.</summary>
    public FakeLineWorks Always(string line, Func<HttpRequestMessage, HttpResponseMessage> answer)
    {
        always[line] = answer;
        return this;
    }

    public static HttpResponseMessage Json(string json, HttpStatusCode status = HttpStatusCode.OK) =>
        new(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };

    public static HttpResponseMessage Error(int status, string code) =>
        code.Length == 0 ? new((HttpStatusCode)status) : Json($$"""{"code":"{{code}}","description":"about 田中"}""", (HttpStatusCode)status);

    public static HttpResponseMessage Limited(int? reset)
    {
        var response = Error(429, "TOO_MANY_REQUESTS");
        if (reset is { } seconds)
        {
            response.Headers.Add("RATELIMIT-RESET", seconds.ToString(CultureInfo.InvariantCulture));
        }

        return response;
    }

    /// <summary>Everything in the script must have been asked for.</summary>
    public void AssertAllFetched()
    {
        Assert.Empty(script.Where(line => line.Value.Count > 0).Select(line => line.Key));
        Assert.Empty(always.Keys.Except(used, StringComparer.Ordinal));
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var line = $"{request.Method} {(request.RequestUri!.Host == "127.0.0.1" ? request.RequestUri.PathAndQuery : request.RequestUri.AbsoluteUri)}";
        // What has arrived was fetched from the script, also where its caller gives up at this moment.
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(CancellationToken.None);
        var answer = Recorded(new Arrived(line, request.Headers.Authorization?.Parameter, body, time.GetUtcNow()));
        var response = await answer(request, cancellationToken);
        response.RequestMessage = request;
        return response;
    }

    /// <summary>Written down also where nobody expected it: who counts requests must not wait for it.</summary>
    private Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> Recorded(Arrived request)
    {
        try
        {
            return Next(request.Line);
        }
        finally
        {
            Requests.Enqueue(request);
        }
    }

    private Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> Next(string line)
    {
        lock (gate)
        {
            if (script.TryGetValue(line, out var answers) && answers.TryDequeue(out var answer))
            {
                return answer;
            }

            if (always.TryGetValue(line, out var repeated))
            {
                used.Add(line);
                return (request, _) => Task.FromResult(repeated(request));
            }
        }

        throw new InvalidOperationException($"Nobody expected: {line}");
    }

    protected override void Dispose(bool disposing)
    {
        // The factory owns its handlers; this one outlives them.
    }
}

using System.IO.Compression;
using System.Net;
using ComplianceBot.Enforcement.Emergency;

namespace ComplianceBot.Enforcement.Tests.Emergency;

/// <summary>Against a real socket: what the agency's server, or somebody in its place, may answer.</summary>
public sealed class JmaHttpSourceTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Changed = TelegramText.Jst("2026-07-10T07:10");

    private HttpListener listener = new();
    private readonly HttpClient client = JmaHttpSource.CreateClient();
    private Task serving = Task.CompletedTask;
    private Uri root = new("http://127.0.0.1/");

    public Task InitializeAsync()
    {
        while (!listener.IsListening)
        {
            TryListen();
        }

        serving = ServeAsync();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        client.Dispose();
        listener.Close();
        await serving;
    }

    [Theory]
    [InlineData("200", JmaAnswerKind.Fetched)]
    [InlineData("301", JmaAnswerKind.Refused)]
    [InlineData("404", JmaAnswerKind.Refused)]
    [InlineData("429", JmaAnswerKind.Failed)]
    [InlineData("503", JmaAnswerKind.Failed)]
    [InlineData("bomb", JmaAnswerKind.Refused)]
    public async Task Each_answer_has_its_kind(string path, JmaAnswerKind kind) =>
        Assert.Equal(kind, (await Get(path)).Kind);

    [Fact]
    public async Task An_unchanged_feed_costs_nothing()
    {
        Assert.Equal(Changed, (await Get("200")).LastModified);
        Assert.Equal(JmaAnswerKind.Unchanged, (await Get("200", Changed)).Kind);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_a_failure_and_no_exception()
    {
        var answer = await new JmaHttpSource(client).GetAsync(new Uri("http://127.0.0.1:9/"), null, CancellationToken.None);

        Assert.Equal(JmaAnswerKind.Failed, answer.Kind);
        Assert.NotEmpty(answer.Problem);
    }

    /// <summary>The listener cannot choose a free port itself; another process may take the one found here, then the next is tried.</summary>
    private void TryListen()
    {
        using (var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            root = new Uri($"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/");
        }

        try
        {
            listener.Prefixes.Add(root.AbsoluteUri);
            listener.Start();
        }
        catch (HttpListenerException)
        {
            listener = new HttpListener();
        }
    }

    private Task<JmaAnswer> Get(string path, DateTimeOffset? since = null) => new JmaHttpSource(client).GetAsync(new Uri(root, path), since, CancellationToken.None);

    private async Task ServeAsync()
    {
        while (listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await listener.GetContextAsync();
            }
            catch (Exception problem) when (problem is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            Answer(context);
        }
    }

    private void Answer(HttpListenerContext context)
    {
        using var response = context.Response;
        var path = context.Request.Url!.AbsolutePath[1..];
        if (path == "bomb")
        {
            // 20 MB of nothing in some 20 KB.
            using var packed = new MemoryStream();
            using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            {
                gzip.Write(new byte[20 * 1024 * 1024]);
            }

            // Its length is told, so that nothing is left to write when the reader hangs up.
            response.Headers["Content-Encoding"] = "gzip";
            response.ContentLength64 = packed.Length;
            response.OutputStream.Write(packed.ToArray());
            return;
        }

        response.StatusCode = context.Request.Headers["If-Modified-Since"] == Changed.ToString("R") ? 304 : int.Parse(path, System.Globalization.CultureInfo.InvariantCulture);
        response.Headers["Last-Modified"] = Changed.ToString("R");
        if (response.StatusCode == 301)
        {
            response.RedirectLocation = new Uri(root, "200").AbsoluteUri;
        }
    }
}

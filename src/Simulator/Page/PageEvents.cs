using System.Threading.Channels;
using ComplianceBot.Simulator.Tenant;
using Microsoft.AspNetCore.Http;

namespace ComplianceBot.Simulator.Page;

/// <summary>Server-sent events: new lines, changed groups, a moved clock. A slow page loses the oldest and reads anew.</summary>
internal sealed class PageEvents : IDisposable
{
    private const int MostPages = 32;
    private const int MostWaiting = 500;
    private static readonly TimeSpan Pulse = TimeSpan.FromSeconds(15);
    private readonly Lock gate = new();
    private readonly HashSet<Channel<string>> pages = [];
    private readonly PageViews views;
    private readonly List<IDisposable> sources = [];

    public PageEvents(SimulatorParts parts, PageViews views)
    {
        this.views = views;
        sources.Add(parts.Talks.Added.Add(Tell));
        sources.Add(parts.Clock.Changed.Add(_ => Tell("clock", views.Clock)));
    }

    public async Task HandleAsync(HttpContext context)
    {
        var page = Channel.CreateBounded<string>(new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });
        lock (gate)
        {
            if (pages.Count >= MostPages)
            {
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                return;
            }

            pages.Add(page);
        }

        try
        {
            await StreamAsync(page.Reader, context);
        }
        catch (OperationCanceledException)
        {
            // The browser went away.
        }
        finally
        {
            lock (gate)
            {
                pages.Remove(page);
            }
        }
    }

    public void Dispose() => sources.ForEach(source => source.Dispose());

    /// <summary>Ends all streams, so that the server need not wait for them.</summary>
    public void Close()
    {
        lock (gate)
        {
            foreach (var page in pages)
            {
                page.Writer.TryComplete();
            }
        }
    }

    private static async Task StreamAsync(ChannelReader<string> news, HttpContext context)
    {
        context.Response.ContentType = "text/event-stream; charset=UTF-8";
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.WriteAsync("retry: 1000\n\n", context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        while (true)
        {
            using var pulse = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
            pulse.CancelAfter(Pulse);
            try
            {
                if (!await news.WaitToReadAsync(pulse.Token))
                {
                    return;
                }

                while (news.TryRead(out var text))
                {
                    await context.Response.WriteAsync(text, context.RequestAborted);
                }
            }
            catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.WriteAsync(": still here\n\n", context.RequestAborted);
            }

            await context.Response.Body.FlushAsync(context.RequestAborted);
        }
    }

    private void Tell(TalkLine line) => Tell("line", () => views.Line(line));

    private void Tell(string type, Func<object> news)
    {
        lock (gate)
        {
            if (pages.Count == 0)
            {
                return;
            }

            var text = $"event: {type}\ndata: {PageJson.Write(news())}\n\n";
            foreach (var page in pages)
            {
                page.Writer.TryWrite(text);
            }
        }
    }
}

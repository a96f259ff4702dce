using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace ComplianceBot.Simulator.Tests;

/// <summary>Takes callbacks and keeps their raw bytes and headers as they came.</summary>
internal sealed class ListeningBot : IAsyncDisposable
{
    private readonly Site site;
    private readonly TaskCompletionSource<Callback> first = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ListeningBot() => site = new Site(TakeAsync);

    public ConcurrentQueue<Callback> Callbacks { get; } = new();

    /// <summary>The first callback, once it is there.</summary>
    public Task<Callback> FirstAsync() => first.Task.WaitAsync(TimeSpan.FromMinutes(2));

    /// <summary>What it answers.</summary>
    public int Status { get; set; } = StatusCodes.Status200OK;

    public Uri Url => new(site.Address, "/api/callback");

    public static async Task<ListeningBot> StartAsync()
    {
        var bot = new ListeningBot();
        await bot.site.StartAsync(port: 0, CancellationToken.None);
        return bot;
    }

    public async ValueTask DisposeAsync() => await site.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var callback = new Callback(body.ToArray(), context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.Ordinal));
        Callbacks.Enqueue(callback);
        first.TrySetResult(callback);
        context.Response.StatusCode = Status;
    }
}

/// <param name="Body">Raw bytes.</param>
/// <param name="Headers">Names in the spelling of the wire.</param>
internal sealed record Callback(byte[] Body, IReadOnlyDictionary<string, string> Headers)
{
    public string Text => System.Text.Encoding.UTF8.GetString(Body);

    public Newtonsoft.Json.Linq.JObject Json => Wire.JsonText.Parse(Text);

    public string? Header(string name) => Headers.FirstOrDefault(header => string.Equals(header.Key, name, StringComparison.OrdinalIgnoreCase)).Value;
}

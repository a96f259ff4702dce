using System.Security.Cryptography;
using ComplianceBot.Simulator.Auth;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace ComplianceBot.Simulator.Api;

/// <summary>A file in the storage behind the API.</summary>
internal sealed record StoredFile(string Name, string Type, byte[] Bytes);

/// <summary>
/// The storage host: another port, where the addresses of redirects lead. Every address needs the bearer again, works for ten
/// minutes (downloads) or once within 24 hours (uploads).
/// </summary>
internal sealed class Downloads(TokenDesk tokens, SimulatedClock clock)
{
    private const int MostOffers = 10_000;
    private const long LargestUpload = 10 << 20;
    private static readonly TimeSpan DownloadLife = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan UploadLife = TimeSpan.FromHours(24);
    private readonly Lock gate = new();
    private readonly Dictionary<string, (StoredFile File, DateTimeOffset Until)> offers = [];
    private readonly Dictionary<string, (Action<StoredFile> Take, DateTimeOffset Until)> uploads = [];

    /// <summary>Set once the site listens.</summary>
    public Uri BaseUrl { get; set; } = new("http://127.0.0.1");

    public Uri Offer(StoredFile file)
    {
        lock (gate)
        {
            if (offers.Count >= MostOffers)
            {
                offers.Clear();
            }

            var key = NewKey();
            offers[key] = (file, clock.RealNow + DownloadLife);
            return new Uri(BaseUrl, $"/download/{key}");
        }
    }

    public Uri Await(Action<StoredFile> take)
    {
        lock (gate)
        {
            if (uploads.Count >= MostOffers)
            {
                uploads.Clear();
            }

            var key = NewKey();
            uploads[key] = (take, clock.RealNow + UploadLife);
            return new Uri(BaseUrl, $"/upload/{key}");
        }
    }

    public async Task HandleAsync(HttpContext context)
    {
        var path = (context.Request.Path.Value ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (tokens.Find(context.Request.Headers.Authorization) is null)
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            await context.Response.WriteAsync("Authentication failed.");
            return;
        }

        switch (path)
        {
            case ["download", var key] when HttpMethods.IsGet(context.Request.Method):
                await DownloadAsync(key, context.Response);
                break;
            case ["upload", var key] when HttpMethods.IsPost(context.Request.Method):
                await UploadAsync(key, context);
                break;
            default:
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                break;
        }
    }

    private async Task DownloadAsync(string key, HttpResponse response)
    {
        StoredFile? file;
        lock (gate)
        {
            file = offers.TryGetValue(key, out var offer) && offer.Until > clock.RealNow ? offer.File : null;
        }

        if (file is null)
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        response.ContentType = file.Type;
        response.ContentLength = file.Bytes.Length;
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(file.Name);
        response.Headers.ContentDisposition = disposition.ToString();
        await response.Body.WriteAsync(file.Bytes);
    }

    private async Task UploadAsync(string key, HttpContext context)
    {
        if (!context.Request.HasFormContentType || context.Request.ContentLength is > LargestUpload)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var part = form.Files.GetFile("FileData") ?? form.Files.GetFile("Filedata");
        if (part is null || TakeUpload(key) is not { } take)
        {
            context.Response.StatusCode = part is null ? StatusCodes.Status400BadRequest : StatusCodes.Status404NotFound;
            return;
        }

        using var bytes = new MemoryStream();
        await part.CopyToAsync(bytes, context.RequestAborted);
        take(new StoredFile(part.FileName, part.ContentType ?? "application/octet-stream", bytes.ToArray()));
    }

    /// <summary>Single use: the second time nobody waits.</summary>
    private Action<StoredFile>? TakeUpload(string key)
    {
        lock (gate)
        {
            return uploads.Remove(key, out var upload) && upload.Until > clock.RealNow ? upload.Take : null;
        }
    }

    private static string NewKey() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
}

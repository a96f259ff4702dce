using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using ComplianceBot.Simulator.Tenant;

namespace ComplianceBot.Simulator.Callbacks;

/// <summary>Posts one body to the bot, signed over its raw bytes. What fails is never sent again (wire sheet 1.3).</summary>
internal sealed class CallbackSender(BotSettings bot, CallbackWriter writer, TimeProvider time) : IDisposable
{
    private const int MostAtOnce = 64;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly SemaphoreSlim places = new(MostAtOnce);
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false, MaxConnectionsPerServer = MostAtOnce }) { Timeout = Patience };
    private long sent;

    public async Task<Delivery> SendAsync(string type, string body, Uri url)
    {
        await places.WaitAsync();
        var started = time.GetTimestamp();
        var number = Interlocked.Increment(ref sent);
        try
        {
            using var request = Request(body, url);
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            return new Delivery(number, type, body, (int)response.StatusCode, Failure: null, started, time.GetElapsedTime(started));
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
        {
            return new Delivery(number, type, body, Status: null, failure is HttpRequestException broken ? broken.HttpRequestError.ToString() : "no answer in time", started, time.GetElapsedTime(started));
        }
        finally
        {
            places.Release();
        }
    }

    public static string Sign(string secret, ReadOnlySpan<byte> body) => Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body));

    public void Dispose()
    {
        http.Dispose();
        places.Dispose();
    }

    private HttpRequestMessage Request(string body, Uri url)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        var names = writer.HeaderNames();
        var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(bytes) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse("application/json; charset=UTF-8");
        request.Headers.TryAddWithoutValidation(names.BotIdName, bot.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        request.Headers.TryAddWithoutValidation(names.SignatureName, Sign(bot.Secret, bytes));
        return request;
    }
}

using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace ComplianceBot.Benchmarks;

/// <summary>Bare Kestrel and the HMAC, nothing stored: what no durable receiver on this machine can pass.</summary>
public static class Ceiling
{
    public static async Task RunAsync(string url, string secret)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(url);
        await using var app = builder.Build();
        var key = Encoding.UTF8.GetBytes(secret);
        app.Run(context => AnswerAsync(context, key));
        await app.RunAsync();
    }

    private static async Task AnswerAsync(HttpContext context, byte[] key)
    {
        if (HttpMethods.IsGet(context.Request.Method))
        {
            return;
        }

        var body = new byte[context.Request.ContentLength ?? 0];
        await context.Request.Body.ReadExactlyAsync(body);
        var given = new byte[32];
        var isSigned = Convert.TryFromBase64String(context.Request.Headers["X-WORKS-Signature"].ToString(), given, out var size)
            && size == 32 && CryptographicOperations.FixedTimeEquals(given, HMACSHA256.HashData(key, body));
        context.Response.StatusCode = isSigned ? 200 : 401;
    }
}

using System.Security.Cryptography;
using ComplianceBot.Simulator.Auth;
using Newtonsoft.Json.Linq;

namespace ComplianceBot.Simulator.Api;

/// <summary>Attachments (wire sheet 4.6): 302 to the storage host, upload addresses for one use, 24 hours of life.</summary>
internal sealed class AttachmentRoutes(SimulatedClock clock, ApiContext context)
{
    private const int MostFiles = 1_000;
    private static readonly TimeSpan Life = TimeSpan.FromHours(24);
    private static readonly string[] Refused = [".bat", ".cmd", ".com", ".cpl", ".exe", ".scr", ".js", ".vbs", ".wsf", ".hta"];
    private readonly Dictionary<string, (StoredFile? File, DateTimeOffset Until)> files = [];
    private long uploaded;

    public IEnumerable<ApiRoute> All() =>
    [
        new("POST", "/bots/{botId}/attachments", Scopes.Send, Upload),
        new("GET", "/bots/{botId}/attachments/{fileId}", Scopes.Send, Download),
    ];

    /// <summary>A file that a member posted: a dotted id, as recorded on the wire (1.8).</summary>
    public string Keep(StoredFile file)
    {
        var now = clock.RealNow;
        var number = ++uploaded;
        var id = $"jp1.{now.ToUnixTimeMilliseconds()}{number % 1_000_000:000000}.{now.Add(Life).ToUnixTimeSeconds()}.2.{context.Bot.Id}.{context.DomainId}.200000001.{number}";
        Store(id, file);
        return id;
    }

    private ApiAnswer Upload(ApiCall call)
    {
        context.RequireBot(call);
        call.Only("fileName");
        var name = call.Required("fileName");
        if (Refused.Contains(Path.GetExtension(name).ToLowerInvariant()))
        {
            throw ApiRefusalException.Invalid("fileName has an extension that is not allowed");
        }

        var id = Convert.ToBase64String([0xFB, 0xEF, 0xBE, 0xFF, 0xFF, 0xFF, .. RandomNumberGenerator.GetBytes(26)]);
        Store(id, file: null);
        var address = context.Downloads.Await(file => Store(id, file with { Name = name }));
        return ApiAnswer.Ok(new JObject { ["fileId"] = id, ["uploadUrl"] = address.AbsoluteUri });
    }

    private ApiAnswer Download(ApiCall call)
    {
        context.RequireBot(call);
        StoredFile? file;
        lock (files)
        {
            file = files.TryGetValue(call["fileId"], out var kept) && kept.Until > clock.RealNow ? kept.File : null;
        }

        return file is null ? throw ApiRefusalException.NotFound("attachment") : ApiAnswer.Redirect(context.Downloads.Offer(file));
    }

    private void Store(string id, StoredFile? file)
    {
        lock (files)
        {
            if (files.Count >= MostFiles)
            {
                files.Clear();
            }

            files[id] = (file, clock.RealNow + Life);
        }
    }
}

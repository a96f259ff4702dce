using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ComplianceBot.Benchmarks;

/// <summary>Writes distinct signed callbacks: ordinary posts of some 400 bytes, none violating anything.</summary>
public static class CallbackFile
{
    private const string Talk = "明日の会議の資料を共有フォルダに置きました。ご確認のうえ、気になる点があれば教えてください。場所はいつものところです。";

    public static void Write(string path, string secret, int count)
    {
        var key = Encoding.UTF8.GetBytes(secret);
        var at = new DateTimeOffset(2026, 11, 18, 1, 0, 0, TimeSpan.Zero);
        using var file = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        for (var i = 0; i < count; i++)
        {
            var body = Body($"user-{1 + (i % 1000):0000}", $"channel-bench-{i % 50:00}", at.AddMilliseconds(i), Talk);
            file.Write(Sign(key, body));
            file.Write('\t');
            file.Write(body);
            file.Write('\n');
        }
    }

    public static string Body(string user, string channel, DateTimeOffset at, string text) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $$$"""{"type":"message","source":{"userId":"{{{user}}}","channelId":"{{{channel}}}","domainId":40029600},"issuedTime":"{{{at.UtcDateTime:yyyy-MM-ddTHH:mm:ss.fffZ}}}","content":{"type":"text","text":"{{{text}}}"}}""");

    public static string Sign(byte[] key, string body) => Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(body)));
}

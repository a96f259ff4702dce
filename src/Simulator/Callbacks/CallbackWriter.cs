using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ComplianceBot.Simulator.Callbacks;

/// <summary>Writes bodies as recorded on the wire: compact, raw UTF-8, keys in their order, fractions of any length.</summary>
internal sealed class CallbackWriter(SimulatorCredentials credentials, SimulatorBehaviour behaviour, SimulatedClock clock, int seed)
{
    private const int Remembered = 8_192;
    private static readonly string[] Precisions = ["yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm:ss.F", "yyyy-MM-ddTHH:mm:ss.FF", "yyyy-MM-ddTHH:mm:ss.FFF"];
    private static readonly string[] SignatureNames = ["X-WORKS-Signature", "x-works-signature", "X-Works-Signature"];
    private static readonly string[] BotIdNames = ["X-WORKS-BotId", "X-WORKS-botId", "x-works-botid"];
    private readonly Lock gate = new();
    private readonly Random random = new(seed);
    private readonly HashSet<string> recent = [];
    private readonly Queue<string> order = new();

    public (string SignatureName, string BotIdName) HeaderNames()
    {
        lock (gate)
        {
            return behaviour.VaryCallbacks ? (Any(SignatureNames), Any(BotIdNames)) : (SignatureNames[0], BotIdNames[0]);
        }
    }

    /// <summary>
    /// Two events are never written alike by accident: a bot that tells them apart by their bytes would drop the second.
    /// </summary>
    public string Write(CallbackEvent happened)
    {
        lock (gate)
        {
            var at = happened.At ?? clock.GetUtcNow();
            var body = Write(happened, behaviour.VaryCallbacks && random.Next(10) < 4 ? IssuedTime(at, Any(Precisions)) : IssuedTime(at, Precisions[3]));
            for (var later = at; !Remember(body);)
            {
                later = later.AddMilliseconds(1);
                body = Write(happened, IssuedTime(later, Precisions[3]));
            }

            return body;
        }
    }

    private string Write(CallbackEvent happened, string issuedTime)
    {
        var source = new JObject();
        if (happened.UserId is not null)
        {
            source["userId"] = happened.UserId;
        }

        if (happened is { ShowsChannel: true, Channel: not null })
        {
            source["channelId"] = happened.Channel.Id;
        }

        source["domainId"] = credentials.DomainId;
        var body = new JObject { ["type"] = happened.Type, ["source"] = source, ["issuedTime"] = issuedTime };
        if (happened.Extra is not null)
        {
            body.Add(new JProperty(happened.Extra));
        }

        if (behaviour.UnknownKeys)
        {
            body["traceId"] = "t-1";
            source["tenantKind"] = "paid";
        }

        return body.ToString(Formatting.None);
    }

    /// <summary>F drops trailing zeros, and the point with the last of them.</summary>
    private static string IssuedTime(DateTimeOffset at, string precision) => at.UtcDateTime.ToString(precision, CultureInfo.InvariantCulture) + "Z";

    private bool Remember(string body)
    {
        if (!recent.Add(body))
        {
            return false;
        }

        order.Enqueue(body);
        if (order.Count > Remembered)
        {
            recent.Remove(order.Dequeue());
        }

        return true;
    }

    private string Any(string[] choices) => choices[random.Next(choices.Length)];
}

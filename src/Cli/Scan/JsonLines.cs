using System.Globalization;
using System.Text.Json;

namespace ComplianceBot.Cli.Scan;

/// <summary>Reads <c>{"id":"…","text":"…"}</c> or <c>{"id":"…","messages":[{"sender":"…","at":"…","text":"…"}]}</c>, one object a line.</summary>
internal static class JsonLines
{
    private const int MostMessages = 10_000;
    private static readonly DateTimeOffset SomeDay = new(2026, 1, 5, 10, 0, 0, TimeSpan.FromHours(9));

    public static IEnumerable<ScanInput> Read(TextReader reader)
    {
        var number = 0L;
        foreach (var line in new LineSource(reader).Read())
        {
            number++;
            if (line is null)
            {
                yield return new ScanInput(number, null, $"longer than {LineSource.LongestLine} characters");
            }
            else if (!string.IsNullOrWhiteSpace(line))
            {
                yield return Parse(number, line);
            }
        }
    }

    private static ScanInput Parse(long number, string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? new ScanInput(number, Record(json.RootElement, number))
                : new ScanInput(number, null, "not a JSON object");
        }
        catch (JsonException)
        {
            return new ScanInput(number, null, "not JSON");
        }
        catch (FormatException problem)
        {
            return new ScanInput(number, null, problem.Message);
        }
        catch (InvalidOperationException)
        {
            // A string with half a surrogate pair cannot be taken out of the reader.
            return new ScanInput(number, null, "text is not valid Unicode");
        }
    }

    private static ScanRecord Record(JsonElement root, long number)
    {
        var id = root.TryGetProperty("id", out var given) ? Id(given) : number.ToString(CultureInfo.InvariantCulture);
        if (root.TryGetProperty("messages", out var messages))
        {
            return messages.ValueKind == JsonValueKind.Array && messages.GetArrayLength() is > 0 and <= MostMessages
                ? new ScanRecord(id, id, [.. messages.EnumerateArray().Select(Message)])
                : throw new FormatException($"\"messages\" must be an array of 1 to {MostMessages} objects");
        }

        return root.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String
            ? new ScanRecord(id, id, [new ScanMessage("", SomeDay, text.GetString()!)])
            : throw new FormatException("neither \"text\" nor \"messages\"");
    }

    private static string Id(JsonElement given) => given.ValueKind switch
    {
        JsonValueKind.String => given.GetString()!,
        JsonValueKind.Number => given.GetRawText(),
        _ => throw new FormatException("\"id\" must be a string"),
    };

    private static ScanMessage Message(JsonElement message, int index)
    {
        if (message.ValueKind == JsonValueKind.String)
        {
            return new ScanMessage("", SomeDay.AddSeconds(index), message.GetString()!);
        }

        if (message.ValueKind != JsonValueKind.Object || !message.TryGetProperty("text", out var text) || text.ValueKind != JsonValueKind.String)
        {
            throw new FormatException($"message {index} has no \"text\"");
        }

        var sender = message.TryGetProperty("sender", out var name) && name.ValueKind == JsonValueKind.String ? name.GetString()! : "";
        return new ScanMessage(sender, At(message, index), text.GetString()!);
    }

    private static DateTimeOffset At(JsonElement message, int index)
    {
        if (!message.TryGetProperty("at", out var at) || at.ValueKind is JsonValueKind.Null)
        {
            return SomeDay.AddSeconds(index);
        }

        return at.ValueKind == JsonValueKind.String && DateTimeOffset.TryParse(at.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : throw new FormatException($"message {index} has an \"at\" that is no time");
    }
}

using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ComplianceBot.Simulator.Wire;

/// <summary>Reads JSON as it stands: text that looks like a date stays text.</summary>
internal static class JsonText
{
    public static JObject Parse(string text)
    {
        using var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None, MaxDepth = 64 };
        var parsed = JObject.Load(reader);
        return reader.Read() ? throw new JsonReaderException("More than one value") : parsed;
    }
}

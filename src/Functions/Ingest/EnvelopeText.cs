using System.Globalization;
using ComplianceBot.Enforcement.Ports;
using Newtonsoft.Json;

namespace ComplianceBot.Functions.Ingest;

/// <summary>
/// The callback's envelope as text. Written by hand because it stands on the ingest path and none of its four values
/// can hold a character that JSON escapes; read with the library.
/// </summary>
public static class EnvelopeText
{
    public static string Of(string key, string botId, DateTimeOffset receivedAt, ReadOnlySpan<byte> body) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"key":"{{key}}","botId":"{{botId}}","receivedAt":"{{receivedAt:O}}","body":"{{Convert.ToBase64String(body)}}"}""");

    /// <exception cref="JsonException">Not an envelope: the item belongs on the poison queue.</exception>
    public static CallbackEnvelope Read(string text) =>
        JsonConvert.DeserializeObject<CallbackEnvelope>(text) ?? throw new JsonSerializationException("empty envelope");
}

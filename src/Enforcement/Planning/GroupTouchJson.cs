using System.Text.Json;
using System.Text.Json.Serialization;

namespace ComplianceBot.Enforcement.Planning;

/// <summary>The stored form of a touch.</summary>
[JsonSerializable(typeof(GroupTouch))]
internal sealed partial class GroupTouchJson : JsonSerializerContext
{
    public static string Write(GroupTouch touch) => JsonSerializer.Serialize(touch, Default.GroupTouch);

    public static GroupTouch Read(string payload) =>
        JsonSerializer.Deserialize(payload, Default.GroupTouch) ?? throw new JsonException("A due item has an empty payload.");
}

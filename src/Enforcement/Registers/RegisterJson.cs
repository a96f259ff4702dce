using System.Text.Json.Serialization;

namespace ComplianceBot.Enforcement.Registers;

/// <summary>The stored form of the last good imports.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RegisterData))]
internal sealed partial class RegisterJson : JsonSerializerContext;

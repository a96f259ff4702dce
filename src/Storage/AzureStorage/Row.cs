using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Azure.Data.Tables;

namespace ComplianceBot.Storage.AzureStorage;

/// <summary>
/// A record as a table row: its JSON in binary properties D0, D1, … of at most 60 KiB (a property holds 64 KiB, a row 1 MiB),
/// beside the few properties that are asked for in filters.
/// </summary>
internal static class Row
{
    public const int MostBytes = 900 * 1024;
    private const int PartBytes = 60 * 1024;

    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() }, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TableEntity Pack<T>(string rowKey, T value)
    {
        var bytes = ToBytes(value);
        if (bytes.Length > MostBytes)
        {
            throw new InvalidOperationException($"A {typeof(T).Name} of {bytes.Length} bytes does not fit into a table row ({MostBytes}); it must be split by whoever makes it.");
        }

        var entity = new TableEntity(RowKeys.Partition, rowKey);
        for (var part = 0; part * PartBytes < bytes.Length; part++)
        {
            entity[Part(part)] = bytes.AsSpan(part * PartBytes, Math.Min(PartBytes, bytes.Length - (part * PartBytes))).ToArray();
        }

        return entity;
    }

    public static TableEntity With(this TableEntity entity, string property, object? value)
    {
        entity[property] = value;
        return entity;
    }

    public static T Unpack<T>(TableEntity entity)
    {
        using var bytes = new MemoryStream();
        for (var part = 0; entity.TryGetValue(Part(part), out var value) && value is not null; part++)
        {
            bytes.Write(entity.GetBinary(Part(part)));
        }

        return FromBytes<T>(bytes.ToArray());
    }

    public static byte[] ToBytes<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, Json);

    public static T FromBytes<T>(byte[] bytes) =>
        JsonSerializer.Deserialize<T>(bytes, Json) ?? throw new JsonException($"An empty {typeof(T).Name} was stored.");

    private static string Part(int part) => "D" + part.ToString(CultureInfo.InvariantCulture);
}

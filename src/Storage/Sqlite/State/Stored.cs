using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace ComplianceBot.Storage.Sqlite.State;

/// <summary>How values look in state.db.</summary>
internal static class Stored
{
    /// <summary>Japanese stays readable in the file.</summary>
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Text(DateTimeOffset at) => at.ToString("O", CultureInfo.InvariantCulture);

    public static string? Text(DateTimeOffset? at) => at is { } value ? Text(value) : null;

    public static DateTimeOffset Instant(SqliteDataReader row, int column) =>
        DateTimeOffset.ParseExact(row.GetString(column), "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);

    public static DateTimeOffset? InstantOrNull(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : Instant(row, column);

    public static long Number(DateTimeOffset at) => at.ToUnixTimeMilliseconds();

    public static DateTimeOffset FromNumber(long at) => DateTimeOffset.FromUnixTimeMilliseconds(at);

    public static string Text<T>(T value) => JsonSerializer.Serialize(value, Json);

    public static T Value<T>(string text) => JsonSerializer.Deserialize<T>(text, Json)!;
}

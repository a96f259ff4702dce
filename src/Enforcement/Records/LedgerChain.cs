using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Ports;

namespace ComplianceBot.Enforcement.Records;

/// <summary>
/// The chain of the ledger, the same on every storage: HMAC-SHA256 over the previous row's hash, the sequence number and the
/// entry. A row that is changed, removed or put in between breaks every hash after it.
/// </summary>
public static class LedgerChain
{
    /// <summary>Stands before the first row.</summary>
    public const string Genesis = "0000000000000000000000000000000000000000000000000000000000000000";

    // Values that are absent are not written, so that a property added later does not change the hashes of older rows.
    private static readonly JsonSerializerOptions Canonical = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault };

    /// <summary>Lower-case hexadecimal.</summary>
    public static string Hash(byte[] key, string previousHash, long sequence, LedgerEntry entry)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{previousHash}\n{sequence}\n{TextOf(entry)}");
        return Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>An entry as it is hashed.</summary>
    internal static string TextOf(LedgerEntry entry) => JsonSerializer.Serialize(entry, Canonical);

    /// <summary>The row that follows.</summary>
    public static StoredLedgerEntry Next(byte[] key, string previousHash, long previousSequence, LedgerEntry entry) =>
        new(previousSequence + 1, entry, Hash(key, previousHash, previousSequence + 1, entry));

    /// <summary>The first row that does not follow from the one before it, or null when all do. The rows begin right after the given one.</summary>
    public static StoredLedgerEntry? FirstBroken(byte[] key, string previousHash, long previousSequence, IEnumerable<StoredLedgerEntry> rows)
    {
        foreach (var row in rows)
        {
            var expected = Next(key, previousHash, previousSequence, row.Entry);
            if (row.Sequence != expected.Sequence || !CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(row.Hash), Encoding.ASCII.GetBytes(expected.Hash)))
            {
                return row;
            }

            (previousHash, previousSequence) = (row.Hash, row.Sequence);
        }

        return null;
    }
}

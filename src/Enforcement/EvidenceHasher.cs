using System.Security.Cryptography;
using System.Text;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Records;

namespace ComplianceBot.Enforcement;

/// <summary>Keyed hash of a message text: proves later which text was judged, without keeping it and without letting anyone guess it.</summary>
/// <param name="key">Evidence__Key, at least 16 bytes.</param>
public sealed class EvidenceHasher(byte[] key)
{
    /// <summary>HMAC-SHA256 over the UTF-8 of the text, lower-case hexadecimal.</summary>
    public string HashOf(string text) => Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)));

    /// <summary>The first ledger row that does not follow from the one before it; null when all do.</summary>
    public StoredLedgerEntry? FirstBroken(LedgerPlace before, IEnumerable<StoredLedgerEntry> rows) =>
        LedgerChain.FirstBroken(key, before.Hash, before.Sequence, rows);

    /// <summary>
    /// Seal of an anchor's line. Under a key of its own: the hash of whatever text somebody posts stands in the ledger, and
    /// must never pass for a seal.
    /// </summary>
    public string SealOf(string line) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(HMACSHA256.HashData(key, "anchor"u8), Encoding.UTF8.GetBytes(line)));
}

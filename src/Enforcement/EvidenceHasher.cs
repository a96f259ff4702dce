using System.Security.Cryptography;
using System.Text;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Records;

namespace ComplianceBot.Enforcement;

/// <summary>
/// Keyed hashes: of message texts (proves later which text was judged, without keeping it and without letting anyone guess it),
/// of the ledger's rows and of anchors.
/// </summary>
/// <param name="key">Evidence__Key, at least 16 bytes; the chain's own key.</param>
public sealed class EvidenceHasher(byte[] key)
{
    private const int KeySize = 32;

    // A key of its own: whoever posts the text of a row, or the label of the anchors' key, and may read the ledger would
    // otherwise find there the hash that makes the row, or the seal, a good one.
    private readonly byte[] textKey = HKDF.DeriveKey(HashAlgorithmName.SHA256, key, KeySize, info: "text-hash"u8.ToArray());

    /// <summary>HMAC-SHA256 over the UTF-8 of the text, lower-case hexadecimal.</summary>
    public string HashOf(string text) => Convert.ToHexStringLower(HMACSHA256.HashData(textKey, Encoding.UTF8.GetBytes(text)));

    /// <summary>The first ledger row that does not follow from the one before it; null when all do.</summary>
    public StoredLedgerEntry? FirstBroken(LedgerPlace before, IEnumerable<StoredLedgerEntry> rows) =>
        LedgerChain.FirstBroken(key, before.Hash, before.Sequence, rows);

    /// <summary>
    /// Seal of an anchor's line, under a key of its own: no hash that stands in the ledger may pass for a seal. (The chain's
    /// hashes begin with another row's hash, so none of them is this key.)
    /// </summary>
    public string SealOf(string line) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(HMACSHA256.HashData(key, "anchor"u8), Encoding.UTF8.GetBytes(line)));
}

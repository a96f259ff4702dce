using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ComplianceBot.Enforcement.Records;

/// <summary>
/// Where the ledger ended at a time, sealed with the evidence key. Kept away from the ledger it shows later that rows were
/// cut off at its end, even where the end was made to look whole (OPS-06).
/// </summary>
/// <param name="At">When it was written.</param>
/// <param name="Place">The last row then.</param>
public sealed record Anchor(DateTimeOffset At, LedgerPlace Place)
{
    private const int Fields = 4;

    /// <summary>One line: time, row number, row hash, seal, with a space between.</summary>
    public string ToLine(EvidenceHasher hasher) => $"{Text()} {hasher.SealOf(Text())}";

    /// <summary>Null when the line is none, or its seal is not of this key.</summary>
    public static Anchor? Read(string line, EvidenceHasher hasher)
    {
        var fields = line.Split(' ');
        if (fields.Length != Fields
            || !DateTimeOffset.TryParseExact(fields[0], "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at)
            || !long.TryParse(fields[1], NumberStyles.None, CultureInfo.InvariantCulture, out var sequence))
        {
            return null;
        }

        var anchor = new Anchor(at, new LedgerPlace(sequence, fields[2]));
        var isSealed = CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(fields[3]), Encoding.UTF8.GetBytes(hasher.SealOf(anchor.Text())));
        return isSealed ? anchor : null;
    }

    private string Text() => string.Create(CultureInfo.InvariantCulture, $"{At:O} {Place.Sequence} {Place.Hash}");
}

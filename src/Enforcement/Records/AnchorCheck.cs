using ComplianceBot.Enforcement.Ports;

namespace ComplianceBot.Enforcement.Records;

/// <summary>Compares anchors with the ledger: each must still find its row, as it was.</summary>
public static class AnchorCheck
{
    /// <returns>What is wrong, naming anchor and row, or null.</returns>
    public static async Task<string?> FindFaultAsync(ILedgerReader ledger, IEnumerable<string> lines, EvidenceHasher hasher, CancellationToken cancel)
    {
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            if (Anchor.Read(line, hasher) is not { } anchor)
            {
                return $"錨の {number} 行目が書き換えられているか、別の鍵のものです / Line {number} of the anchors was changed or sealed with another key.";
            }

            if (await FindFaultAsync(ledger, anchor, cancel) is { } fault)
            {
                return fault;
            }
        }

        return null;
    }

    private static async Task<string?> FindFaultAsync(ILedgerReader ledger, Anchor anchor, CancellationToken cancel)
    {
        var (sequence, hash) = anchor.Place;
        if (sequence == 0)
        {
            return null;
        }

        return await ledger.LedgerAsync(sequence - 1, 1, cancel) switch
        {
            [{ } row] when row.Sequence == sequence && row.Hash == hash => null,
            [{ } row] when row.Sequence == sequence => $"台帳の {sequence} 行目が {anchor.At:yyyy-MM-dd HH:mm} の錨と違います / Ledger row {sequence} is not the one of the anchor of {anchor.At:yyyy-MM-dd HH:mm}: it, or one before it, was changed.",
            [{ } row] => $"台帳の {sequence} 行目がありません（次は {row.Sequence} 行目） / Ledger row {sequence}, named by the anchor of {anchor.At:yyyy-MM-dd HH:mm}, is missing; the next is row {row.Sequence}.",
            _ => $"台帳の末尾が切り取られています（{anchor.At:yyyy-MM-dd HH:mm} の錨では {sequence} 行目まで） / The ledger's tail was cut off: it had row {sequence} by the anchor of {anchor.At:yyyy-MM-dd HH:mm}.",
        };
    }
}

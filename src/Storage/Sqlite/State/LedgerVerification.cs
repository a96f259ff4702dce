using System.Globalization;
using ComplianceBot.Enforcement.Records;
using Microsoft.Data.Sqlite;

namespace ComplianceBot.Storage.Sqlite.State;

/// <summary>Recomputes the chain in pages and compares its end with the head written beside it.</summary>
internal static class LedgerVerification
{
    private const int Page = 1000;

    /// <returns>Null when all is well, else what is wrong, with the sequence number.</returns>
    public static string? Run(SqliteConnection reader, byte[] key, CancellationToken cancel)
    {
        // One transaction, so that rows added meanwhile are neither seen nor missed.
        reader.Run("BEGIN");
        try
        {
            return FirstFault(reader, key, cancel);
        }
        finally
        {
            reader.Run("COMMIT");
        }
    }

    private static string? FirstFault(SqliteConnection reader, byte[] key, CancellationToken cancel)
    {
        var (sequence, hash) = (0L, LedgerChain.Genesis);
        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            var rows = LedgerTable.Read(reader, sequence, Page);
            if (rows.Count == 0)
            {
                break;
            }

            if (LedgerChain.FirstBroken(key, hash, sequence, rows) is { } broken)
            {
                return string.Create(CultureInfo.InvariantCulture, $"Ledger row {broken.Sequence} does not follow from row {sequence + rows.IndexOf(broken)}: it, or one before it, was changed, removed or put in, or the key is another one.");
            }

            (sequence, hash) = (rows[^1].Sequence, rows[^1].Hash);
        }

        var head = LedgerTable.Head(reader);
        return head == (sequence, hash)
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"The ledger ends at row {sequence} and should end at row {head.Sequence}: rows at its end were removed or put in.");
    }
}

using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Storage.Sqlite.State;

namespace ComplianceBot.Storage.Sqlite;

/// <summary>Reads what the bot remembers from a process beside it: nothing is held, nothing is written.</summary>
public sealed class SqliteReading : IDocumentReader, ILedgerReader
{
    private readonly Database _state;

    private SqliteReading(string storagePath) => _state = new Database(StorageFolder.StateIn(storagePath), StateSchema.Schema);

    /// <exception cref="StorageUnusableException">The folder holds no data of a bot.</exception>
    public static SqliteReading At(string storagePath) => TryAt(storagePath)
        ?? throw new StorageUnusableException($"Storage__Path: there is no state.db in {Path.GetFullPath(storagePath)}. Name the folder that the bot runs on.");

    /// <summary>Null where no bot has run yet.</summary>
    public static SqliteReading? TryAt(string storagePath) => File.Exists(StorageFolder.StateIn(storagePath)) ? new SqliteReading(storagePath) : null;

    public Task<string?> ReadDocumentAsync(string name, CancellationToken cancel)
    {
        using var reader = _state.OpenReader();
        return Task.FromResult(DocumentTable.Read(reader, name));
    }

    public Task<IReadOnlyList<string>> ListDocumentsAsync(string prefix, CancellationToken cancel)
    {
        using var reader = _state.OpenReader();
        return Task.FromResult<IReadOnlyList<string>>(DocumentTable.Names(reader, prefix));
    }

    public Task<IReadOnlyList<StoredLedgerEntry>> LedgerAsync(long afterSequence, int max, CancellationToken cancel)
    {
        using var reader = _state.OpenReader();
        return Task.FromResult<IReadOnlyList<StoredLedgerEntry>>(LedgerTable.Read(reader, afterSequence, max));
    }

    /// <summary>Rows after a sequence number that a filter lets pass, oldest first, in pages, so that a running bot is never held up.</summary>
    public IEnumerable<StoredLedgerEntry> Ledger(LedgerFilter filter, CancellationToken cancel)
    {
        for (var after = 0L; ;)
        {
            cancel.ThrowIfCancellationRequested();
            List<StoredLedgerEntry> rows;
            using (var reader = _state.OpenReader())
            {
                rows = LedgerTable.Read(reader, filter, after, LedgerFilter.Page);
            }

            foreach (var row in rows)
            {
                yield return row;
            }

            if (rows.Count < LedgerFilter.Page)
            {
                yield break;
            }

            after = rows[^1].Sequence;
        }
    }

    public Task<IReadOnlyList<StoredLedgerEntry>> LedgerOfAsync(string violationId, CancellationToken cancel)
    {
        using var reader = _state.OpenReader();
        return Task.FromResult<IReadOnlyList<StoredLedgerEntry>>(LedgerTable.ReadOf(reader, violationId));
    }

    /// <summary>Null where there is none, or it was disposed of long after it was resolved.</summary>
    public Violation? FindViolation(string id)
    {
        using var reader = _state.OpenReader();
        return ViolationTable.Read(reader, id);
    }

    /// <summary>Newest first; key, type, reason and time, never the body.</summary>
    public IReadOnlyList<KeptAside> KeptAside(int max)
    {
        using var reader = _state.OpenReader();
        return MarkTables.ReadAside(reader, max);
    }

    /// <summary>Null when the chain is whole, else what is wrong with it, with the row's number.</summary>
    public string? VerifyLedger(byte[] evidenceKey, CancellationToken cancel)
    {
        using var reader = _state.OpenReader();
        return LedgerVerification.Run(reader, evidenceKey, cancel);
    }

    /// <summary>How many rows the ledger has.</summary>
    public long LedgerRows()
    {
        using var reader = _state.OpenReader();
        return LedgerTable.Head(reader).Sequence;
    }
}

using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Storage.Sqlite;

namespace ComplianceBot.Storage.Tests;

/// <summary>The contract on SQLite.</summary>
public sealed class SqliteContractTests : StateStoreContract
{
    private readonly string folder = Directory.CreateTempSubdirectory("contract").FullName;
    private SqliteStorage? storage;

    protected override TimeSpan SendLease => TimeSpan.Zero;

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        if (storage is not null)
        {
            await storage.DisposeAsync();
        }

        Directory.Delete(folder, recursive: true);
    }

    protected override Task<IStateStore> OpenAsync()
    {
        storage = SqliteStorage.Open(new SqliteStorageSettings(folder) { EvidenceKey = Convert.ToBase64String(EvidenceKey), Clock = Clock });
        return Task.FromResult<IStateStore>(storage.State);
    }
}

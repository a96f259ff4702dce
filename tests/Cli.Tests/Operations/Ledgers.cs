using ComplianceBot.Cli.Operations;
using ComplianceBot.Enforcement;
using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Records;
using ComplianceBot.Storage;
using ComplianceBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace ComplianceBot.Cli.Tests.Operations;

/// <summary>Tests whose commands write to the console, which is one for all: never two at a time.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class OneConsole
{
    public const string Name = "console";
}

/// <summary>A bot's data folder with some ledger rows, for commands to look at.</summary>
internal sealed class Ledgers : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ledger-");

    public string Path => folder.FullName;

    public static DateTimeOffset Noon { get; } = new(2026, 11, 24, 12, 0, 0, TimeSpan.FromHours(9));

    public async Task WriteAsync(params LedgerEntry[] rows)
    {
        await using var storage = SqliteStorage.Open(new SqliteStorageSettings(Path));
        await storage.State.CommitAsync(new StateQuery(), _ => new Plan { Ledger = rows }, CancellationToken.None);
    }

    public async Task WriteAsync(Violation violation, LedgerEntry row)
    {
        await using var storage = SqliteStorage.Open(new SqliteStorageSettings(Path));
        await storage.State.CommitAsync(new StateQuery(), _ => new Plan { Violations = [violation], Ledger = [row] }, CancellationToken.None);
    }

    /// <summary>As the bot does every day.</summary>
    public async Task AnchorAsync()
    {
        var rows = await SqliteReading.At(Path).LedgerAsync(0, 1000, CancellationToken.None);
        var line = new Anchor(Noon, LedgerPlace.Of(rows[^1])).ToLine(new EvidenceHasher(EvidenceKey.LoadExisting(null, Path)));
        await new AnchorFile(Path).AppendAsync(line, CancellationToken.None);
    }

    public void Tamper(string sql)
    {
        using var intruder = new SqliteConnection($"Data Source={System.IO.Path.Combine(Path, "state.db")};Pooling=False");
        intruder.Open();
        using var command = intruder.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public async Task<(int Code, string Text)> RunAsync(params string[] args)
    {
        var before = Console.Out;
        using var output = new StringWriter();
        Console.SetOut(output);
        try
        {
            var code = await Exit.FromAsync(new System.CommandLine.RootCommand { LedgerCommand.Create() }.Parse(["ledger", .. args, "--storage", Path]));
            return (code, output.ToString());
        }
        finally
        {
            Console.SetOut(before);
        }
    }

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}

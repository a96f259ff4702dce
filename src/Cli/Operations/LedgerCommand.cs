using System.CommandLine;
using ComplianceBot.Storage.Sqlite;

namespace ComplianceBot.Cli.Operations;

/// <summary>ledger: whether it is as it was written.</summary>
public static class LedgerCommand
{
    public static Command Create() => new("ledger", "台帳 / the ledger") { Verify() };

    private static Command Verify()
    {
        var storage = StorageOption.Create();
        var command = new Command("verify", "改ざん・欠落がないかを検証 / finds changed, missing or swapped rows and a cut-off end (exit 1)") { storage };
        command.SetAction((parsed, cancel) =>
        {
            var path = StorageOption.PathOf(parsed, storage);
            var reading = SqliteReading.At(path);
            var key = EvidenceKey.Load(Environment.GetEnvironmentVariable("Evidence__Key"), path);
            if (reading.VerifyLedger(key, cancel) is { } wrong)
            {
                Console.Out.WriteLine(wrong);
                return Task.FromResult(Exit.Findings);
            }

            Console.Out.WriteLine($"{reading.LedgerRows()} 行、異常ありません / {reading.LedgerRows()} rows, all as they were written");
            return Task.FromResult(Exit.Done);
        });
        return command;
    }
}

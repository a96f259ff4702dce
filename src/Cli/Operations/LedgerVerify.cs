using System.CommandLine;
using ComplianceBot.Enforcement;
using ComplianceBot.Enforcement.Records;
using ComplianceBot.Storage;
using ComplianceBot.Storage.Sqlite;

namespace ComplianceBot.Cli.Operations;

/// <summary>ledger verify: recomputes the chain and compares it with the anchors.</summary>
internal static class LedgerVerify
{
    public static Command Create()
    {
        var storage = StorageOption.Create();
        var anchors = new Option<string?>("--anchors")
        {
            Description = "錨のファイルとも照合（省略時: Ledger__AnchorFolder かデータのフォルダの anchors、あれば） / compares with this file of anchors; without a value the bot's own",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("verify", "改ざん・欠落がないかを検証 / finds changed, missing or swapped rows and a cut-off end (exit 1)") { storage, anchors };
        command.SetAction(async (parsed, cancel) =>
        {
            var path = StorageOption.PathOf(parsed, storage);
            var isAsked = parsed.GetResult(anchors) is not null;
            var file = parsed.GetValue(anchors) ?? new AnchorFile(Environment.GetEnvironmentVariable("Ledger__AnchorFolder") is { Length: > 0 } folder ? folder : path).FilePath;
            if (isAsked && !File.Exists(file))
            {
                throw new FileNotFoundException($"--anchors: there is no file {file}; the bot writes the first anchor on its first day");
            }

            return await RunAsync(path, File.Exists(file) ? file : null, cancel);
        });
        return command;
    }

    private static async Task<int> RunAsync(string path, string? anchors, CancellationToken cancel)
    {
        var reading = SqliteReading.At(path);
        var key = EvidenceKey.LoadExisting(Environment.GetEnvironmentVariable("Evidence__Key"), path);
        var lines = anchors is null ? [] : await File.ReadAllLinesAsync(anchors, cancel);
        var fault = reading.VerifyLedger(key, cancel) ?? await AnchorCheck.FindFaultAsync(reading, lines, new EvidenceHasher(key), cancel);
        if (fault is not null)
        {
            Console.Out.WriteLine(fault);
            return Exit.Findings;
        }

        var rows = reading.LedgerRows();
        Console.Out.WriteLine($"{rows} 行、錨 {lines.Length} 件、異常ありません / {rows} rows and {lines.Length} anchors, all as they were written");
        return Exit.Done;
    }
}

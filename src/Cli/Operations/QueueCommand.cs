using System.CommandLine;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Storage.Sqlite;
using Spectre.Console;

namespace ComplianceBot.Cli.Operations;

/// <summary>queue: what lies in the queues (keys and counts, never contents), replay of the poison queue, a live backup.</summary>
public static class QueueCommand
{
    private const int MostListed = 1000;

    public static Command Create() => new("queue", "受付待ち・再処理・複製 / queues of the bot")
    {
        List(),
        KeptAside(),
        Replay(),
        Backup(),
    };

    private static Command List()
    {
        var storage = StorageOption.Create();
        var command = new Command("list", "件数と、処理できなかったものの一覧 / depths, and what is on the poison queues") { storage };
        command.SetAction(async (parsed, cancel) =>
        {
            var queues = StorageOption.QueuesOf(parsed, storage);
            var depths = await queues.DepthsAsync(cancel);
            AnsiConsole.Write(Depths(depths));
            foreach (var poison in depths.Where(depth => depth.Queue.EndsWith(QueueNames.PoisonSuffix, StringComparison.Ordinal) && depth.Visible + depth.Hidden > 0))
            {
                AnsiConsole.Write(Items(poison.Queue, await queues.ListAsync(poison.Queue, MostListed, cancel)));
            }

            return Exit.Done;
        });
        return command;
    }

    private static Command KeptAside()
    {
        var storage = StorageOption.Create();
        var command = new Command("kept-aside", "読めなかった・遅すぎた受信（種類と鍵だけ） / callbacks that could not be read or came too late, by type and key") { storage };
        command.SetAction(parsed =>
        {
            var table = new Table().AddColumns("日時 / at", "理由 / reason", "種類 / type", "鍵 / key");
            foreach (var aside in SqliteReading.At(StorageOption.PathOf(parsed, storage)).KeptAside(MostListed))
            {
                table.AddRow($"{aside.At.ToLocalTime():yyyy-MM-dd HH:mm:ss}", Markup.Escape(aside.Reason), Markup.Escape(aside.Type), aside.Key);
            }

            AnsiConsole.Write(table);
            return Exit.Done;
        });
        return command;
    }

    private static Command Replay()
    {
        var storage = StorageOption.Create();
        var queue = new Option<string>("--queue") { Description = "対象 / which queue", DefaultValueFactory = _ => QueueNames.Callbacks };
        queue.AcceptOnlyFromAmong(QueueNames.Callbacks, QueueNames.AuditGroups, QueueNames.Outbox);
        var ids = new Argument<long[]>("id") { Description = "番号（省略すると全部） / ids; all when none is given", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("replay", "処理できなかったものをもう一度 / puts poison items back with a fresh count") { ids, queue, storage };
        command.SetAction(async (parsed, cancel) =>
        {
            var chosen = parsed.GetValue(ids) is { Length: > 0 } given ? given : null;
            var poison = parsed.GetValue(queue) + QueueNames.PoisonSuffix;
            var moved = await StorageOption.QueuesOf(parsed, storage).ReplayAsync(poison, chosen, cancel);
            Console.Out.WriteLine($"{moved} 件を戻しました / {moved} items of {poison} are back on their queue");
            return Exit.Done;
        });
        return command;
    }

    private static Command Backup()
    {
        var storage = StorageOption.Create();
        var destination = new Argument<string>("folder") { Description = "複製先 / where to" };
        var command = new Command("backup", "稼働中の複製 / copies the databases while the bot runs (the evidence key is not copied)") { destination, storage };
        command.SetAction(parsed =>
        {
            foreach (var file in SqliteBackup.Copy(StorageOption.PathOf(parsed, storage), parsed.GetRequiredValue(destination)))
            {
                Console.Out.WriteLine(file);
            }

            return Exit.Done;
        });
        return command;
    }

    private static Table Depths(IReadOnlyList<QueueDepth> depths)
    {
        var table = new Table().AddColumns("queue", "待ち / visible", "処理中 / hidden", "最古 / oldest");
        foreach (var depth in depths)
        {
            table.AddRow(Markup.Escape(depth.Queue), $"{depth.Visible}", $"{depth.Hidden}", depth.Oldest is { } at ? $"{at.ToLocalTime():yyyy-MM-dd HH:mm:ss}" : "–");
        }

        return table;
    }

    private static Table Items(string queue, IReadOnlyList<QueueListing> items)
    {
        var table = new Table().Title(Markup.Escape(queue)).AddColumns("id", "日時 / at", "回数 / tries", "理由 / reason");
        foreach (var item in items)
        {
            table.AddRow($"{item.Id}", $"{item.At.ToLocalTime():yyyy-MM-dd HH:mm:ss}", $"{item.DequeueCount}", Markup.Escape(item.Reason));
        }

        return table;
    }
}

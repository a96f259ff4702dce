using System.Text.Json;
using ComplianceBot.Enforcement.Execution;
using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Policies;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Texts;
using ComplianceBot.Rules;
using Microsoft.Extensions.Logging;

namespace ComplianceBot.Enforcement.Registers;

/// <summary>
/// Takes changed registers. A refused file leaves the last good import in force, over restarts too, and the administrators
/// are told once of each content that was refused.
/// </summary>
public sealed partial class RegisterWatch(CurrentRegisters current, PlanContexts contexts, IStateStore store, OutboxWaker waker, ILogger<RegisterWatch> log) : ITimedWork
{
    private const string Prefix = "register/";

    private readonly Dictionary<RegisterKind, (string Path, string Stamp)> seen = [];
    private readonly HashSet<RegisterKind> forgotten = [];

    public string Name => "registers";

    public Task RunAsync(CancellationToken cancel) => CheckAsync(cancel);

    public async Task CheckAsync(CancellationToken cancel)
    {
        var files = contexts.For("").Policy.Registers.Files;
        foreach (var kind in Enum.GetValues<RegisterKind>())
        {
            if (files.TryGetValue(kind, out var file))
            {
                forgotten.Remove(kind);
                await CheckAsync(kind, file, cancel);
            }
            else if (forgotten.Add(kind))
            {
                // The office keeps this list no more, perhaps since before this start.
                seen.Remove(kind);
                current.Replace(current.Now.Data.With(kind, RegisterData.Nothing));
                await store.DeleteDocumentAsync(NameOf(kind), cancel);
            }
        }
    }

    private async Task CheckAsync(RegisterKind kind, RegisterPath file, CancellationToken cancel)
    {
        var stamp = StampOf(file.Path);
        if (seen.TryGetValue(kind, out var last) && last == (file.Path, stamp))
        {
            return;
        }

        if (last.Path is null)
        {
            await RecallAsync(kind, cancel);
        }

        var result = RegisterReader.Read(kind, file);
        if (StampOf(file.Path) != stamp)
        {
            // Somebody is writing it just now: the next sweep sees all of it.
            return;
        }

        if (result.Data is { } data)
        {
            current.Replace(current.Now.Data.With(kind, data));
            await store.WriteDocumentAsync(NameOf(kind), JsonSerializer.Serialize(data, RegisterJson.Default.RegisterData), cancel);
        }

        await WriteDownAsync(result, file, cancel);
        seen[kind] = (file.Path, stamp);
    }

    private async Task RecallAsync(RegisterKind kind, CancellationToken cancel)
    {
        if (await store.ReadDocumentAsync(NameOf(kind), cancel) is { } document && JsonSerializer.Deserialize(document, RegisterJson.Default.RegisterData) is { } data)
        {
            current.Replace(current.Now.Data.With(kind, data));
        }
    }

    private async Task WriteDownAsync(RegisterResult result, RegisterPath file, CancellationToken cancel)
    {
        // A file that cannot even be opened has no content: once a day is enough.
        var context = contexts.For("");
        context = context with { Key = $"register|{result.Kind}|{(result.Hash.Length > 0 ? result.Hash : $"{context.Today:yyyy-MM-dd}")}" };
        var plan = await store.CommitAsync(new StateQuery { OnceKey = context.Key }, _ => PlanOf(context, result, file), cancel);
        await waker.WakeAsync(plan, context.Now, cancel);
        if (result.Data is not null)
        {
            LogTaken(file.Name, result.Rows);
        }
        else
        {
            LogRefused(file.Name, result.Problems[0].Line, result.Problems.Count);
        }
    }

    private static Plan PlanOf(PlanContext context, RegisterResult result, RegisterPath file)
    {
        var plan = new PlanBuilder(context);
        if (result.Data is not null)
        {
            plan.Ledger.Add(plan.Row("register") with { Detail = $"in force: {file.Name}, rows {result.Rows}" });
            return plan.Build();
        }

        var problem = result.Problems[0];
        plan.Ledger.Add(plan.Row("register") with { Detail = $"refused: {file.Name} line {problem.Line}, problems {result.Problems.Count}" });
        plan.Alert(OperationTexts.RegisterRefused(problem, result.Problems.Count), new Sending("alert", "register", Severity.S2, context.NextOpen));
        return plan.Build();
    }

    private static string NameOf(RegisterKind kind) => Prefix + kind;

    private static string StampOf(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? $"{file.Length}|{file.LastWriteTimeUtc:O}" : "";
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Register {File} is in force with {Rows} rows")]
    private partial void LogTaken(string file, int rows);

    [LoggerMessage(Level = LogLevel.Error, Message = "Register {File} was refused (line {Line}; {Problems} problems), the last good import stays in force; 'policy check' names them all")]
    private partial void LogRefused(string file, int line, int problems);
}

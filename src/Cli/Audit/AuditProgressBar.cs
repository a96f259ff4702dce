using ComplianceBot.Enforcement.Execution;
using Spectre.Console;

namespace ComplianceBot.Cli.Audit;

/// <summary>A bar on standard error while it is a terminal; nothing otherwise.</summary>
internal static class AuditProgressBar
{
    public static async Task<AuditReport> ShowAsync(Func<IProgress<AuditProgress>, Task<AuditReport>> work)
    {
        if (Console.IsErrorRedirected)
        {
            return await work(new Silent());
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await console.Progress().AutoClear(enabled: true).StartAsync(async context => await work(new Bar(context.AddTask("点検の準備をしています", autoStart: true))));
    }

    private sealed class Silent : IProgress<AuditProgress>
    {
        public void Report(AuditProgress value)
        {
        }
    }

    private sealed class Bar(ProgressTask task) : IProgress<AuditProgress>
    {
        public void Report(AuditProgress value)
        {
            task.Description = Markup.Escape(value.Stage);
            task.IsIndeterminate = value.Total == 0;
            task.MaxValue = Math.Max(1, value.Total);
            task.Value = value.Done;
        }
    }
}

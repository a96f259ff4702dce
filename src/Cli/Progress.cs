using Spectre.Console;

namespace ComplianceBot.Cli;

/// <summary>A bar on standard error while it is a terminal; nothing otherwise.</summary>
internal static class Progress
{
    /// <param name="title">Japanese; what is going on.</param>
    /// <param name="total">How many there are.</param>
    /// <param name="work">Reports how many are done.</param>
    public static async Task<T> ShowAsync<T>(string title, long total, Func<IProgress<long>, Task<T>> work)
    {
        if (Console.IsErrorRedirected)
        {
            return await work(new Reporting(_ => { }));
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await console.Progress().AutoClear(enabled: true).StartAsync(async context =>
        {
            var task = context.AddTask(Markup.Escape(title), autoStart: true, maxValue: Math.Max(1, total));
            return await work(new Reporting(done => task.Value = done));
        });
    }

    // Not the framework's Progress<T>: that one reports later, on another thread.
    private sealed class Reporting(Action<long> report) : IProgress<long>
    {
        public void Report(long value) => report(value);
    }
}

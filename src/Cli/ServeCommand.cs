using System.CommandLine;
using System.Data.Common;
using ComplianceBot.Functions;

namespace ComplianceBot.Cli;

/// <summary>serve: the bot on its embedded host, until SIGTERM.</summary>
public static class ServeCommand
{
    public static Command Create()
    {
        var urls = new Option<string?>("--urls") { Description = "待ち受けるアドレス / addresses to listen on (default http://127.0.0.1:7071, or ASPNETCORE_URLS)" };
        var command = new Command("serve", "bot を起動します / runs the bot; settings come from the environment (README)") { urls };
        command.SetAction((parsed, cancel) => RunAsync(parsed.GetValue(urls) is { } given ? ["--urls", given] : [], cancel));
        return command;
    }

    // A disk that fills up under a running bot is no wrong setting: whoever watches over it may start it again.
    private static async Task<int> RunAsync(string[] arguments, CancellationToken cancel)
    {
        try
        {
            return await BotHost.RunAsync(arguments, cancel);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or DbException)
        {
            await Console.Error.WriteLineAsync(error.Message);
            return Exit.OutsideRefused;
        }
    }
}

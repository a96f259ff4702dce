using System.CommandLine;
using System.CommandLine.Parsing;
using System.Data.Common;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Functions.Settings;
using ComplianceBot.Storage.Sqlite;

namespace ComplianceBot.Cli;

/// <summary>Exit codes of every command (design 7), and the one place where an error becomes a line for a person.</summary>
public static class Exit
{
    public const int Done = 0;
    public const int Findings = 1;
    public const int WrongUse = 2;
    public const int OutsideRefused = 3;

    /// <summary>
    /// The bot ends by itself within 10 s of an order to stop; only what hangs longer is cut off. (The library's own limit
    /// of two seconds would cut sends off in the air.)
    /// </summary>
    public static InvocationConfiguration Invocation { get; } = new()
    {
        EnableDefaultExceptionHandler = false,
        ProcessTerminationTimeout = TimeSpan.FromSeconds(14),
    };

    public static async Task<int> FromAsync(ParseResult command)
    {
        if (UnknownOption(command) is { } unknown)
        {
            await Console.Error.WriteLineAsync($"{unknown}: 知らないオプションです。--help で確かめてください / unknown option; see --help");
            return WrongUse;
        }

        try
        {
            var code = await command.InvokeAsync(Invocation);
            return command.Errors.Count > 0 ? WrongUse : code;
        }
        catch (Exception error) when (error is SettingsException or StorageHeldException or StorageUnusableException or IOException)
        {
            await Console.Error.WriteLineAsync(error.Message);
            return WrongUse;
        }
        catch (UnauthorizedAccessException error)
        {
            await Console.Error.WriteLineAsync($"{error.Message} 権限を確かめてください / check the rights");
            return WrongUse;
        }
        catch (DbException error)
        {
            await Console.Error.WriteLineAsync($"データのフォルダを読めません。壊れていれば複製から戻してください / the data folder cannot be read; put a backup in its place if it is damaged: {error.Message}");
            return WrongUse;
        }
        catch (TenantUnavailableException error)
        {
            await Console.Error.WriteLineAsync($"LINE WORKS: {error.Message}");
            return OutsideRefused;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("stopped");
            return WrongUse;
        }
    }

    // The library takes it for the file, number or folder that a command wants.
    private static string? UnknownOption(ParseResult command) =>
        command.Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash)
            .FirstOrDefault(token => token.Type == TokenType.Argument && token.Value.StartsWith("--", StringComparison.Ordinal) && command.Errors.Count == 0)?.Value;
}

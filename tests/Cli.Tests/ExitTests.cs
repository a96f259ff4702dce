using System.CommandLine;
using ComplianceBot.Cli.Tests.Operations;

namespace ComplianceBot.Cli.Tests;

/// <summary>What ends a command is a line and a code, never a stack trace.</summary>
[Collection(OneConsole.Name)]
public sealed class ExitTests
{
    [Theory]
    [InlineData("--fast", 2)]
    [InlineData("talk.csv", 0)]
    [InlineData("-- --fast", 0)]
    public async Task An_unknown_option_is_not_taken_for_a_file(string arguments, int code)
    {
        var command = new RootCommand { new Argument<string>("file") };
        command.SetAction(_ => 0);

        Assert.Equal(code, await Exit.FromAsync(command.Parse(arguments.Split(' '))));
    }

    [Theory]
    [InlineData(typeof(UnauthorizedAccessException))]
    [InlineData(typeof(IOException))]
    [InlineData(typeof(FileNotFoundException))]
    [InlineData(typeof(Broken))]
    public async Task A_file_that_refuses_is_wrong_use(Type refusal)
    {
        var command = new RootCommand();
        command.SetAction(int (_) => throw (Exception)Activator.CreateInstance(refusal)!);

        Assert.Equal(2, await Exit.FromAsync(command.Parse([])));
    }

    private sealed class Broken : System.Data.Common.DbException;
}

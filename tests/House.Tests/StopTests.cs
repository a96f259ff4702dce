using ComplianceBot.Cli;
using ComplianceBot.EmbeddedHost.Hosting;

namespace ComplianceBot.House.Tests;

/// <summary>SIGTERM: what runs has ten seconds, and nothing around the host cuts it off earlier.</summary>
public sealed class StopTests
{
    [Fact]
    public void The_command_line_waits_longer_for_the_end_than_the_host_needs()
    {
        Assert.True(Exit.Invocation.ProcessTerminationTimeout >= TimeSpan.FromSeconds(11));
        Assert.True(new EmbeddedHostOptions().DrainTime < TimeSpan.FromSeconds(10));
    }
}

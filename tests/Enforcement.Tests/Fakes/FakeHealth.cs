using ComplianceBot.Enforcement.Ports;

namespace ComplianceBot.Enforcement.Tests.Fakes;

/// <summary>All is well until a test says otherwise.</summary>
internal sealed class FakeHealth : IBotHealth
{
    public BotHealth Now { get; set; } = new(null, null, [], []);

    public Task<BotHealth> ReadAsync(CancellationToken cancel) => Task.FromResult(Now);
}

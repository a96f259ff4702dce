namespace ComplianceBot.Simulator;

/// <summary>Starts a LINE WORKS tenant on this machine: API, authorisation, downloads and a page, each on its own loopback port.</summary>
public static class SimulatorHost
{
    public static async Task<RunningSimulator> StartAsync(SimulatorOptions options, CancellationToken cancel)
    {
        var simulator = new RunningSimulator(new SimulatorParts(options));
        try
        {
            await simulator.ListenAsync(options, cancel);
            return simulator;
        }
        catch
        {
            await simulator.DisposeAsync();
            throw;
        }
    }
}

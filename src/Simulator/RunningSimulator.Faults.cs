using System.Net;
using ComplianceBot.Simulator.Api;

namespace ComplianceBot.Simulator;

/// <summary>How it misbehaves.</summary>
public sealed partial class RunningSimulator
{
    /// <summary>Switches an outage of the API on or off; <see cref="OutageMode.None"/> brings it back on the same port.</summary>
    public Task SetApiOutageAsync(OutageMode mode) => SetOutageAsync(api, parts.ApiFaults, mode);

    /// <summary>The same for the token endpoint.</summary>
    public Task SetAuthOutageAsync(OutageMode mode) => SetOutageAsync(auth, parts.AuthFaults, mode);

    /// <summary>The next calls of one endpoint fail, e.g. <c>FailNext("GET", "/groups/{groupId}", HttpStatusCode.InternalServerError, 2)</c>. 401, 429, 500 and 503 have their documented bodies, others none.</summary>
    public void FailNext(string method, string template, HttpStatusCode status, int times = 1) => parts.ApiFaults.Plan(method, template, status, times);

    private static async Task SetOutageAsync(Site site, Faults faults, OutageMode mode)
    {
        faults.Mode = mode;
        if (mode == OutageMode.Refused)
        {
            await site.StopAsync();
        }
        else
        {
            await site.StartAsync(site.Port, CancellationToken.None);
        }
    }
}

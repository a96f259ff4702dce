using Microsoft.AspNetCore.Http;

namespace ComplianceBot.Simulator.Api;

/// <summary>Minute windows, one for each method and path template (wire sheet 3.2). A window opens with its first call.</summary>
internal sealed class RateLimits(SimulatorBehaviour behaviour, SimulatedClock clock)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
    private readonly Lock gate = new();
    private readonly Dictionary<ApiRoute, (DateTimeOffset Opened, int Used)> windows = [];

    /// <summary>Counts the call and writes the headers; false when the window is used up.</summary>
    public bool Take(ApiRoute route, HttpResponse response)
    {
        if (behaviour.RequestsPerMinute is not { } general)
        {
            return true;
        }

        var limit = route.CreatesChannel ? Math.Min(general, behaviour.ChannelCreationsPerMinute) : general;
        var now = clock.RealNow;
        lock (gate)
        {
            var window = windows.TryGetValue(route, out var open) && now - open.Opened < Window ? open : (Opened: now, Used: 0);
            var isFree = window.Used < limit;
            var used = isFree ? window.Used + 1 : window.Used;
            windows[route] = (window.Opened, used);
            var reset = (int)Math.Ceiling((window.Opened + Window - now).TotalSeconds);
            Write(response, limit, used, reset);
            return isFree;
        }
    }

    private static void Write(HttpResponse response, int limit, int used, int reset)
    {
        response.Headers["rateLimit-limit"] = Text(limit);
        response.Headers["rateLimit-remaining"] = Text(limit - used);
        response.Headers["rateLimit-reset"] = Text(reset);
        response.Headers["rateLimit-used"] = Text(used);
    }

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

namespace ComplianceBot.Simulator.Tests;

/// <summary>A fact that needs a real browser; where there is none it is skipped and says how to get one.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ChromiumFactAttribute : FactAttribute
{
    public ChromiumFactAttribute()
    {
        if (!File.Exists(Executable))
        {
            Skip = $"No browser at {Executable}: run `apt-get update && apt-get install -y chromium`, or name one in CHROMIUM.";
        }
    }

    public static string Executable => Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named ? named : "/usr/bin/chromium";
}

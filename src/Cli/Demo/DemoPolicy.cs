using ComplianceBot.Simulator;
using Newtonsoft.Json.Linq;

namespace ComplianceBot.Cli.Demo;

/// <summary>The shipped policy with the simulator's weather agency in it, and without holds, so that an emergency ends while one watches.</summary>
public static class DemoPolicy
{
    /// <summary>Writes it into a folder; guideline and holidays are the shipped ones, since none lie beside it.</summary>
    /// <returns>Path of the file.</returns>
    public static string Write(RunningSimulator city, string folder)
    {
        var shipped = Path.Combine(AppContext.BaseDirectory, "seeds", "policy.json");
        var policy = JObject.Parse(File.ReadAllText(shipped), new JsonLoadSettings { CommentHandling = CommentHandling.Ignore });
        var emergency = (JObject?)policy["emergency"] ?? [];
        emergency["areas"] = new JArray(RunningSimulator.WeatherArea);
        emergency["feeds"] = new JArray(city.WeatherFeed.AbsoluteUri);
        emergency["e1Hold"] = "00:00:00";
        emergency["e2Hold"] = "00:00:00";
        policy["emergency"] = emergency;
        var path = Path.Combine(folder, "policy.json");
        File.WriteAllText(path, policy.ToString());
        return path;
    }
}

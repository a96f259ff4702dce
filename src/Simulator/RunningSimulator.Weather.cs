using ComplianceBot.Simulator.Weather;

namespace ComplianceBot.Simulator;

public sealed partial class RunningSimulator
{
    /// <summary>The municipality for which the simulated weather agency reports (an invented code).</summary>
    public const string WeatherArea = "9920100";

    /// <summary>For the policy's emergency.feeds.</summary>
    public Uri WeatherFeed => new(weather.Address, WeatherOffice.FeedPath);

    /// <summary>The agency's server refuses everything.</summary>
    public bool IsWeatherDown
    {
        get => office.IsDown;
        set => office.IsDown = value;
    }

    /// <summary>The agency publishes a telegram of the recorded day as if it were now.</summary>
    /// <param name="name">02-VPWW55-rain-warning and the like.</param>
    public void ReportWeather(string name) => office.Report(name);
}

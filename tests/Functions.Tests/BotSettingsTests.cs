using ComplianceBot.Functions.Settings;
using Microsoft.Extensions.Configuration;

namespace ComplianceBot.Functions.Tests;

public sealed class BotSettingsTests
{
    [Theory]
    [InlineData("http://127.0.0.1:7071", true)]
    [InlineData("http://127.0.0.1:7071;http://+:7072", true)]
    [InlineData("7071", false)]
    [InlineData("https://127.0.0.1:7071", false)]
    public void An_address_that_the_web_server_would_refuse_stops_the_start_by_its_name(string urls, bool isFine)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("urls", urls)]).Build();

        var refused = Assert.Throws<SettingsException>(() => BotSettings.Read(configuration));

        Assert.Equal(isFine, !refused.Message.Contains("urls: ", StringComparison.Ordinal));
    }
}

using ComplianceBot.EmbeddedHost.Hosting;

namespace ComplianceBot.EmbeddedHost.Tests;

public sealed class HostSettingsStories : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("settings-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Without_a_file_the_defaults_of_the_Azure_host_hold()
    {
        Assert.Equal(
            new HostSettings { RoutePrefix = "api", BatchSize = 16, NewBatchThreshold = 8, MaxDequeueCount = 5, VisibilityTimeout = TimeSpan.Zero },
            HostSettings.Read(_folder.FullName));
    }

    [Fact]
    public void The_file_is_read_as_the_Azure_host_reads_it()
    {
        Write("""
            { "version": "2.0", "extensions": {
                "http": { "routePrefix": "v1" },
                "queues": { "batchSize": 32, "maxDequeueCount": 3, "visibilityTimeout": "00:00:30", "messageEncoding": "base64" } } }
            """);

        Assert.Equal(
            new HostSettings { RoutePrefix = "v1", BatchSize = 32, NewBatchThreshold = 16, MaxDequeueCount = 3, VisibilityTimeout = TimeSpan.FromSeconds(30) },
            HostSettings.Read(_folder.FullName));
    }

    [Theory]
    [InlineData("batchSize", "33")]
    [InlineData("batchSize", "0")]
    [InlineData("maxDequeueCount", "many")]
    [InlineData("newBatchThreshold", "-1")]
    [InlineData("visibilityTimeout", "soon")]
    public void A_value_out_of_range_is_refused_by_name(string key, string value)
    {
        Write($$"""{ "extensions": { "queues": { "{{key}}": "{{value}}" } } }""");

        var refused = Assert.Throws<InvalidOperationException>(() => HostSettings.Read(_folder.FullName));

        Assert.Contains(key, refused.Message, StringComparison.Ordinal);
    }

    private void Write(string json) => File.WriteAllText(Path.Combine(_folder.FullName, "host.json"), json);
}

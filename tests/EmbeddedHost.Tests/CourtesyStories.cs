using ComplianceBot.EmbeddedHost.Http;
using ComplianceBot.EmbeddedHost.Queues;
using Microsoft.Extensions.Time.Testing;

namespace ComplianceBot.EmbeddedHost.Tests;

/// <summary>Ingest first, yet judging never stops.</summary>
public sealed class CourtesyStories
{
    private readonly FakeTimeProvider _clock = new();
    private readonly IngestMeter _meter = new();

    [Fact]
    public void A_pump_does_not_wait_at_the_rate_that_judging_keeps_up_with()
    {
        var courtesy = new IngestCourtesy(_meter, _clock);

        Requests(100, TimeSpan.FromMilliseconds(200));

        Assert.True(courtesy.YieldAsync(CancellationToken.None).IsCompleted);
    }

    [Fact]
    public async Task A_pump_steps_back_for_a_moment_while_thousands_come_in_and_goes_on_when_they_have_passed()
    {
        var courtesy = new IngestCourtesy(_meter, _clock);
        Requests(1_000, TimeSpan.FromMilliseconds(100));

        var pause = courtesy.YieldAsync(CancellationToken.None);
        Assert.False(pause.IsCompleted);
        _clock.Advance(TimeSpan.FromMilliseconds(40));
        await pause;

        _clock.Advance(TimeSpan.FromMilliseconds(100));
        Assert.True(courtesy.YieldAsync(CancellationToken.None).IsCompleted);
    }

    private void Requests(int count, TimeSpan within)
    {
        for (var n = 0; n < count; n++)
        {
            _meter.Count();
        }

        _clock.Advance(within);
    }
}

using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace ComplianceBot.EmbeddedHost.Tests;

public sealed class StopStories
{
    [Fact]
    public async Task A_request_that_is_under_way_is_answered_and_new_ones_find_no_bot()
    {
        await using var host = await new RunningHost(typeof(Slow)).StartAsync();
        var underWay = host.Http.GetAsync("/api/Slow");
        await host.Diary.NextAsync();

        var stopping = host.StopAsync();
        await NoLongerServesAsync(host);
        Assert.False(stopping.IsCompleted);

        host.Diary.Gate.SetResult();
        using var answer = await underWay;
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await stopping;
    }

    [Fact]
    public async Task A_request_that_does_not_end_in_time_is_cancelled()
    {
        await using var host = await new RunningHost(typeof(Slow)) { DrainTime = TimeSpan.Zero }.StartAsync();
        var underWay = host.Http.GetAsync("/api/Slow");
        await host.Diary.NextAsync();

        await host.StopAsync();

        using var answer = await underWay;
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
    }

    private static async Task NoLongerServesAsync(RunningHost host)
    {
        using var patience = new CancellationTokenSource(Diary.Patience);
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (await IsServedAsync(host, patience.Token))
        {
            await tick.WaitForNextTickAsync(patience.Token);
        }
    }

    private static async Task<bool> IsServedAsync(RunningHost host, CancellationToken cancel)
    {
        try
        {
            using var answer = await host.Http.GetAsync("/api/Quick", cancel);
            return answer.StatusCode != HttpStatusCode.ServiceUnavailable;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    public sealed class Slow(Diary diary)
    {
        [Function("Slow")]
        public async Task<IActionResult> RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request, CancellationToken cancel)
        {
            diary.Write("begun");
            await diary.Gate.Task.WaitAsync(cancel);
            return new OkResult();
        }

        [Function("Quick")]
        public IActionResult Quick([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => new OkResult();
    }
}

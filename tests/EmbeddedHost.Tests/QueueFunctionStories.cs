using ComplianceBot.EmbeddedHost.Hosting;
using ComplianceBot.Tests;

namespace ComplianceBot.EmbeddedHost.Tests;

public sealed class QueueFunctionStories
{
    [Fact]
    public async Task A_function_gets_the_envelope_untouched_and_the_count_as_text_and_the_item_is_gone_afterwards()
    {
        await using var host = await new RunningHost(typeof(Notes)).StartAsync();

        await host.SendAsync("""{"n":1.10}""");

        Assert.Equal("""{"n":1.10} 1""", await host.Diary.NextAsync());
        await Eventually.TrueAsync(async () => (await host.Admin.DepthsAsync(CancellationToken.None)).Count == 0, "The item is still there.");
    }

    [Fact]
    public async Task A_failing_item_is_tried_again_up_to_the_limit_then_moved_to_the_poison_queue()
    {
        await using var host = await new RunningHost(typeof(AlwaysFails)) { Settings = new HostSettings { MaxDequeueCount = 3 } }.StartAsync();

        await host.SendAsync("a");

        Assert.Equal(["1", "2", "3"], await host.Diary.NextAsync(3));
        await Eventually.TrueAsync(async () => (await host.Admin.ListAsync("toys-poison", 10, CancellationToken.None)).Count == 1, "The item is not in the poison queue.");
        var poison = Assert.Single(await host.Admin.ListAsync("toys-poison", 10, CancellationToken.None));
        Assert.Equal(("FormatException", 3), (poison.Reason, poison.DequeueCount));
        Assert.DoesNotContain("what somebody wrote", host.Log.All, StringComparison.Ordinal);

        await host.Admin.ReplayAsync("toys-poison", null, CancellationToken.None);
        Assert.Equal("1", await host.Diary.NextAsync());
    }

    [Fact]
    public async Task A_retry_waits_for_the_visibility_timeout()
    {
        var settings = new HostSettings { VisibilityTimeout = TimeSpan.FromHours(1) };
        await using var host = await new RunningHost(typeof(AlwaysFails)) { Settings = settings }.StartAsync();

        await host.SendAsync("a");
        await host.Diary.NextAsync();

        await Eventually.TrueAsync(async () => (await host.Admin.DepthsAsync(CancellationToken.None)).SingleOrDefault() is { Hidden: 1 }, "The item is not hidden.");
        Assert.True(host.Diary.IsEmpty);
    }

    [Fact]
    public async Task As_many_run_at_once_as_batch_and_threshold_allow_and_no_more()
    {
        var settings = new HostSettings { BatchSize = 4, NewBatchThreshold = 2 };
        await using var host = await new RunningHost(typeof(Waits)) { Settings = settings }.StartAsync();
        await host.SendTogetherAsync(20);

        await host.Diary.NextAsync(4);
        Assert.InRange(host.Diary.Attempts["running"], 4, 6);

        host.Diary.Gate.SetResult();
        await host.Diary.NextAsync(16);
        Assert.InRange(host.Diary.Attempts["most"], 4, 6);
    }

    [Fact]
    public async Task Stopping_lets_running_items_end_and_leaves_the_rest_in_the_queue()
    {
        var settings = new HostSettings { BatchSize = 2, NewBatchThreshold = 0 };
        await using var host = await new RunningHost(typeof(Waits)) { Settings = settings }.StartAsync();
        await Task.WhenAll(Enumerable.Range(0, 10).Select(n => host.SendAsync($"{n}")));
        await host.Diary.NextAsync();

        var stopping = host.StopAsync();
        Assert.False(stopping.IsCompleted);
        host.Diary.Gate.SetResult();
        await stopping;

        var depth = Assert.Single(await host.Admin.DepthsAsync(CancellationToken.None));
        Assert.InRange(depth.Visible, 8, 9);
        Assert.Equal(0, depth.Hidden);
    }

    [Fact]
    public async Task What_does_not_end_in_time_is_given_back_and_runs_again_after_the_next_start()
    {
        await using var host = await new RunningHost(typeof(Waits)) { DrainTime = TimeSpan.Zero }.StartAsync();
        await host.SendAsync("a");
        await host.Diary.NextAsync();

        await host.RestartAsync();

        Assert.Equal("a 2", await host.Diary.NextAsync());
    }

    [Fact]
    public async Task An_item_that_was_taken_too_often_without_an_end_is_not_run_again()
    {
        await using var host = await new RunningHost(typeof(Waits))
        {
            DrainTime = TimeSpan.Zero,
            Settings = new HostSettings { MaxDequeueCount = 2 },
        }.StartAsync();
        await host.SendAsync("a");
        await host.Diary.NextAsync();
        await host.RestartAsync();
        await host.Diary.NextAsync();

        await host.RestartAsync();

        await Eventually.TrueAsync(async () => (await host.Admin.ListAsync("toys-poison", 10, CancellationToken.None)).Count == 1, "The item is not in the poison queue.");
        Assert.True(host.Diary.IsEmpty);
    }

    public sealed class Notes(Diary diary)
    {
        [Function("Notes")]
        public Task RunAsync([QueueTrigger("toys")] string envelope, FunctionContext context)
        {
            diary.Write($"{envelope} {(string)context.BindingContext.BindingData["dequeuecount"]!}");
            return Task.CompletedTask;
        }
    }

    public sealed class AlwaysFails(Diary diary)
    {
        [Function("AlwaysFails")]
        public Task RunAsync([QueueTrigger("toys")] string envelope, FunctionContext context)
        {
            diary.Write((string)context.BindingContext.BindingData["DequeueCount"]!);
            throw new FormatException("what somebody wrote");
        }
    }

    public sealed class Waits(Diary diary)
    {
        [Function("Waits")]
        public async Task RunAsync([QueueTrigger("toys")] string envelope, FunctionContext context, CancellationToken cancel)
        {
            var running = diary.Attempts.AddOrUpdate("running", 1, (_, now) => now + 1);
            diary.Attempts.AddOrUpdate("most", running, (_, most) => Math.Max(most, running));
            diary.Write($"{envelope} {(string)context.BindingContext.BindingData["DequeueCount"]!}");
            await diary.Gate.Task.WaitAsync(cancel);
            diary.Attempts.AddOrUpdate("running", 0, (_, now) => now - 1);
        }
    }
}

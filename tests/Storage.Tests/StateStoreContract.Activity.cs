using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Ports;

namespace ComplianceBot.Storage.Tests;

public abstract partial class StateStoreContract
{
    [ContractFact]
    public async Task Posts_are_counted_for_their_channel_by_their_own_time_in_whatever_order_they_come()
    {
        await PostedAsync("c1", "p1", Noon);
        await PostedAsync("c1", "p2", Noon.AddDays(2));
        await PostedAsync("c1", "p3", Noon.AddDays(-1));
        await PostedAsync("c2", "p4", Noon);

        var counted = (await Store.ActivitiesAsync(default)).ToDictionary(channel => channel.ChannelId);

        Assert.Equal(new ChannelActivity("c1", Noon.AddDays(-1), Noon.AddDays(2), 3), counted["c1"]);
        Assert.Equal(new ChannelActivity("c2", Noon, Noon, 1), counted["c2"]);
    }

    [ContractFact]
    public async Task A_callback_that_comes_twice_counts_once()
    {
        await PostedAsync("c1", "p1", Noon);
        await PostedAsync("c1", "p1", Noon);

        Assert.Equal(1, Assert.Single(await Store.ActivitiesAsync(default)).Posts);
    }

    [ContractFact]
    public async Task Counts_outlive_the_posts()
    {
        await PostedAsync("c1", "p1", Noon);

        await Store.PurgeAsync(Noon.AddDays(400), Noon.AddDays(399), default);
        await PostedAsync("c1", "p2", Noon.AddDays(400));

        Assert.Equal(new ChannelActivity("c1", Noon, Noon.AddDays(400), 2), Assert.Single(await Store.ActivitiesAsync(default)));
    }

    private Task<Plan?> PostedAsync(string channel, string message, DateTimeOffset at) => Store.CommitAsync(
        new StateQuery { OnceKey = message, Channel = channel, WindowFrom = at, WindowTo = at }, _ => new Plan { Window = [Post(channel, message, at)] }, default);
}

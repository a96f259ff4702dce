using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Enforcement.Records;
using ComplianceBot.Enforcement.Tests.Fakes;

namespace ComplianceBot.Enforcement.Tests.Records;

/// <summary>What is disposed of is written down; what lies about is told.</summary>
public sealed class HousekeepingTests : IDisposable
{
    private readonly Bot bot = new(TestPolicy.With());

    public void Dispose() => bot.Dispose();

    [Fact]
    public async Task What_a_day_disposed_of_is_one_row_on_the_next()
    {
        bot.Store.Purged["replay-keys"] = 3;
        bot.Store.Purged["claims"] = 0;
        await bot.Sweep<Disposal>();
        bot.SetClock(Bot.Morning.AddHours(2));
        await bot.Sweep<Disposal>();
        Assert.Empty(bot.Store.Ledger);

        bot.SetClock(Bot.Morning.AddDays(1));
        await bot.Sweep<Disposal>();
        bot.SetClock(Bot.Morning.AddDays(1).AddHours(2));
        await bot.Sweep<Disposal>();

        Assert.Equal("2026-11-24: replay-keys 6", Assert.Single(bot.Store.Ledger).Detail);
        Assert.Equal(Bot.Morning.AddDays(1 - 400).AddHours(2), bot.Store.ResolvedPurgedBefore);
    }

    [Fact]
    public async Task Poison_items_are_told_once_a_working_day()
    {
        bot.Queue.Depths.Add(new QueueDepth("callbacks", 5, 0, null));
        await bot.Sweep<PoisonWatch>();
        Assert.Empty(bot.Store.Outbox);

        bot.Queue.Depths.Add(new QueueDepth("callbacks-poison", 2, 1, null));
        bot.SetClock(Bot.Evening);
        await bot.Sweep<PoisonWatch>();
        Assert.Empty(bot.Store.Outbox);

        bot.SetClock(Bot.Morning.AddDays(1));
        await bot.Sweep<PoisonWatch>();
        bot.SetClock(Bot.Morning.AddDays(1).AddHours(1));
        await bot.Sweep<PoisonWatch>();
        Assert.Contains("3 件", Assert.Single(bot.Store.Outbox.Values).Content.Text, StringComparison.Ordinal);
    }
}

using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Records;
using ComplianceBot.Enforcement.Tests.Fakes;

namespace ComplianceBot.Enforcement.Tests.Records;

/// <summary>Every day the ledger is checked, and where it ends is written down in another place.</summary>
public sealed class LedgerWatchTests : IDisposable
{
    private readonly Bot bot = new(TestPolicy.With());

    public void Dispose() => bot.Dispose();

    [Fact]
    public async Task A_day_has_one_anchor_that_names_the_last_row()
    {
        await WriteAsync(3);
        await SweepAsync();
        await SweepAsync();
        await WriteAsync(2);
        bot.SetClock(Bot.Morning.AddDays(1));
        await SweepAsync();

        Assert.Equal([3L, 5L], bot.Anchors.Lines.Select(line => Anchor.Read(line, Hasher)!.Place.Sequence));
        Assert.Empty(Alerts);
    }

    [Fact]
    public async Task A_changed_row_is_told_at_once_and_again_every_day()
    {
        await WriteAsync(3);
        var rows = bot.Store.Chain();
        rows[1] = rows[1] with { Entry = rows[1].Entry with { Detail = "nothing happened" } };

        await SweepAsync();
        await SweepAsync();
        Assert.Contains("不一致", Assert.Single(Alerts).Content.Text, StringComparison.Ordinal);
        Assert.Contains("row 2 ", bot.Store.Ledger.Single(row => row.Kind == "ledger-fault").Detail, StringComparison.Ordinal);
        Assert.Empty(bot.Anchors.Lines);

        bot.SetClock(Bot.Morning.AddDays(1));
        await SweepAsync();
        Assert.Equal(2, Alerts.Count());
    }

    [Fact]
    public async Task A_tail_that_was_cut_off_is_found_by_what_was_checked_before()
    {
        await WriteAsync(5);
        await SweepAsync();
        bot.Store.Chain().RemoveRange(3, 2);
        bot.Store.Ledger.RemoveRange(3, 2);

        bot.SetClock(Bot.Morning.AddDays(1));
        await SweepAsync();

        Assert.Single(Alerts);
    }

    [Fact]
    public async Task An_anchor_that_cannot_be_written_is_told()
    {
        bot.Anchors.Refuses = new IOException("gone");
        await WriteAsync(1);
        await SweepAsync();

        Assert.Contains("錨", Assert.Single(Alerts).Content.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_was_changed_or_made_up_is_no_anchor()
    {
        var line = new Anchor(Bot.Morning, new LedgerPlace(7, LedgerChain.Genesis)).ToLine(Hasher);

        Assert.NotNull(Anchor.Read(line, Hasher));
        Assert.Null(Anchor.Read(line.Replace(" 7 ", " 6 ", StringComparison.Ordinal), Hasher));
        Assert.Null(Anchor.Read(line, new EvidenceHasher(new byte[16])));
        Assert.Null(Anchor.Read("", Hasher));

        // The hash of a text that somebody posts stands in the ledger; it must not pass for a seal.
        var text = line[..line.LastIndexOf(' ')];
        Assert.Null(Anchor.Read($"{text} {Hasher.HashOf(text)}", Hasher));
        Assert.Contains("錨の 1 行目", await AnchorCheck.FindFaultAsync(bot.Store, ["made up"], Hasher, CancellationToken.None), StringComparison.Ordinal);
    }

    private static EvidenceHasher Hasher { get; } = new(Bot.EvidenceKey);

    private IEnumerable<OutboxMessage> Alerts => bot.Store.Outbox.Values.Where(message => message.Kind == "alert");

    private Task SweepAsync() => bot.Sweep<LedgerWatch>();

    private Task WriteAsync(int rows) => bot.Store.CommitAsync(
        new StateQuery(), _ => new Plan { Ledger = [.. Enumerable.Range(0, rows).Select(_ => new LedgerEntry(bot.Clock.GetUtcNow(), "judged"))] }, CancellationToken.None);
}

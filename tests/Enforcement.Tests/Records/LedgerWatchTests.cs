using System.Security.Cryptography;
using System.Text;
using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Ports;
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

    [Fact]
    public void Nobody_makes_a_row_or_a_seal_by_posting_the_text_of_one()
    {
        // The hash of a posted text stands in the ledger for all who may read it.
        var entry = new LedgerEntry(Bot.Morning, "ticket") { Detail = "fixed" };
        var row = LedgerChain.Next(Bot.EvidenceKey, LedgerChain.Genesis, 0, entry);
        var posted = $"{LedgerChain.Genesis}\n1\n{LedgerChain.TextOf(entry)}";
        Assert.Equal(row.Hash, Convert.ToHexStringLower(HMACSHA256.HashData(Bot.EvidenceKey, Encoding.UTF8.GetBytes(posted))));
        Assert.NotEqual(row.Hash, Hasher.HashOf(posted));

        var line = new Anchor(Bot.Morning, new LedgerPlace(7, LedgerChain.Genesis)).ToLine(Hasher);
        var stolen = Convert.FromHexString(Hasher.HashOf("anchor"));
        Assert.NotEqual(line.Split(' ')[^1], Convert.ToHexStringLower(HMACSHA256.HashData(stolen, Encoding.UTF8.GetBytes(line[..line.LastIndexOf(' ')]))));
    }

    [Fact]
    public void Rows_and_anchors_of_earlier_versions_still_verify()
    {
        var hasher = new EvidenceHasher("sixteen bytes or more"u8.ToArray());
        var entry = new LedgerEntry(Bot.Morning, "judged") { PersonId = "u1", TextHash = "ab" };

        Assert.Null(hasher.FirstBroken(LedgerPlace.Beginning, [new StoredLedgerEntry(1, entry, "1c99953e017d2e242a7436b9b5ec159f5b3294a4b6de5086191a3baeacd2537f")]));
        Assert.NotNull(Anchor.Read("2026-11-24T10:00:00.0000000+09:00 1 abc 9e64682d524445eadcc52f5c323648f4b7f205ff826aa0a96b55e6610680e7fe", hasher));
    }

    private static EvidenceHasher Hasher { get; } = new(Bot.EvidenceKey);

    private IEnumerable<OutboxMessage> Alerts => bot.Store.Outbox.Values.Where(message => message.Kind == "alert");

    private Task SweepAsync() => bot.Sweep<LedgerWatch>();

    private Task WriteAsync(int rows) => bot.Store.CommitAsync(
        new StateQuery(), _ => new Plan { Ledger = [.. Enumerable.Range(0, rows).Select(_ => new LedgerEntry(bot.Clock.GetUtcNow(), "judged"))] }, CancellationToken.None);
}

using ComplianceBot.Enforcement.Planning;
using Microsoft.Data.Sqlite;

namespace ComplianceBot.Storage.Tests.Sqlite;

public sealed class LedgerStories : IAsyncDisposable
{
    private readonly Storehouse _house = new();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task Rows_are_numbered_without_gaps_and_read_back_as_they_were_written()
    {
        var full = new LedgerEntry(Storehouse.Start.ToOffset(TimeSpan.FromHours(9)), "judged")
        {
            EventAt = Storehouse.Start.AddTicks(1234567),
            PersonId = "user-1",
            ChannelId = "channel-1",
            GroupId = "group-1",
            Rule = "toy-rule",
            RuleId = "TOY-1",
            RuleVersion = 3,
            Article = "p.1-01",
            Outcome = "Violating",
            Severity = "S3",
            Stage = "enforce",
            ViolationId = "v-1",
            CallbackKey = "key-1",
            Detail = "二件",
            Evidence = """[{"type":"TOY"}]""",
            TextHash = "abc",
        };
        await _house.CommitAsync(new Plan { Ledger = [full, new LedgerEntry(_house.Now, "sent")] });
        await Assert.ThrowsAsync<FormatException>(() => _house.State.CommitAsync(new StateQuery(), _ => throw new FormatException(), CancellationToken.None));
        await _house.RestartAsync();
        await _house.CommitAsync(new Plan { Ledger = [new LedgerEntry(_house.Now, "started")] });

        var rows = await _house.State.LedgerAsync(0, 10, CancellationToken.None);
        Assert.Equal([1L, 2L, 3L], rows.Select(row => row.Sequence));
        Assert.Equal(full, rows[0].Entry);
        Assert.Equal(["sent", "started"], (await _house.State.LedgerAsync(1, 10, CancellationToken.None)).Select(row => row.Entry.Kind));
        Assert.Null(_house.LedgerFault());
    }

    [Theory]
    [InlineData("UPDATE ledger SET detail = 'nothing happened' WHERE sequence = 1200", "row 1200 ")]
    [InlineData("DELETE FROM ledger WHERE sequence = 1200", "row 1201 ")]
    [InlineData("UPDATE ledger SET sequence = 5000 WHERE sequence = 1500", "row 5000 ")]
    [InlineData("DELETE FROM ledger WHERE sequence > 1400", "ends at row 1400 and should end at row 1500")]
    public async Task Whoever_touches_a_row_is_found_out(string tampering, string expected)
    {
        await _house.CommitAsync(new Plan { Ledger = Enumerable.Range(0, 1500).Select(_ => new LedgerEntry(_house.Now, "judged")).ToList() });
        await _house.CloseAsync();
        using (var intruder = new SqliteConnection($"Data Source={Path.Combine(_house.Path, "state.db")};Pooling=False"))
        {
            intruder.Open();
            using var command = intruder.CreateCommand();
            command.CommandText = tampering;
            command.ExecuteNonQuery();
        }

        await _house.RestartAsync();

        Assert.Contains(expected, _house.LedgerFault(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plans_made_at_the_same_time_share_one_unbroken_chain()
    {
        await Task.WhenAll(Enumerable.Range(0, 200).Select(n => Task.Run(() =>
            _house.CommitAsync(new Plan { Ledger = [new LedgerEntry(_house.Now, "judged") { Detail = $"{n}" }] }))));

        Assert.Equal(200, (await _house.State.LedgerAsync(0, 500, CancellationToken.None)).Select(row => row.Entry.Detail).Distinct().Count());
        Assert.Null(_house.LedgerFault());
    }
}

using System.Globalization;
using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace ComplianceBot.Storage.Tests.Sqlite;

public sealed class FolderStories : IAsyncDisposable
{
    private readonly Storehouse _house = new();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task A_second_holder_is_turned_away_and_told_who_is_first()
    {
        var held = Assert.Throws<StorageHeldException>(_house.Open);

        Assert.Equal(Environment.ProcessId.ToString(CultureInfo.InvariantCulture), held.Holder);
        Assert.Contains(_house.Path, held.Message, StringComparison.Ordinal);
        Assert.Equal(held.Holder, await File.ReadAllTextAsync(Path.Combine(_house.Path, "holder.pid")));
        await _house.RestartAsync();
    }

    [Fact]
    public void A_folder_whose_parent_is_missing_is_refused_with_the_remedy()
    {
        var settings = new SqliteStorageSettings(Path.Combine(_house.Path, "missing", "storage"));

        var unusable = Assert.Throws<StorageUnusableException>(() => SqliteStorage.Open(settings));

        Assert.Contains("Make that one first", unusable.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_evidence_key_is_made_once_and_readable_by_its_owner_only()
    {
        var file = Path.Combine(_house.Path, "evidence.key");
        var key = await File.ReadAllTextAsync(file);
        await _house.RestartAsync();

        Assert.Equal(key, await File.ReadAllTextAsync(file));
        Assert.Equal(32, Convert.FromBase64String(key.Trim()).Length);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }
    }

    [Theory]
    [InlineData("not base64!")]
    [InlineData("c2hvcnQ=")]
    public void An_evidence_key_that_is_none_is_refused_by_name(string key)
    {
        var unusable = Assert.Throws<StorageUnusableException>(() => EvidenceKey.Load(key, _house.Path));
        Assert.Contains("Evidence__Key", unusable.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(key, unusable.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_given_evidence_key_is_used()
    {
        var key = Enumerable.Range(0, 32).Select(n => (byte)n).ToArray();
        Assert.Equal(key, EvidenceKey.Load(Convert.ToBase64String(key), _house.Path));
    }

    [Fact]
    public async Task A_live_copy_holds_both_databases_and_never_overwrites_an_older_one()
    {
        await _house.SendAsync("waiting");
        await _house.CommitAsync(new Plan { Ledger = [new LedgerEntry(_house.Now, "judged")] });
        var copy = _house.Path + "-copy";

        var files = SqliteBackup.Copy(_house.Path, copy);

        Assert.Equal(["inbox.db", "state.db"], files.Select(Path.GetFileName));
        Assert.Throws<StorageUnusableException>(() => SqliteBackup.Copy(_house.Path, copy));
        await using var restored = SqliteStorage.Open(new SqliteStorageSettings(copy) { QueueClock = _house.Clock });
        Assert.Single(await restored.State.LedgerAsync(0, 10, CancellationToken.None));
        Assert.Single(await restored.Queue.ReceiveAsync(QueueNames.Callbacks, 10, TimeSpan.FromMinutes(1), CancellationToken.None));
    }

    [Fact]
    public async Task A_copy_that_breaks_off_does_not_stand_in_the_next_ones_way()
    {
        await _house.SendAsync("waiting");
        var (copy, second) = (_house.Path + "-copy", _house.Path + "-second");
        var state = SqliteBackup.Copy(_house.Path, copy)[1];
        var whole = await File.ReadAllBytesAsync(state);
        await File.WriteAllTextAsync(state, "no database");
        Assert.Throws<SqliteException>(() => SqliteBackup.Copy(copy, second));
        Assert.Empty(Directory.GetFiles(second, "*.db"));

        await File.WriteAllBytesAsync(state, whole);

        Assert.Equal(["inbox.db", "state.db"], SqliteBackup.Copy(copy, second).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Health_names_the_database_that_another_process_keeps_locked()
    {
        Assert.Null(await FailingPartAsync("inbox.db", "state.db"));

        using var other = new SqliteConnection($"Data Source={Path.Combine(_house.Path, "state.db")};Pooling=False");
        other.Open();
        using var transaction = other.BeginTransaction();

        Assert.StartsWith("state.db: ", await FailingPartAsync("inbox.db"), StringComparison.Ordinal);
    }

    /// <summary>A machine that is busy may need longer than the probe waits: then it says so, and is asked again.</summary>
    private async Task<string?> FailingPartAsync(params string[] perhapsLate)
    {
        var failing = await _house.Probe.FailingPartAsync(CancellationToken.None);
        for (var asked = 1; asked < 30 && perhapsLate.Any(name => failing == $"{name}: does not answer within 2 seconds"); asked++)
        {
            failing = await _house.Probe.FailingPartAsync(CancellationToken.None);
        }

        return failing;
    }
}

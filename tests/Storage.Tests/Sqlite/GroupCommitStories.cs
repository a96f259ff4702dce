using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Storage.Sqlite;
using ComplianceBot.Storage.Sqlite.Inbox;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ComplianceBot.Storage.Tests.Sqlite;

public sealed class GroupCommitStories : IAsyncDisposable
{
    /// <summary>Only bounds a hang.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("commit-");
    private readonly GroupCommit _writer;
    private readonly SqliteQueue _queue;

    public GroupCommitStories()
    {
        _writer = new GroupCommit(new Database(File, InboxSchema.Schema));
        _queue = new SqliteQueue(_writer, TimeProvider.System);
    }

    private string File => Path.Combine(_folder.FullName, "inbox.db");

    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task What_was_sent_is_on_the_disk_for_others_when_the_send_returns()
    {
        for (var n = 1; n <= 20; n++)
        {
            await SendAsync("a");
            Assert.Equal(n, ItemsSeenByAnother());
        }
    }

    [Fact]
    public async Task Many_senders_at_once_are_all_kept_in_a_few_commits()
    {
        var commits = 0;
        using var gate = new ManualResetEventSlim();
        await _writer.RunAsync(() => Count(() => commits++));
        var blocking = _writer.RunAsync(() => gate.Wait(Patience));

        var sends = Enumerable.Range(0, 2_000).Select(n => SendAsync($"{n}")).ToList();
        gate.Set();
        await Task.WhenAll(sends);
        Assert.True(await blocking);
        await _writer.RunAsync(() => Count(null));

        Assert.Equal(2_000, ItemsSeenByAnother());
        Assert.InRange(commits, 1, 20);
    }

    [Fact]
    public async Task A_full_disk_fails_the_send_and_nothing_once_there_is_room_again()
    {
        // SQLite's own limit answers as a full disk does, at the same place.
        await SendAsync("before");
        await LimitPagesAsync(1);
        var refused = await Assert.ThrowsAsync<SqliteException>(() => SendAsync(new string('a', 200_000)));
        Assert.Equal(13, refused.SqliteErrorCode);

        await LimitPagesAsync(1_000_000);
        await SendAsync("after");

        var items = await _queue.ReceiveAsync(QueueNames.Callbacks, 10, TimeSpan.FromMinutes(1), CancellationToken.None);
        Assert.Equal(["before", "after"], items.Select(item => item.Envelope));
    }

    [Fact]
    public async Task When_too_many_writes_wait_the_next_is_refused_at_once()
    {
        using var gate = new ManualResetEventSlim();
        var blocking = _writer.RunAsync(() => gate.Wait(Patience));

        var sends = new List<Task>();
        var refused = await Assert.ThrowsAsync<StorageBusyException>(async () =>
        {
            while (sends.Count < 100_000)
            {
                sends.Add(SendAsync("a"));
            }

            await blocking;
        });
        Assert.Contains("inbox.db", refused.Message, StringComparison.Ordinal);

        gate.Set();
        await Task.WhenAll(sends);
        Assert.Equal(sends.Count, ItemsSeenByAnother());
    }

    [Fact]
    public async Task Closing_writes_what_was_handed_in_and_refuses_the_rest()
    {
        var sends = Enumerable.Range(0, 100).Select(_ => SendAsync("a")).ToList();

        await _writer.DisposeAsync();

        await Task.WhenAll(sends);
        Assert.Equal(100, ItemsSeenByAnother());
        await Assert.ThrowsAsync<ObjectDisposedException>(() => SendAsync("late"));
    }

    private Task SendAsync(string envelope) => _queue.SendAsync(QueueNames.Callbacks, envelope, null, CancellationToken.None);

    private Task<long> LimitPagesAsync(int pages) =>
        _writer.RunAsync(() => _writer.Connection.Query($"PRAGMA max_page_count = {pages}", row => row.GetInt64(0))[0]);

    /// <summary>On the writer's thread, which alone commits.</summary>
    private bool Count(Action? commit)
    {
        delegate_commit hook = _ =>
        {
            commit!();
            return 0;
        };
        raw.sqlite3_commit_hook(_writer.Connection.Handle, commit is null ? null : hook, v: null);
        return true;
    }

    private long ItemsSeenByAnother()
    {
        using var other = new SqliteConnection($"Data Source={File};Mode=ReadOnly;Pooling=False");
        other.Open();
        return other.Query("SELECT count(*) FROM items", row => row.GetInt64(0))[0];
    }
}

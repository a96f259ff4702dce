using System.Text;
using ComplianceBot.Enforcement.Planning;
using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Rules;
using ComplianceBot.Tests;

namespace ComplianceBot.Storage.Tests.Sqlite;

/// <summary>What was judged and deleted must not be found in any file, neither free pages nor gaps nor the log.</summary>
public sealed class ForgottenTextStories : IAsyncDisposable
{
    private const string Secret = "0904321-forgotten";

    private readonly Storehouse _house = new();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Theory]
    [InlineData(1, 500)]
    [InlineData(400, 900)]
    [InlineData(400, 300)]
    [InlineData(60, 20_000)]
    public async Task Deleted_envelopes_are_in_no_file_a_moment_after_the_work_ends(int count, int length)
    {
        var padding = new string('.', length);
        await Task.WhenAll(Enumerable.Range(0, count).Select(n => _house.SendAsync($"{padding}{Secret}-{n}")));
        await Eventually.TrueAsync(() => OccurrencesInFiles() > 0, "The text is in no file.");

        // Taken and deleted out of order, so that rows move between pages; one is tried twice.
        var items = (await _house.TakeAsync(count)).ToList();
        await _house.Queue.ReleaseAsync(items[0], TimeSpan.Zero, CancellationToken.None);
        items[0] = (await _house.TakeOneAsync())!;
        foreach (var part in items.OrderBy(item => item.Id * 7919 % 1009).Chunk(16))
        {
            await _house.DeleteAsync(part);
        }

        await GoneAsync();
    }

    [Theory]
    [InlineData(300)]
    [InlineData(700)]
    [InlineData(1_500)]
    public async Task Neither_do_copies_stay_behind_between_items_that_are_still_waiting(int length)
    {
        for (var n = 0; n < 300; n++)
        {
            var text = n % 7 == 0 ? "waiting" : Secret;
            await _house.SendAsync(new string('.', length + (n * 37 % 200)) + text);
        }

        var items = await _house.TakeAsync(300);
        foreach (var part in items.Where(item => item.Envelope.EndsWith(Secret, StringComparison.Ordinal)).OrderBy(item => item.Id * 7919 % 1009).Chunk(5))
        {
            await _house.DeleteAsync(part);
        }

        await GoneAsync();
    }

    [Theory]
    [InlineData(OutboxState.Sent)]
    [InlineData(OutboxState.Refused)]
    public async Task A_message_that_may_not_be_kept_is_in_no_file_once_it_is_settled(OutboxState state)
    {
        var others = Enumerable.Range(0, 30).Select(n => _house.Message($"other-{n}"));
        await _house.State.CommitAsync(
            new StateQuery(),
            _ => new Plan { Outbox = [.. others, _house.Message("secret", Severity.S4) with { Content = MessageContent.Plain(Secret), Recipient = Recipient.Person($"for {Secret}"), IsForgottenWhenSent = true }] },
            default);
        await Eventually.TrueAsync(() => OccurrencesInFiles() > 0, "The text is in no file.");

        await _house.State.TakeDueMessagesAsync(_house.Now, 1, default);
        await _house.State.SettleAsync([new Settlement("secret", state, _house.Now, "", null, [])], default);

        await GoneAsync();
    }

    [Fact]
    public async Task Items_that_stay_are_not_harmed()
    {
        await _house.SendAsync("stays");
        await _house.SendAsync(Secret);
        var items = await _house.TakeAsync(2);
        await _house.DeleteAsync(items[1]);
        await GoneAsync();

        await _house.Queue.ReleaseAsync(items[0], TimeSpan.Zero, CancellationToken.None);

        Assert.Equal("stays", (await _house.TakeOneAsync())!.Envelope);
    }

    /// <summary>The files are cleaned by a thread of their own about a second after the last write.</summary>
    private Task GoneAsync() => Eventually.TrueAsync(() => OccurrencesInFiles() == 0, "A file still holds the text.");

    private int OccurrencesInFiles() => Directory.EnumerateFiles(_house.Path).Sum(file => Occurrences(Read(file)));

    private static byte[] Read(string file)
    {
        // The log may be emptied while it is read.
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private static int Occurrences(ReadOnlySpan<byte> bytes)
    {
        var secret = Encoding.UTF8.GetBytes(Secret);
        var count = 0;
        for (var at = bytes.IndexOf(secret); at >= 0; at = bytes.IndexOf(secret))
        {
            count++;
            bytes = bytes[(at + secret.Length)..];
        }

        return count;
    }
}

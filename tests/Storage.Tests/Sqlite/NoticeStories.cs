using ComplianceBot.Storage.Sqlite;

namespace ComplianceBot.Storage.Tests.Sqlite;

public sealed class NoticeStories : IAsyncDisposable
{
    private const string Name = "audit-asked/2026-11-24T100000";

    private readonly Storehouse _house = new();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task The_running_bot_finds_what_a_command_beside_it_left_and_goes_on_writing()
    {
        SqliteNotice.Leave(_house.Path, Name, "", Storehouse.Start);
        await _house.State.WriteDocumentAsync("another", "1", CancellationToken.None);

        Assert.Equal([Name], await _house.State.ListDocumentsAsync("audit-asked/", CancellationToken.None));
    }

    [Fact]
    public async Task What_is_taken_back_is_gone_and_taking_it_back_twice_does_no_harm()
    {
        SqliteNotice.Leave(_house.Path, Name, "", Storehouse.Start);
        SqliteNotice.TakeBack(_house.Path, Name);
        SqliteNotice.TakeBack(_house.Path, Name);

        Assert.Empty(await _house.State.ListDocumentsAsync("audit-asked/", CancellationToken.None));
    }
}

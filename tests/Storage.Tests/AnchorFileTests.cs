namespace ComplianceBot.Storage.Tests;

/// <summary>Anchors are lines that are only added.</summary>
public sealed class AnchorFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("anchors-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Lines_are_added_behind_what_stands_there_and_one_that_broke_off_spoils_no_other()
    {
        var file = new AnchorFile(_folder.FullName);
        Assert.Empty(await file.ReadAsync(CancellationToken.None));

        await file.AppendAsync("first", CancellationToken.None);
        await file.AppendAsync("second", CancellationToken.None);
        await File.AppendAllTextAsync(file.FilePath, "thi");
        await file.AppendAsync("fourth", CancellationToken.None);

        Assert.Equal(["first", "second", "thi", "fourth"], await file.ReadAsync(CancellationToken.None));
    }
}

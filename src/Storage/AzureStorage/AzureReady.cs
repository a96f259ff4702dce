namespace ComplianceBot.Storage.AzureStorage;

/// <summary>Makes the table and the containers where they are missing, once for each process.</summary>
public sealed class AzureReady(AzureAccount account) : IDisposable
{
    internal const string Bodies = "bodies";
    internal const string Plans = "plans";
    internal const string Documents = "documents";

    private readonly SemaphoreSlim gate = new(1);
    private volatile bool isReady;

    public async Task EnsureAsync(CancellationToken cancel)
    {
        if (isReady)
        {
            return;
        }

        await gate.WaitAsync(cancel);
        try
        {
            if (!isReady)
            {
                await Task.WhenAll(
                    account.Table.CreateIfNotExistsAsync(cancel),
                    account.Container(Bodies).CreateIfNotExistsAsync(cancellationToken: cancel),
                    account.Container(Plans).CreateIfNotExistsAsync(cancellationToken: cancel),
                    account.Container(Documents).CreateIfNotExistsAsync(cancellationToken: cancel));
                isReady = true;
            }
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose() => gate.Dispose();
}

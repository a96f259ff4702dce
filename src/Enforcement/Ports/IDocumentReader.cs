namespace ComplianceBot.Enforcement.Ports;

/// <summary>The reading half of the small named documents: enough for a command that runs beside the bot.</summary>
public interface IDocumentReader
{
    /// <summary>Null when absent.</summary>
    Task<string?> ReadDocumentAsync(string name, CancellationToken cancel);

    /// <summary>Names of documents that begin with a prefix.</summary>
    Task<IReadOnlyList<string>> ListDocumentsAsync(string prefix, CancellationToken cancel);
}

using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Ports;

/// <summary>What a member sent, by the headers of its download; not one byte of the file is read. LineWorks implements it, tests fake it.</summary>
public interface IAttachments
{
    /// <summary>Name, type and size; null when the file is gone or will not be given out.</summary>
    /// <exception cref="TenantUnavailableException">Out of reach; may be asked again within the file's 24 hours.</exception>
    Task<Attachment?> ReadAsync(string fileId, CancellationToken cancel);
}

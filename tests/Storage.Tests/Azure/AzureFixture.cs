using ComplianceBot.Storage.AzureStorage;
using ComplianceBot.Tests;

namespace ComplianceBot.Storage.Tests.Azure;

/// <summary>A corner of the emulator that no other test sees.</summary>
internal static class AzureFixture
{
    public static AzureStorageOptions Options()
    {
        var corner = $"t{Guid.NewGuid():N}"[..16];
        return new AzureStorageOptions { Connection = Azurite.ConnectionString, Prefix = corner, QueuePrefix = corner + "-" };
    }
}

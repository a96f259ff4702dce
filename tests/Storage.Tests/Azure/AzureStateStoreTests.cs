using ComplianceBot.Enforcement.Ports;
using ComplianceBot.Storage.AzureStorage;
using ComplianceBot.Tests;

namespace ComplianceBot.Storage.Tests.Azure;

/// <summary>The contract on an Azure storage account.</summary>
[NeedsAzurite]
public sealed class AzureStateStoreTests : StateStoreContract
{
    protected override TimeSpan SendLease => TimeSpan.FromMinutes(10);

    protected override bool NeedsAServerThatIsAbsent => Azurite.WhyNot is not null;

    protected override Task<IStateStore> OpenAsync()
    {
        var options = AzureFixture.Options();
        var account = new AzureAccount(options);
        return Task.FromResult<IStateStore>(new AzureStateStore(account, new AzureReady(account), options, EvidenceKey, Clock));
    }
}

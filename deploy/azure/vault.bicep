// The secrets. Their values are put in by hand (README.md), never by a template.
param name string
param location string

resource vault 'Microsoft.KeyVault/vaults@2024-11-01' = {
  name: name
  location: location
  properties: {
    tenantId: subscription().tenantId
    sku: {
      family: 'A'
      name: 'standard'
    }
    enableRbacAuthorization: true
    enableSoftDelete: true
    // Without the evidence key the ledger cannot be verified any more: nobody may purge it.
    enablePurgeProtection: true
  }
}

var reference = '@Microsoft.KeyVault(VaultName=${vault.name};SecretName='

output name string = vault.name

#disable-next-line outputs-should-not-contain-secrets // names of secrets, not their values
output references object = {
  botSecret: '${reference}lineworks-bot-secret)'
  previousBotSecret: '${reference}lineworks-previous-bot-secret)'
  clientSecret: '${reference}lineworks-client-secret)'
  privateKey: '${reference}lineworks-private-key)'
  evidenceKey: '${reference}evidence-key)'
}

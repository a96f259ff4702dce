// The bot on Azure: a function app on Flex Consumption, its storage account and its key vault. No key and no secret
// stands in any setting: the app's own identity opens storage and vault.
targetScope = 'resourceGroup'

@description('Begins the names of all resources.')
@minLength(3)
@maxLength(12)
param name string = 'lwbot'

@description('Japan East, so that what is stored stays in the country.')
param location string = 'japaneast'

@description('LINE WORKS: id of the bot (a number).')
param botId string

@description('LINE WORKS: client id of the app.')
param clientId string

@description('LINE WORKS: service account of the app (…serviceaccount@…).')
param serviceAccount string

@description('LINE WORKS: domain id of the tenant; empty where it is not needed.')
param domainId string = ''

@description('While the bot secret is being changed: the vault also holds lineworks-previous-bot-secret, and both are accepted.')
param acceptPreviousBotSecret bool = false

@description('Log Analytics and Application Insights.')
param withInsights bool = true

@description('Instances that always run for HTTP, so that no callback waits for a start.')
@minValue(0)
@maxValue(5)
param alwaysReadyHttp int = 1

@description('Most instances. LINE WORKS limits the bot as a whole, so more of them do not send faster.')
@minValue(1)
@maxValue(100)
param maximumInstances int = 40

@description('Memory of an instance in MB.')
@allowed([ 512, 2048, 4096 ])
param instanceMemory int = 2048

var suffix = uniqueString(resourceGroup().id)

module storage 'storage.bicep' = {
  name: 'storage'
  params: {
    name: toLower(take('${replace(name, '-', '')}${suffix}', 24))
    location: location
  }
}

module vault 'vault.bicep' = {
  name: 'vault'
  params: {
    name: take('${name}-${suffix}', 24)
    location: location
  }
}

module insights 'insights.bicep' = if (withInsights) {
  name: 'insights'
  params: {
    name: '${name}-insights'
    location: location
  }
}

module app 'app.bicep' = {
  name: 'app'
  params: {
    name: '${name}-${suffix}'
    location: location
    storageName: storage.outputs.name
    packageContainer: storage.outputs.packageContainer
    insightsConnection: insights.?outputs.?connection ?? ''
    scale: {
      alwaysReadyHttp: alwaysReadyHttp
      maximumInstances: maximumInstances
      instanceMemory: instanceMemory
    }
    settings: union({
      LineWorks__BotId: botId
      LineWorks__ClientId: clientId
      LineWorks__ServiceAccount: serviceAccount
      LineWorks__BotSecret: vault.outputs.references.botSecret
      LineWorks__ClientSecret: vault.outputs.references.clientSecret
      LineWorks__PrivateKey: vault.outputs.references.privateKey
      Evidence__Key: vault.outputs.references.evidenceKey
    }, empty(domainId) ? {} : {
      LineWorks__DomainId: domainId
    }, acceptPreviousBotSecret ? {
      LineWorks__PreviousBotSecret: vault.outputs.references.previousBotSecret
    } : {})
  }
}

module roles 'roles.bicep' = {
  name: 'roles'
  params: {
    principalId: app.outputs.principalId
    storageName: storage.outputs.name
    vaultName: vault.outputs.name
    insightsName: insights.?outputs.?name ?? ''
  }
}

@description('Where LINE WORKS sends callbacks to.')
output callbackUrl string = 'https://${app.outputs.hostName}/api/callback'

@description('For the deployment of the program.')
output functionApp string = app.outputs.name

@description('Where the secrets go.')
output vault string = vault.outputs.name

using 'main.bicep'

// Copy this file and fill in your tenant. None of these values is a secret.
param botId = '0'
param clientId = 'client-id'
param serviceAccount = 'xxxxx.serviceaccount@example.jp'

// Logs and metrics; no message text reaches them, because none is logged.
param name string
param location string

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: '${name}-logs'
  location: location
  properties: {
    sku: {
      name: 'PerGB2018'
    }
    retentionInDays: 30
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: name
  location: location
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    // Sent with the app's identity, not with the key in the connection string.
    DisableLocalAuth: true
  }
}

output name string = insights.name
output connection string = insights.properties.ConnectionString

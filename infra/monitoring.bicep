// Where the app's lines go, what asks every five minutes whether it is up, and a page of charts.
param name string
param location string
param tags object
param principalId string
param host string

var monitoringMetricsPublisher = '3913510d-42f4-4e42-8a64-420c390055eb'
// West Europe, North Europe, UK South.
var testedFrom = ['emea-nl-ams-azr', 'emea-gb-db3-azr', 'emea-ru-msa-edge']

resource workspace 'Microsoft.OperationalInsights/workspaces@2025-02-01' = {
  name: 'log-${name}'
  location: location
  tags: tags
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: 30
    features: { disableLocalAuth: true }
    // A loop that logs without end costs no more than this.
    workspaceCapping: { dailyQuotaGb: 5 }
  }
}

resource component 'Microsoft.Insights/components@2020-02-02' = {
  name: 'appi-${name}'
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    RetentionInDays: 30
    DisableLocalAuth: true
    DisableIpMasking: false
  }
}

resource publisherRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: component
  name: guid(component.id, principalId, monitoringMetricsPublisher)
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', monitoringMetricsPublisher)
  }
}

resource availability 'Microsoft.Insights/webtests@2022-06-15' = {
  name: 'up-${name}'
  location: location
  // Application Insights shows a test by this tag.
  tags: union(tags, { 'hidden-link:${component.id}': 'Resource' })
  kind: 'standard'
  properties: {
    SyntheticMonitorId: 'up-${name}'
    Name: 'Health of Samenhang'
    Kind: 'standard'
    Enabled: true
    Frequency: 300
    Timeout: 30
    RetryEnabled: true
    Locations: [for place in testedFrom: { Id: place }]
    Request: { HttpVerb: 'GET', RequestUrl: 'https://${host}/api/health', ParseDependentRequests: false }
    ValidationRules: { ExpectedHttpStatusCode: 200, SSLCheck: true, SSLCertRemainingLifetimeCheck: 14 }
  }
}

resource workbook 'Microsoft.Insights/workbooks@2023-06-01' = {
  name: guid(resourceGroup().id, name, 'workbook')
  location: location
  tags: tags
  kind: 'shared'
  properties: {
    displayName: 'Samenhang'
    category: 'workbook'
    sourceId: workspace.id
    serializedData: loadTextContent('workbook.json')
  }
}

output workspaceId string = workspace.id
output componentId string = component.id
output availabilityTestId string = availability.id
output connectionString string = component.properties.ConnectionString

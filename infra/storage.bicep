// Two accounts. Whoever deploys works with the host's; on the one with the answers the app alone has a
// role, and nobody a key.
param token string
param location string
param tags object
param principalId string
param privateData bool

var tables = [
  'Tenants'
  'People'
  'Units'
  'Imports'
  'Cycles'
  'Audience'
  'Responses'
  'Partials'
  'Jobs'
  'Releases'
  'Comments'
  'Actions'
  'Participation'
  'Norms'
  'PoolContributions'
  'PoolReleases'
  'Notices'
  'Reviews'
  'Tabs'
  'Audit'
]
var queues = [
  'check-steps'
  'check-steps-poison'
  'close-steps'
  'close-steps-poison'
  'import-steps'
  'import-steps-poison'
  'notice-steps'
  'notice-steps-poison'
  'open-steps'
  'open-steps-poison'
]
// Storage Blob Data Owner: host keys, leases of timers, the package. Storage Queue Data Contributor: the
// queues, and moving messages into those of poison.
var hostRoles = ['b7e6dc6d-f1e8-4753-8033-0f276bb0955b', '974c5e8b-45b9-4653-ba55-5f855dd0fb88']
var tableDataContributor = '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
var container = 'package'

var closed = {
  accessTier: 'Hot'
  allowBlobPublicAccess: false
  allowCrossTenantReplication: false
  allowSharedKeyAccess: false
  defaultToOAuthAuthentication: true
  minimumTlsVersion: 'TLS1_2'
  supportsHttpsTrafficOnly: true
  publicNetworkAccess: privateData ? 'Disabled' : 'Enabled'
  networkAcls: { bypass: 'None', defaultAction: privateData ? 'Deny' : 'Allow' }
}

resource host 'Microsoft.Storage/storageAccounts@2025-01-01' = {
  name: 'host${token}'
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: 'Standard_ZRS' }
  properties: closed
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2025-01-01' = {
  parent: host
  name: 'default'
}

resource package 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-01-01' = {
  parent: blobs
  name: container
  properties: { publicAccess: 'None' }
}

resource queueService 'Microsoft.Storage/storageAccounts/queueServices@2025-01-01' = {
  parent: host
  name: 'default'
}

resource queue 'Microsoft.Storage/storageAccounts/queueServices/queues@2025-01-01' = [for one in queues: {
  parent: queueService
  name: one
}]

resource hostRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for role in hostRoles: {
  scope: host
  name: guid(host.id, principalId, role)
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
  }
}]

resource answers 'Microsoft.Storage/storageAccounts@2025-01-01' = {
  name: 'answers${token}'
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: 'Standard_ZRS' }
  properties: closed
}

resource tableService 'Microsoft.Storage/storageAccounts/tableServices@2025-01-01' = {
  parent: answers
  name: 'default'
}

resource table 'Microsoft.Storage/storageAccounts/tableServices/tables@2025-01-01' = [for one in tables: {
  parent: tableService
  name: one
}]

resource answersRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: answers
  name: guid(answers.id, principalId, tableDataContributor)
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', tableDataContributor)
  }
}

output hostId string = host.id
output hostName string = host.name
output packageContainer string = '${host.properties.primaryEndpoints.blob}${container}'
output answersId string = answers.id
output tablesUrl string = answers.properties.primaryEndpoints.table

// The vault for the keys of rounds, the role that lets the app make and destroy them, and the log of who
// did what to a key.
param token string
param location string
param tags object
param principalId string
param keyDestruction string
param privateData bool
param useCustomKeyRole bool
param workspaceId string

var group = resourceGroup().id
var cryptoOfficer = '14b46e9e-c2b7-41b4-b07b-48a6ebf60603'

resource vault 'Microsoft.KeyVault/vaults@2024-11-01' = {
  name: 'kv-${token}'
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 7
    // Azure refuses false here: off is said by saying nothing.
    enablePurgeProtection: keyDestruction == 'retain7' ? true : null
    publicNetworkAccess: privateData ? 'Disabled' : 'Enabled'
    networkAcls: { bypass: 'None', defaultAction: privateData ? 'Deny' : 'Allow' }
  }
}

// Not among them: backup, restore, recover, import, release. With those, a copy of a key could outlive it.
resource keyRole 'Microsoft.Authorization/roleDefinitions@2022-04-01' = if (useCustomKeyRole) {
  name: guid(group, 'Samenhang cycle keys')
  properties: {
    roleName: 'Samenhang cycle keys ${token}'
    description: 'Makes, uses and destroys the keys of rounds.'
    type: 'CustomRole'
    assignableScopes: [group]
    permissions: [
      {
        dataActions: [
          'Microsoft.KeyVault/vaults/keys/read'
          'Microsoft.KeyVault/vaults/keys/create/action'
          'Microsoft.KeyVault/vaults/keys/delete'
          'Microsoft.KeyVault/vaults/keys/purge/action'
          'Microsoft.KeyVault/vaults/keys/wrap/action'
          'Microsoft.KeyVault/vaults/keys/unwrap/action'
        ]
      }
    ]
  }
}

resource vaultRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: vault
  name: guid(vault.id, principalId, useCustomKeyRole ? 'cycle keys' : cryptoOfficer)
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: useCustomKeyRole
      ? keyRole.id
      : subscriptionResourceId('Microsoft.Authorization/roleDefinitions', cryptoOfficer)
  }
}

resource audit 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: vault
  name: 'audit'
  properties: {
    workspaceId: workspaceId
    logAnalyticsDestinationType: 'Dedicated'
    logs: [{ category: 'AuditEvent', enabled: true }]
  }
}

output vaultId string = vault.id
output vaultUrl string = vault.properties.vaultUri

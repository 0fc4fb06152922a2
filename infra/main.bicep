// Everything that Samenhang needs in Azure, in one resource group; see docs/deploy.md.
targetScope = 'resourceGroup'

@description('Name of the app. Its address is https://<name>.azurewebsites.net, so nobody else may have it.')
@minLength(3)
@maxLength(32)
param name string

@description('Region in which all data stays.')
@metadata({ azd: { type: 'location' } })
param location string = resourceGroup().location

@description('Application (client) id of the Entra registration.')
@minLength(36)
@maxLength(36)
param clientId string

@description('Tenants that may sign in: GUIDs, separated by commas.')
@minLength(36)
param tenants string

@description('Whether guests of a tenant may sign in.')
@allowed(['refused', 'allowed'])
param guests string = 'refused'

@description('purge: the key of a round is gone when the round closes. retain7: purge protection is on, and a deleted key can be recovered for seven days. retain7 cannot be taken back.')
@allowed(['purge', 'retain7'])
param keyDestruction string = 'purge'

@description('Whether storage and vault are reached through a virtual network alone.')
param privateData bool = false

@description('Instances that always wait for requests. 0 costs nothing while nobody asks; the first request then waits.')
@minValue(0)
@maxValue(20)
param alwaysReady int = 1

@description('Whether the app gets a role of its own for keys. Without it, it gets Key Vault Crypto Officer, which may also back up and recover keys.')
param useCustomKeyRole bool = true

@description('Address that alerts are mailed to; none are mailed without it.')
param alertMail string = ''

@description('Memory of an instance in MB.')
@allowed([2048, 4096])
param instanceMemoryMB int = 2048

@description('Most instances at a time.')
@minValue(40)
@maxValue(1000)
param maximumInstanceCount int = 256

@description('graph: people may be read from Microsoft Graph.')
@allowed(['none', 'graph'])
param directory string = 'none'

@description('graph: notices go to the activity feed by Microsoft Graph.')
@allowed(['none', 'graph'])
param notices string = 'none'

@description('Id of the Teams app, as its package has it; needed where notices is graph.')
param appId string = ''

@description('Id that the catalogue of the organisation gave the Teams app, where that is another than appId.')
param teamsAppId string = ''

@description('Address of the one mailbox that notices are mailed from.')
param mailFrom string = ''

var token = uniqueString(resourceGroup().id, name)
var tags = { product: 'Samenhang' }

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: 'id-${name}'
  location: location
  tags: tags
}

module storage 'storage.bicep' = {
  params: { token: token, location: location, tags: tags, principalId: identity.properties.principalId, privateData: privateData }
}

module monitoring 'monitoring.bicep' = {
  params: { name: name, location: location, tags: tags, principalId: identity.properties.principalId, host: '${name}.azurewebsites.net' }
}

module vault 'vault.bicep' = {
  params: {
    token: token
    location: location
    tags: tags
    principalId: identity.properties.principalId
    keyDestruction: keyDestruction
    privateData: privateData
    useCustomKeyRole: useCustomKeyRole
    workspaceId: monitoring.outputs.workspaceId
  }
}

module network 'network.bicep' = if (privateData) {
  params: { name: name, location: location, tags: tags, hostAccountId: storage.outputs.hostId, answersAccountId: storage.outputs.answersId, vaultId: vault.outputs.vaultId }
}

module app 'app.bicep' = {
  params: {
    name: name
    location: location
    tags: tags
    identityId: identity.id
    identityClientId: identity.properties.clientId
    hostAccount: storage.outputs.hostName
    packageContainer: storage.outputs.packageContainer
    subnetId: privateData ? network!.outputs.appSubnetId : ''
    alwaysReady: alwaysReady
    instanceMemoryMB: instanceMemoryMB
    maximumInstanceCount: maximumInstanceCount
    connectionString: monitoring.outputs.connectionString
    settings: {
      SAMENHANG_CLIENT_ID: clientId
      SAMENHANG_TENANTS: tenants
      SAMENHANG_GUESTS: guests
      SAMENHANG_TABLES_URL: storage.outputs.tablesUrl
      SAMENHANG_KEY_VAULT_URL: vault.outputs.vaultUrl
      SAMENHANG_DIRECTORY: directory
      SAMENHANG_NOTICES: notices
      SAMENHANG_APP_ID: appId
      SAMENHANG_TEAMS_APP_ID: teamsAppId
      SAMENHANG_MAIL_FROM: mailFrom
    }
  }
}

module alerts 'alerts.bicep' = {
  params: { name: name, location: location, tags: tags, alertMail: alertMail, workspaceId: monitoring.outputs.workspaceId, componentId: monitoring.outputs.componentId, availabilityTestId: monitoring.outputs.availabilityTestId, answersAccountId: storage.outputs.answersId, identityClientId: identity.properties.clientId }
}

output AZURE_LOCATION string = location
output SAMENHANG_HOST string = app.outputs.host
output SAMENHANG_IDENTITY_CLIENT_ID string = identity.properties.clientId
output SAMENHANG_IDENTITY_PRINCIPAL_ID string = identity.properties.principalId

// With privateData: storage and vault answer inside this network alone, and the app is in it. Requests
// from people still come from anywhere.
param name string
param location string
param tags object
param hostAccountId string
param answersAccountId string
param vaultId string

var storageSuffix = environment().suffixes.storage
var endpoints = [
  { id: 'host-blob', target: hostAccountId, group: 'blob', zone: 0 }
  { id: 'host-queue', target: hostAccountId, group: 'queue', zone: 1 }
  { id: 'answers-table', target: answersAccountId, group: 'table', zone: 2 }
  { id: 'vault', target: vaultId, group: 'vault', zone: 3 }
]
var zones = [
  'privatelink.blob.${storageSuffix}'
  'privatelink.queue.${storageSuffix}'
  'privatelink.table.${storageSuffix}'
  'privatelink.vaultcore.azure.net'
]

resource network 'Microsoft.Network/virtualNetworks@2024-07-01' = {
  name: 'vnet-${name}'
  location: location
  tags: tags
  properties: {
    addressSpace: { addressPrefixes: ['10.0.0.0/16'] }
    subnets: [
      {
        name: 'app'
        properties: {
          addressPrefix: '10.0.0.0/24'
          delegations: [{ name: 'flex', properties: { serviceName: 'Microsoft.App/environments' } }]
        }
      }
      { name: 'endpoints', properties: { addressPrefix: '10.0.1.0/24' } }
    ]
  }
}

resource zone 'Microsoft.Network/privateDnsZones@2024-06-01' = [for domain in zones: {
  name: domain
  location: 'global'
  tags: tags
}]

resource link 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = [for (domain, at) in zones: {
  parent: zone[at]
  name: 'app'
  location: 'global'
  tags: tags
  properties: { registrationEnabled: false, virtualNetwork: { id: network.id } }
}]

resource endpoint 'Microsoft.Network/privateEndpoints@2024-07-01' = [for one in endpoints: {
  name: '${one.id}-${name}'
  location: location
  tags: tags
  properties: {
    subnet: { id: '${network.id}/subnets/endpoints' }
    privateLinkServiceConnections: [
      { name: one.id, properties: { privateLinkServiceId: one.target, groupIds: [one.group] } }
    ]
  }
}]

resource record 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2024-07-01' = [for (one, at) in endpoints: {
  parent: endpoint[at]
  name: 'default'
  properties: { privateDnsZoneConfigs: [{ name: one.id, properties: { privateDnsZoneId: zone[one.zone].id } }] }
}]

output appSubnetId string = '${network.id}/subnets/app'

// What is mailed to whoever looks after it. Nothing here is about a person, a unit or an answer.
param name string
param location string
param tags object
param alertMail string
param workspaceId string
param componentId string
param availabilityTestId string
param answersAccountId string
param identityClientId string

var group = resourceGroup().id

// The workspace has a table only once something was written to it, hence skipQueryValidation below.
var logAlerts = [
  { id: 'given-up', severity: 1, window: 'PT15M', says: 'A step failed five times and was given up.', query: loadTextContent('queries/given-up.kql') }
  { id: 'closing-stuck', severity: 1, window: 'PT1H', says: 'Steps of closing have kept failing for an hour.', query: loadTextContent('queries/closing-stuck.kql') }
  { id: 'sweep-silent', severity: 1, window: 'PT15M', says: 'The timer that closes rounds has not worked for a quarter of an hour.', query: loadTextContent('queries/sweep-silent.kql') }
  { id: 'server-errors', severity: 2, window: 'PT15M', says: 'More than two in a hundred requests failed on our side.', query: loadTextContent('queries/server-errors.kql') }
  { id: 'slow', severity: 3, window: 'PT15M', says: 'One in twenty requests took longer than two seconds.', query: loadTextContent('queries/slow.kql') }
  { id: 'key-brought-back', severity: 0, window: 'PT15M', says: 'A key was recovered, backed up or restored. The app does none of these.', query: loadTextContent('queries/key-brought-back.kql') }
  { id: 'key-destroyed-by-others', severity: 0, window: 'PT15M', says: 'Somebody other than the app deleted or purged a key. Answers of the open round may be lost.', query: replace(loadTextContent('queries/key-destroyed-by-others.kql'), 'IDENTITY_OF_THE_APP', identityClientId) }
  { id: 'key-refused', severity: 2, window: 'PT15M', says: 'The vault refused somebody.', query: loadTextContent('queries/key-refused.kql') }
]

// A deployment sets off most of these as well.
var acts = [
  { id: 'role-given', says: 'A role was assigned. A role on the answers or the vault opens them.', operation: 'Microsoft.Authorization/roleAssignments/write' }
  { id: 'logs-added', says: 'A diagnostic setting was written. On the account with the answers it would say who answered when.', operation: 'Microsoft.Insights/diagnosticSettings/write' }
  { id: 'storage-changed', says: 'A storage account was changed; see that shared keys are still off.', operation: 'Microsoft.Storage/storageAccounts/write' }
  { id: 'vault-changed', says: 'The vault was changed.', operation: 'Microsoft.KeyVault/vaults/write' }
  { id: 'settings-changed', says: 'Settings of the app were changed.', operation: 'Microsoft.Web/sites/config/write' }
  { id: 'app-changed', says: 'The app was changed, or another identity given to it.', operation: 'Microsoft.Web/sites/write' }
  { id: 'logs-removed', says: 'A diagnostic setting was deleted. Without that of the vault nobody sees what is done to keys.', operation: 'Microsoft.Insights/diagnosticSettings/delete' }
  { id: 'vault-deleted', says: 'The vault was deleted. Answers of an open round cannot be read until it is recovered.', operation: 'Microsoft.KeyVault/vaults/delete' }
  { id: 'storage-deleted', says: 'A storage account was deleted.', operation: 'Microsoft.Storage/storageAccounts/delete' }
]

resource mail 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'mail-${name}'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'Samenhang'
    enabled: true
    emailReceivers: empty(alertMail) ? [] : [{ name: 'mail', emailAddress: alertMail, useCommonAlertSchema: true }]
  }
}

resource logAlert 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [for alert in logAlerts: {
  name: '${alert.id}-${name}'
  location: location
  tags: tags
  kind: 'LogAlert'
  properties: {
    displayName: 'Samenhang: ${alert.id}'
    description: alert.says
    enabled: true
    severity: alert.severity
    scopes: [workspaceId]
    evaluationFrequency: 'PT5M'
    windowSize: alert.window
    skipQueryValidation: true
    autoMitigate: true
    criteria: {
      allOf: [
        {
          query: alert.query
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 0
          failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
        }
      ]
    }
    actions: { actionGroups: [mail.id] }
  }
}]

resource down 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'down-${name}'
  location: 'global'
  tags: tags
  properties: {
    description: 'The app does not answer from two places.'
    enabled: true
    severity: 1
    scopes: [availabilityTestId, componentId]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.WebtestLocationAvailabilityCriteria'
      webTestId: availabilityTestId
      componentId: componentId
      failedLocationCount: 2
    }
    actions: [{ actionGroupId: mail.id }]
  }
}

resource answersDown 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'answers-down-${name}'
  location: 'global'
  tags: tags
  properties: {
    description: 'The account with the answers fails more than one request in a thousand.'
    enabled: true
    severity: 1
    scopes: [answersAccountId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [{ criterionType: 'StaticThresholdCriterion', name: 'availability', metricName: 'Availability', timeAggregation: 'Average', operator: 'LessThan', threshold: json('99.9') }]
    }
    actions: [{ actionGroupId: mail.id }]
  }
}

resource actAlert 'Microsoft.Insights/activityLogAlerts@2020-10-01' = [for act in acts: {
  name: '${act.id}-${name}'
  location: 'global'
  tags: tags
  properties: {
    description: act.says
    enabled: true
    scopes: [group]
    condition: {
      allOf: [
        { field: 'category', equals: 'Administrative' }
        { field: 'operationName', equals: act.operation }
        { field: 'status', equals: 'Succeeded' }
      ]
    }
    actions: { actionGroups: [{ actionGroupId: mail.id }] }
  }
}]

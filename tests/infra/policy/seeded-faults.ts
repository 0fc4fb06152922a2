import type { Properties } from '../bicep/values.ts';
import type { RuleName } from './rules.ts';

/** A text of a template, what it is replaced by, and the rule that has to find it. */
type SeededFault = [rule: RuleName, file: string, from: string, to: string, choice?: Properties];

const LOG_OF = (scope: string) => `
resource log 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: ${scope}
  name: 'log'
  properties: { logs: [{ category: 'StorageWrite', enabled: true }] }
}`;
const ROLE_ON = (scope: string, principal: string) => `
resource more 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: ${scope}
  name: guid('more')
  properties: { principalId: ${principal}, principalType: 'User', roleDefinitionId: 'reader' }
}`;
const retained = { keyDestruction: 'retain7' };
const inNetwork = { privateData: true };

export const SEEDED_FAULTS: readonly SeededFault[] = [
  [
    'sharedKeysAreOff',
    'storage.bicep',
    'allowSharedKeyAccess: false',
    'allowSharedKeyAccess: true',
  ],
  ['sharedKeysAreOff', 'storage.bicep', 'allowSharedKeyAccess: false', ''],
  [
    'sharedKeysAreOff',
    'storage.bicep',
    'allowBlobPublicAccess: false',
    'allowBlobPublicAccess: true',
  ],
  ['connectionsAreEncrypted', 'storage.bicep', "'TLS1_2'", "'TLS1_0'"],
  ['connectionsAreEncrypted', 'storage.bicep', 'supportsHttpsTrafficOnly: true', ''],
  ['connectionsAreEncrypted', 'app.bicep', 'httpsOnly: true', 'httpsOnly: false'],
  ['connectionsAreEncrypted', 'app.bicep', "scmMinTlsVersion: '1.2'", "scmMinTlsVersion: '1.0'"],
  ['nobodyDeploysByPassword', 'app.bicep', "'ftp', 'scm'", "'ftp'"],
  ['nobodyDeploysByPassword', 'app.bicep', 'allow: false', 'allow: true'],
  ['nobodyDeploysByPassword', 'app.bicep', "ftpsState: 'Disabled'", "ftpsState: 'AllAllowed'"],
  ['thereAreNoSecrets', 'storage.bicep', "= 'package'", "= 'listKeys'"],
  ['thereAreNoSecrets', 'main.bicep', 'param appId', '@secure()\nparam appId'],
  [
    'thereAreNoSecrets',
    'main.bicep',
    '= app.outputs.host',
    '= monitoring.outputs.connectionString',
  ],
  ['thereIsOneIdentity', 'app.bicep', "'UserAssigned'", "'SystemAssigned'"],
  ['thereIsOneIdentity', 'app.bicep', "identityId}': {}", "identityId}-other': {}"],
  ['theseAreTheRoles', 'storage.bicep', '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3', 'owner'],
  ['theseAreTheRoles', 'storage.bicep', "'974c5e8b-45b9-4653-ba55-5f855dd0fb88'", ''],
  [
    'theseAreTheRoles',
    'storage.bicep',
    'output hostId',
    `${ROLE_ON('answers', 'principalId')}\noutput hostId`,
  ],
  [
    'theseAreTheRoles',
    'vault.bicep',
    'output vaultId',
    `${ROLE_ON('vault', 'token')}\noutput vaultId`,
  ],
  ['theseAreTheRoles', 'storage.bicep', 'scope: answers', 'scope: host'],
  ['theseAreTheRoles', 'vault.bicep', '14b46e9e', '00482a5a', { useCustomKeyRole: false }],
  ['theKeyRoleIsNarrow', 'vault.bicep', 'keys/read', 'keys/backup/action'],
  ['theKeyRoleIsNarrow', 'vault.bicep', 'dataActions: [', "actions: ['*']\n        dataActions: ["],
  ['purgeProtectionIsChosen', 'vault.bicep', 'true : null', 'true : false'],
  ['purgeProtectionIsChosen', 'vault.bicep', "keyDestruction == 'retain7' ? true : null", 'true'],
  ['purgeProtectionIsChosen', 'vault.bicep', "'retain7' ? true", "'retain7' ? null", retained],
  ['purgeProtectionIsChosen', 'vault.bicep', 'InDays: 7', 'InDays: 90'],
  ['nobodyLogsTheAnswers', 'storage.bicep', 'output hostId', `${LOG_OF('answers')}\noutput hostId`],
  [
    'nobodyLogsTheAnswers',
    'storage.bicep',
    'output hostId',
    `${LOG_OF('tableService')}\noutput hostId`,
  ],
  ['theVaultIsAudited', 'vault.bicep', "'AuditEvent'", "'AzurePolicyEvaluationDetails'"],
  ['theVaultIsAudited', 'vault.bicep', 'enabled: true }]', 'enabled: false }]'],
  ['logsAreShortAndClosed', 'monitoring.bicep', 'retentionInDays: 30', 'retentionInDays: 90'],
  [
    'logsAreShortAndClosed',
    'monitoring.bicep',
    'DisableLocalAuth: true',
    'DisableLocalAuth: false',
  ],
  ['logsAreShortAndClosed', 'monitoring.bicep', 'IpMasking: false', 'IpMasking: true'],
  ['allIsInOneRegion', 'storage.bicep', 'location: location', "location: 'eastus'"],
  ['nothingIsCopiedElsewhere', 'storage.bicep', 'Standard_ZRS', 'Standard_GZRS'],
  ['privateDataIsPrivate', 'storage.bicep', "'Disabled' :", "'Enabled' :", inNetwork],
  ['privateDataIsPrivate', 'vault.bicep', "'Deny' :", "'Allow' :", inNetwork],
  ['privateDataIsPrivate', 'main.bicep', "network!.outputs.appSubnetId : ''", "'' : ''", inNetwork],
  ['privateDataIsPrivate', 'network.bicep', "group: 'table'", "group: 'blob'", inNetwork],
  ['alertsReachSomebody', 'alerts.bicep', 'actionGroups: [mail.id]', 'actionGroups: []'],
  [
    'alertsReachSomebody',
    'alerts.bicep',
    'enabled: true\n    severity',
    'enabled: false\n    severity',
  ],
  ['alertsReachSomebody', 'alerts.bicep', 'diagnosticSettings/write', 'diagnosticSettings/delete'],
  ['alertsReachSomebody', 'alerts.bicep', 'vaults/delete', 'vaults/read'],
  ['alertsReachSomebody', 'queries/key-brought-back.kql', "'KeyBackup', ", ''],
  ['alertsReachSomebody', 'queries/key-destroyed-by-others.kql', ", 'KeyPurge'", ''],
  ['alertsReachSomebody', 'queries/key-destroyed-by-others.kql', 'IDENTITY_OF_THE_APP', 'nobody'],
  ['theAppTakesItsSettings', 'main.bicep', 'SAMENHANG_GUESTS: guests', ''],
  ['theAppTakesItsSettings', 'main.bicep', 'SAMENHANG_GUESTS:', 'SAMENHANG_GUEST:'],
  ['theAppTakesItsSettings', 'main.bicep', 'SAMENHANG_GUESTS: guests', "SAMENHANG_GUESTS: 'some'"],
  [
    'theAppTakesItsSettings',
    'app.bicep',
    'AzureWebJobsStorage__clientId',
    'AzureWebJobsStorage__client',
  ],
  [
    'theAppTakesItsSettings',
    'app.bicep',
    'var allSettings = union(settings, {',
    "var allSettings = union(settings, {\n  FUNCTIONS_WORKER_RUNTIME: 'node'",
  ],
  [
    'settingsPointAtWhatIsMade',
    'main.bicep',
    'storage.outputs.tablesUrl',
    'storage.outputs.packageContainer',
  ],
  ['settingsPointAtWhatIsMade', 'app.bicep', "'managedidentity'", "'key'"],
  ['tablesAreThoseOfTheCode', 'storage.bicep', "  'Audit'\n", ''],
  ['tablesAreThoseOfTheCode', 'storage.bicep', "  'Audit'\n", "  'Audit'\n  'Secrets'\n"],
  ['queuesAreThoseOfTheCode', 'storage.bicep', "  'close-steps-poison'\n", ''],
  ['thereAreInstancesEnough', 'main.bicep', 'Count int = 256', 'Count int = 100'],
  ['nodeRunsTheBundle', 'app.bicep', "version: '22'", "version: '18'"],
];

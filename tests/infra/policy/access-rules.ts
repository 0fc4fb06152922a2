import { at, isProperties, listAt, textAt } from '../bicep/values.ts';
import { all, differences, each, ofType, type Rule } from './deployed.ts';

const STORAGE = 'Microsoft.Storage/storageAccounts';
const SITE = 'Microsoft.Web/sites';
const ASSIGNMENT = 'Microsoft.Authorization/roleAssignments';
const SECURE_TLS = ['TLS1_2', 'TLS1_3', '1.2', '1.3'];

/** Ids of Azure's own roles. */
const ROLES = {
  blobDataOwner: 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b',
  queueDataContributor: '974c5e8b-45b9-4653-ba55-5f855dd0fb88',
  tableDataContributor: '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3',
  monitoringMetricsPublisher: '3913510d-42f4-4e42-8a64-420c390055eb',
  keyVaultCryptoOfficer: '14b46e9e-c2b7-41b4-b07b-48a6ebf60603',
};

const KEY_ACTIONS = [
  'read',
  'create/action',
  'delete',
  'purge/action',
  'wrap/action',
  'unwrap/action',
];

export const sharedKeysAreOff = each(
  STORAGE,
  'takes a shared key, or lets anybody read',
  ({ properties }) =>
    at(properties, 'allowSharedKeyAccess') === false &&
    at(properties, 'allowBlobPublicAccess') === false &&
    at(properties, 'allowCrossTenantReplication') === false &&
    at(properties, 'defaultToOAuthAuthentication') === true,
);

export const connectionsAreEncrypted = all(
  each(
    STORAGE,
    'takes old TLS, or none',
    ({ properties }) =>
      SECURE_TLS.includes(textAt(properties, 'minimumTlsVersion')) &&
      at(properties, 'supportsHttpsTrafficOnly') === true,
  ),
  each(
    SITE,
    'takes old TLS, or none',
    ({ properties }) =>
      SECURE_TLS.includes(textAt(properties, 'siteConfig.minTlsVersion')) &&
      SECURE_TLS.includes(textAt(properties, 'siteConfig.scmMinTlsVersion')) &&
      at(properties, 'httpsOnly') === true,
  ),
);

export const nobodyDeploysByPassword: Rule = (deployed) => {
  const policies = ofType(deployed, `${SITE}/basicPublishingCredentialsPolicies`);
  const off = policies.filter(({ body }) => at(body, 'properties.allow') === false);
  const ftp = each(SITE, 'takes FTP', ({ properties }) => {
    return textAt(properties, 'siteConfig.ftpsState') === 'Disabled';
  });
  const names = off.map(({ body }) => textAt(body, 'name'));
  return [...differences(names, ['ftp', 'scm']), ...ftp(deployed)];
};

/** The connection string of Application Insights says where to send, and opens nothing without a token. */
export const thereAreNoSecrets: Rule = ({ sources, outputs, resources }) => {
  const said =
    /\b(list(Keys|AccountSas|ServiceSas|Secrets)|getSecret)\b|@secure\(|AccountKey=|SharedAccess/;
  const files = [...sources].filter(([file, text]) => file.endsWith('.bicep') && said.test(text));
  const told = Object.entries(outputs).filter(([, value]) =>
    /Key=|connection/i.test(String(value)),
  );
  const kept = resources.filter(({ type }) => /secrets$/i.test(type));
  return [...files, ...told].map(([name]) => name).concat(kept.map(({ symbol }) => symbol));
};

export const thereIsOneIdentity: Rule = (deployed) => {
  const identities = ofType(deployed, 'Microsoft.ManagedIdentity/userAssignedIdentities');
  const wanted = identities.map(({ id }) => id);
  const faults = deployed.resources.flatMap(({ symbol, body: { identity } }) => {
    if (identity === undefined) return [];
    const used = at(identity, 'userAssignedIdentities');
    const ids = isProperties(used) ? Object.keys(used) : [];
    const alone = textAt(identity, 'type') === 'UserAssigned';
    return alone ? differences(ids, wanted) : [`${symbol}: has an identity of its own`];
  });
  return identities.length === 1
    ? faults
    : [`there are ${identities.length} identities`, ...faults];
};

/** Who may do what on what: this, and nothing else. */
export const theseAreTheRoles: Rule = (deployed) => {
  const { resources, useCustomKeyRole } = deployed;
  const custom = ofType(deployed, 'Microsoft.Authorization/roleDefinitions')[0]?.id;
  const nameOf = (scope: string | undefined) =>
    resources.find(({ id }) => id === scope)?.symbol ?? 'resource group';
  const found = ofType(deployed, ASSIGNMENT).map(({ scope, body: { properties } }) => {
    const role = textAt(properties, 'roleDefinitionId');
    return `${nameOf(scope)}: ${role === custom ? 'cycle keys' : role.slice(role.lastIndexOf('/') + 1)}`;
  });
  const wanted = [
    `host: ${ROLES.blobDataOwner}`,
    `host: ${ROLES.queueDataContributor}`,
    `answers: ${ROLES.tableDataContributor}`,
    `component: ${ROLES.monitoringMetricsPublisher}`,
    `vault: ${useCustomKeyRole ? 'cycle keys' : ROLES.keyVaultCryptoOfficer}`,
  ];
  const principals = new Set(
    ofType(deployed, ASSIGNMENT).map(({ body }) => textAt(body, 'properties.principalId')),
  );
  const others = principals.size === 1 ? [] : ['somebody beside the app has a role'];
  const twice = found.length === wanted.length ? [] : ['the number of roles is another'];
  return [...differences(found, wanted), ...others, ...twice];
};

export const theKeyRoleIsNarrow: Rule = (deployed) =>
  ofType(deployed, 'Microsoft.Authorization/roleDefinitions').flatMap(
    ({ body: { properties } }) => {
      const [permission] = listAt(properties, 'permissions');
      const kinds = isProperties(permission) ? Object.keys(permission) : [];
      const actions = listAt(permission, 'dataActions').map(String);
      const wanted = KEY_ACTIONS.map((action) => `Microsoft.KeyVault/vaults/keys/${action}`);
      return [...differences(kinds, ['dataActions']), ...differences(actions, wanted)];
    },
  );

import { CLIENT_OF_IDENTITY } from '../bicep/runtime-values.ts';
import { at, listAt, textAt } from '../bicep/values.ts';
import { all, each, ofType, type Rule } from './deployed.ts';

const VAULT = 'Microsoft.KeyVault/vaults';
const STORAGE = 'Microsoft.Storage/storageAccounts';
const DIAGNOSTICS = 'Microsoft.Insights/diagnosticSettings';
/** Of these Azure has one for all regions. */
const GLOBAL = [
  'actionGroups',
  'activityLogAlerts',
  'metricAlerts',
  'privateDnsZones',
  'virtualNetworkLinks',
];

/** Azure refuses `false`, and `true` cannot be taken back. */
export const purgeProtectionIsChosen: Rule = (deployed) =>
  each(VAULT, 'protects keys otherwise than was chosen', ({ properties }) => {
    const wanted = deployed.keyDestruction === 'retain7' ? true : null;
    return (
      at(properties, 'enablePurgeProtection') === wanted &&
      at(properties, 'softDeleteRetentionInDays') === 7 &&
      at(properties, 'enableRbacAuthorization') === true
    );
  })(deployed);

/** A log of reads and writes there would say who answered when. */
export const nobodyLogsTheAnswers: Rule = (deployed) => {
  const answers = deployed.resources.find(({ symbol }) => symbol === 'answers')?.id ?? '';
  return ofType(deployed, DIAGNOSTICS)
    .filter(({ scope = '' }) => answers === '' || scope.startsWith(answers))
    .map(({ symbol }) => `${symbol} logs the answers`);
};

export const theVaultIsAudited: Rule = (deployed) => {
  const vault = ofType(deployed, VAULT)[0]?.id;
  const audited = ofType(deployed, DIAGNOSTICS).some(
    ({ scope, body }) =>
      scope === vault &&
      listAt(body, 'properties.logs').some(
        (log) => textAt(log, 'category') === 'AuditEvent' && at(log, 'enabled') === true,
      ),
  );
  return audited ? [] : ['nobody would see what is done to a key'];
};

export const logsAreShortAndClosed = all(
  each(
    'Microsoft.OperationalInsights/workspaces',
    'keeps too long, or takes a key',
    ({ properties }) => {
      const days = Number(at(properties, 'retentionInDays'));
      return days <= 30 && at(properties, 'features.disableLocalAuth') === true;
    },
  ),
  each(
    'Microsoft.Insights/components',
    'takes a key, keeps addresses, or keeps too long',
    ({ properties }) =>
      at(properties, 'DisableLocalAuth') === true &&
      at(properties, 'DisableIpMasking') === false &&
      Number(at(properties, 'RetentionInDays')) <= 30,
  ),
);

export const allIsInOneRegion: Rule = ({ resources, sources }) => {
  const elsewhere = resources.filter(({ type, body: { location } }) => {
    const last = type.slice(type.lastIndexOf('/') + 1);
    const wanted = GLOBAL.includes(last) ? 'global' : 'westeurope';
    return location !== undefined && location !== wanted;
  });
  const fixed = [...sources].filter(([, text]) => /location: '(?!global')/.test(text));
  return [...elsewhere.map(({ symbol }) => symbol), ...fixed.map(([file]) => file)];
};

/** A copy in a second region lags behind what was shredded in the first. */
export const nothingIsCopiedElsewhere = each(STORAGE, 'is copied to another region', ({ sku }) =>
  ['Standard_LRS', 'Standard_ZRS'].includes(textAt(sku, 'name')),
);

export const privateDataIsPrivate: Rule = (deployed) => {
  if (!deployed.privateData) return [];
  const closed = ({ properties }: { properties?: Parameters<typeof at>[0] }) =>
    textAt(properties, 'publicNetworkAccess') === 'Disabled' &&
    textAt(properties, 'networkAcls.defaultAction') === 'Deny';
  const joined = each('Microsoft.Web/sites', 'is not in the network', ({ properties }) =>
    textAt(properties, 'virtualNetworkSubnetId').endsWith('/subnets/app'),
  );
  const reached = ofType(deployed, 'Microsoft.Network/privateEndpoints').flatMap(({ body }) =>
    listAt(body, 'properties.privateLinkServiceConnections').flatMap((one) =>
      listAt(one, 'properties.groupIds').map(String),
    ),
  );
  const lost = ['blob', 'queue', 'table', 'vault'].filter((group) => !reached.includes(group));
  return [
    ...each(STORAGE, 'is reached from anywhere', closed)(deployed),
    ...each(VAULT, 'is reached from anywhere', closed)(deployed),
    ...joined(deployed),
    ...lost.map((group) => `${group} cannot be reached`),
  ];
};

export const alertsReachSomebody: Rule = (deployed) => {
  const [mail] = ofType(deployed, 'Microsoft.Insights/actionGroups');
  const alerts = deployed.resources.filter(({ type }) => /Alerts$|scheduledQueryRules$/.test(type));
  const dead = alerts.filter(({ body }) => {
    const actions = JSON.stringify(at(body, 'properties.actions') ?? '');
    return at(body, 'properties.enabled') !== true || !actions.includes(mail?.id ?? 'nobody');
  });
  const watched = JSON.stringify(alerts.map(({ body }) => body));
  const unwatched = [
    'Microsoft.Authorization/roleAssignments/write',
    'Microsoft.Insights/diagnosticSettings/write',
    'Microsoft.Insights/diagnosticSettings/delete',
    'Microsoft.KeyVault/vaults/delete',
    'Microsoft.Storage/storageAccounts/delete',
    'Microsoft.Web/sites/write',
    'KeyRecover',
    'KeyBackup',
    'KeyRestore',
    'KeyPurge',
    // The app itself destroys keys, and is left out by its own id.
    `!has '${CLIENT_OF_IDENTITY}'`,
  ].filter((act) => !watched.includes(act));
  return [...dead.map(({ symbol }) => `${symbol} reaches nobody`), ...unwatched];
};

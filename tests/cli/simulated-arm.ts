import { type Asked, type Reply, refusal, standIn } from './stand-in.ts';

export const SUBSCRIPTION = '11111111-1111-4111-8111-111111111111';
export const GROUP = 'samenhang';
export const NAME = 'samenhang-gemeente';
const BELOW = `/subscriptions/${SUBSCRIPTION}`;
const IN_GROUP = `${BELOW}/resourceGroups/${GROUP}/providers`;

interface Permission {
  readonly actions: readonly string[];
  readonly notActions: readonly string[];
}

export interface Subscription {
  state: string;
  group: { location: string; properties: { provisioningState: string } } | undefined;
  permissions: readonly Permission[];
  /** Names that apps of others have, anywhere. */
  taken: readonly string[];
  /** Names of apps in our group. */
  ours: readonly string[];
  /** Why no name is taken. */
  invalid: string | undefined;
  unregistered: readonly string[];
  /** In pages. */
  deletedVaults: readonly (readonly object[])[];
  policies: readonly object[];
  /** Policy definitions of the organisation, by their id. */
  definitions: Map<string, object>;
  /** With Flex Consumption. */
  regions: readonly string[];
}

/** Everything is as it should be; tests change it. */
const fresh = (): Subscription => ({
  state: 'Enabled',
  group: { location: 'westeurope', properties: { provisioningState: 'Succeeded' } },
  permissions: [{ actions: ['*'], notActions: [] }],
  taken: [],
  ours: [],
  invalid: undefined,
  unregistered: [],
  deletedVaults: [[]],
  policies: [],
  definitions: new Map(),
  regions: ['North Europe', 'West Europe'],
});

/** A vault as the list of deleted ones has it. */
export const deletedVault = (
  name: string,
  { group = GROUP, purgeProtectionEnabled }: { group?: string; purgeProtectionEnabled?: boolean },
) => ({
  name,
  id: `${BELOW}/providers/Microsoft.KeyVault/locations/westeurope/deletedVaults/${name}`,
  type: 'Microsoft.KeyVault/deletedVaults',
  properties: {
    vaultId: `${BELOW}/resourceGroups/${group}/providers/Microsoft.KeyVault/vaults/${name}`,
    location: 'westeurope',
    deletionDate: '2026-11-27T09:00:00Z',
    scheduledPurgeDate: '2026-12-04T09:00:00Z',
    ...(purgeProtectionEnabled !== undefined && { purgeProtectionEnabled }),
  },
});

/**
 * The part of Azure Resource Manager that is asked before a deployment, with its paths, versions and words
 * as its specifications have them.
 * @see https://github.com/Azure/azure-rest-api-specs
 */
export async function simulatedArm() {
  const azure = fresh();
  const server = await standIn((asked) =>
    asked.query.has('api-version') ? answer(azure, asked) : { status: 400, body: refusal() },
  );
  return { ...server, azure };
}

function answer(azure: Subscription, { method, pathname, query, body }: Asked): Reply {
  const isPost = method === 'POST';
  if (pathname === `${BELOW}/providers/Microsoft.Web/checknameavailability` && isPost)
    return availability(azure, String(body.name));
  if (isPost) return { status: 405, body: refusal() };
  if (!pathname.startsWith(BELOW))
    return { status: 404, body: refusal('SubscriptionNotFound', 'could not be found.') };
  const lists: Readonly<Record<string, readonly unknown[]>> = {
    [`${IN_GROUP}/Microsoft.Authorization/permissions`]: azure.permissions,
    [`${IN_GROUP}/Microsoft.Authorization/policyAssignments`]: azure.policies,
    [`${BELOW}/providers/Microsoft.Web/geoRegions`]:
      query.get('sku') === 'FlexConsumption'
        ? azure.regions.map((name) => ({ name, properties: { displayName: name } }))
        : [],
  };
  const list = lists[pathname];
  if (list !== undefined) return { status: 200, body: { value: list } };
  if (pathname.endsWith('/deletedVaults')) return pageOf(azure.deletedVaults, pathname, query);
  return one(azure, pathname);
}

function one(azure: Subscription, pathname: string): Reply {
  const definition = azure.definitions.get(pathname);
  if (definition !== undefined) return { status: 200, body: definition };
  if (pathname === BELOW)
    return { status: 200, body: { displayName: 'Gemeente', state: azure.state } };
  if (pathname === `${BELOW}/resourcegroups/${GROUP}`)
    return azure.group === undefined
      ? { status: 404, body: refusal('ResourceGroupNotFound', 'could not be found.') }
      : { status: 200, body: azure.group };
  const provider = new RegExp(`^${BELOW}/providers/([\\w.]+)$`).exec(pathname)?.[1];
  if (provider !== undefined)
    return {
      status: 200,
      body: {
        namespace: provider,
        registrationState: azure.unregistered.includes(provider) ? 'NotRegistered' : 'Registered',
      },
    };
  const site = new RegExp(`^${IN_GROUP}/Microsoft.Web/sites/([\\w-]+)$`).exec(pathname)?.[1] ?? '';
  return azure.ours.includes(site)
    ? { status: 200, body: { name: site } }
    : { status: 404, body: refusal('ResourceNotFound') };
}

function availability({ taken, ours, invalid }: Subscription, name: string): Reply {
  if (invalid !== undefined)
    return { status: 200, body: { nameAvailable: false, reason: 'Invalid', message: invalid } };
  const isTaken = [...taken, ...ours].includes(name);
  return {
    status: 200,
    body: isTaken
      ? { nameAvailable: false, reason: 'AlreadyExists', message: `${name} already exists.` }
      : { nameAvailable: true, reason: '', message: '' },
  };
}

/** Pages by a token of ours, with the whole address of the next one, as Azure does it. */
function pageOf(pages: Subscription['deletedVaults'], pathname: string, query: URLSearchParams) {
  const place = Number(query.get('$skiptoken') ?? 0);
  const next = `https://management.azure.com${pathname}?api-version=2024-11-01&%24skiptoken=${place + 1}`;
  const more = place + 1 < pages.length ? { nextLink: next } : {};
  return { status: 200, body: { value: pages[place] ?? [], ...more } };
}

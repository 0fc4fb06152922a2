import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { UsageFault } from '@samenhang/cli/azure/azure-command';
import type { Finding } from '@samenhang/cli/azure/finding';
import { preflight } from '@samenhang/cli/preflight/all-checks';
import { arm } from '@samenhang/cli/preflight/arm';
import type { Plan } from '@samenhang/cli/preflight/plan';
import { parsePreflight } from '@samenhang/cli/preflight/preflight-arguments';
import { isAllowed } from '@samenhang/cli/preflight/rights-check';
import { npmRun, runCommandIn } from './command.ts';
import { signedIn } from './signed-in.ts';
import {
  deletedVault,
  GROUP,
  NAME,
  SUBSCRIPTION,
  type Subscription,
  simulatedArm,
} from './simulated-arm.ts';

const PLAN: Plan = {
  name: NAME,
  group: GROUP,
  location: undefined,
  subscription: SUBSCRIPTION,
  customKeyRole: true,
  keyDestruction: 'purge',
  privateData: false,
  directory: 'none',
  notices: 'none',
  appId: '',
  teamsAppId: '',
  mailFrom: '',
};

const APP = '99999999-9999-4999-8999-999999999999';
const VAULT = 'kv-abcdefghijklm';

let simulated: Awaited<ReturnType<typeof simulatedArm>>;
let waited: number[];
/** Long, as a busy machine is none that hangs. */
let giveUpAfter: number;
beforeEach(async () => {
  giveUpAfter = 20_000;
  simulated = await simulatedArm();
  waited = [];
});
afterEach(() => simulated.close());

async function findings(plan: Partial<Plan> = {}, subscription = SUBSCRIPTION): Promise<Finding[]> {
  const wait = (ms: number) => Promise.resolve(waited.push(ms));
  const ask = arm(simulated.url, 'token', { wait, giveUpAfter });
  const found: Finding[] = [];
  for await (const one of preflight({ ask, plan: { ...PLAN, ...plan }, subscription }))
    found.push(one);
  return found;
}
const notWell = async (plan: Partial<Plan> = {}) =>
  (await findings(plan)).filter(({ kind }) => kind !== 'well');

describe('where nothing is in the way', () => {
  test('each check says so, and nothing is written', async () => {
    const found = await findings({ privateData: true });
    expect(found.map(({ kind }) => kind)).toEqual(found.map(() => 'well'));
    expect(found).toHaveLength(11);
    expect(simulated.asked.filter((one) => !one.startsWith('GET '))).toEqual([
      `POST /subscriptions/${SUBSCRIPTION}/providers/Microsoft.Web/checknameavailability`,
    ]);
  });

  test.each<[string, Partial<Subscription>]>([
    ['the name is that of our own app', { ours: [NAME], taken: [NAME] }],
    [
      'a deleted vault is of another group',
      { deletedVaults: [[deletedVault(VAULT, { group: 'other' })]] },
    ],
    ['a deleted vault is none of ours', { deletedVaults: [[deletedVault('theirs', {})]] }],
    [
      'the name of a deleted vault is none that the templates give',
      { deletedVaults: [[deletedVault('kv-salaries', {})]] },
    ],
    ['only what is not used is unregistered', { unregistered: ['Microsoft.App', 'Microsoft.Sql'] }],
    [
      'two roles add up',
      {
        permissions: [
          { actions: ['*'], notActions: ['Microsoft.Authorization/*/Write'] },
          { actions: ['microsoft.authorization/*'], notActions: [] },
        ],
      },
    ],
  ])('also where %s', async (_, change) => {
    Object.assign(simulated.azure, change);
    expect(await notWell()).toEqual([]);
  });
});

const CONTRIBUTOR = [{ actions: ['*'], notActions: ['Microsoft.Authorization/*/Write'] }];
const CONTRIBUTOR_WHO_ASSIGNS = [
  ...CONTRIBUTOR,
  { actions: ['Microsoft.Authorization/roleAssignments/write'], notActions: [] },
];
const policy = (effect: string, more: object = {}) => ({
  name: 'a1',
  properties: {
    displayName: 'Keep deleted vaults',
    policyDefinitionId:
      '/providers/Microsoft.Authorization/policyDefinitions/0b60c0b2-2dc2-4e1c-b5c9-abbed971de53',
    enforcementMode: 'Default',
    parameters: { effect: { value: effect } },
    ...more,
  },
});

describe('what would stop a deployment is said with its remedy:', () => {
  test.each<[string, Partial<Subscription>, Partial<Plan>, RegExp]>([
    ['a name that is none', {}, { name: 'Samen_hang' }, /"Samen_hang".*3 to 32.*SAMENHANG_NAME/],
    ['a name with a hyphen at its end', {}, { name: 'samenhang-' }, /no hyphen at an end/],
    [
      'a name that another has',
      { taken: [NAME] },
      {},
      /samenhang-gemeente\.azurewebsites\.net is taken.*choose another/,
    ],
    [
      'a name that Azure refuses',
      { invalid: 'reserved word' },
      {},
      /reserved word.*SAMENHANG_NAME/,
    ],
    [
      'notices without the app in Teams',
      {},
      { notices: 'graph' },
      /would not start: SAMENHANG_NOTICES is graph.*Set SAMENHANG_APP_ID to the GUID/,
    ],
    [
      'an id of the app in Teams that is none',
      {},
      { notices: 'graph', appId: 'samenhang' },
      /SAMENHANG_APP_ID is "samenhang"/,
    ],
    [
      'ways that there are not',
      {},
      { directory: 'ldap', notices: 'smtp' },
      /SAMENHANG_DIRECTORY is "ldap".*none or graph.*SAMENHANG_NOTICES is "smtp".*none or graph/,
    ],
    [
      'an id of the catalogue that is none',
      {},
      { notices: 'graph', appId: APP, teamsAppId: 'samenhang' },
      /SAMENHANG_TEAMS_APP_ID is "samenhang"/,
    ],
    [
      'a mailbox that is none',
      {},
      { notices: 'graph', appId: APP, mailFrom: 'a/b' },
      /SAMENHANG_MAIL_FROM is "a\/b"/,
    ],
    ['a subscription that is off', { state: 'Disabled' }, {}, /Gemeente is disabled.*reactivated/],
    [
      'no resource group',
      { group: undefined },
      { location: 'northeurope' },
      /az group create --subscription 1{8}-\S+ --name samenhang --location northeurope$/,
    ],
    [
      'a resource group that goes',
      { group: { location: 'westeurope', properties: { provisioningState: 'Deleting' } } },
      {},
      /being deleted/,
    ],
    [
      'reading alone',
      { permissions: [{ actions: ['*/read'], notActions: [] }] },
      { customKeyRole: false },
      /sites\/write.*Contributor.*Role Based Access Control Administrator/,
    ],
    [
      'no right to assign',
      { permissions: CONTRIBUTOR },
      { customKeyRole: false },
      /may not: Microsoft\.Authorization\/roleAssignments\/write\. It takes the role Role Based/,
    ],
    [
      'no right to define roles',
      { permissions: CONTRIBUTOR_WHO_ASSIGNS },
      {},
      /may not: Microsoft\.Authorization\/roleDefinitions\/write\..*SAMENHANG_CUSTOM_KEY_ROLE=false/,
    ],
    [
      'providers never used',
      { unregistered: ['Microsoft.Web', 'Microsoft.App'] },
      { privateData: true },
      /not registered Microsoft\.Web, Microsoft\.App.*az provider register --subscription \S+ --namespace Microsoft\.App$/,
    ],
    [
      'a policy against purging',
      { policies: [policy('Deny')] },
      {},
      /"Keep deleted vaults".*SAMENHANG_KEY_DESTRUCTION=retain7/,
    ],
    [
      'a region without the plan',
      {},
      { location: 'eastasia' },
      /no Flex Consumption in eastasia.*northeurope, westeurope/,
    ],
    ['no region at all', { regions: [] }, {}, /your subscription has none/],
  ])('%s', async (_, change, plan, says) => {
    Object.assign(simulated.azure, change);
    const stopping = (await findings(plan)).filter(({ kind }) => kind === 'bad');
    expect(stopping).toEqual([{ kind: 'bad', says: expect.stringMatching(says) }]);
  });

  test.each<[string, number, string, RegExp]>([
    ['is not there', 404, 'SubscriptionNotFound', /az account list/],
    ['is of another tenant', 401, 'InvalidAuthenticationTokenTenant', /az login --tenant/],
    ['does not take the token', 401, 'InvalidAuthenticationToken', /az login/],
    ['may not be looked into', 403, 'AuthorizationFailed', /may not look into/],
  ])('a subscription that %s; then nothing else is asked', async (_, status, code, says) => {
    simulated.troubleAt(/./, { status, code });
    expect(await notWell()).toEqual([{ kind: 'bad', says: expect.stringMatching(says) }]);
    expect(simulated.asked).toHaveLength(1);
  });
});

describe('what a person should look at', () => {
  test('is a group in another region', async () => {
    expect(await notWell({ location: 'northeurope' })).toEqual([
      { kind: 'look', says: expect.stringMatching(/is in westeurope.*made in northeurope/) },
    ]);
  });

  test('is a deleted vault: recovered where a round was open, and purged only where none was', async () => {
    simulated.azure.deletedVaults = [
      [deletedVault(VAULT, { group: 'other' })],
      [deletedVault(VAULT, { group: 'SAMENHANG' })],
    ];
    const found = await notWell();
    expect(found).toEqual([
      { kind: 'look', says: expect.stringMatching(/may be another app's.*deleted on 2026-11-27/) },
    ]);
    const ways = found[0]?.says.match(/az keyvault \w+ --subscription \S+ --name [\w-]+/g);
    expect(ways).toEqual([
      `az keyvault recover --subscription ${SUBSCRIPTION} --name ${VAULT}`,
      `az keyvault purge --subscription ${SUBSCRIPTION} --name ${VAULT}`,
    ]);
    expect(found[0]?.says).toMatch(
      /If a round was open.*recover.*provision again.*Only if none was.*purge.*right on the subscription/,
    );
  });

  test('is a deleted vault that nobody can purge', async () => {
    simulated.azure.deletedVaults = [[deletedVault(VAULT, { purgeProtectionEnabled: true })]];
    expect(await notWell()).toEqual([
      {
        kind: 'look',
        says: expect.stringMatching(/recover.*until 2026-12-04.*cannot be purged.*SAMENHANG_NAME/),
      },
    ]);
    expect((await notWell())[0]?.says).not.toContain('az keyvault purge');
  });

  test('is each of several deleted vaults', async () => {
    const other = 'kv-zyxwvutsrqpon';
    simulated.azure.deletedVaults = [
      [deletedVault(VAULT, {}), deletedVault(other, { purgeProtectionEnabled: true })],
    ];
    const says = (await notWell()).map((one) => one.says);
    expect(says).toEqual([
      expect.stringMatching(new RegExp(`recover \\S+ \\S+ --name ${VAULT}.*recover.*${other}`)),
    ]);
  });

  test.each([policy('Audit'), policy('Deny', { enforcementMode: 'DoNotEnforce' })])(
    'is no policy that denies nothing',
    async (harmless) => {
      simulated.azure.policies = [harmless];
      expect(await notWell()).toEqual([]);
    },
  );

  describe('a policy of the organisation about roles that somebody defines', () => {
    const definition = `/subscriptions/${SUBSCRIPTION}/providers/Microsoft.Authorization/policyDefinitions/own`;
    const assigned = { name: 'own', properties: { policyDefinitionId: definition } };
    const rule = (type: string) => ({
      properties: {
        displayName: 'No roles of our own',
        policyRule: JSON.parse(
          `{"if":{"field":"type","equals":"${type}"},"then":{"effect":"deny"}}`,
        ),
      },
    });
    const about = (type: string) => {
      simulated.azure.policies = [assigned];
      simulated.azure.definitions.set(definition, rule(type));
    };

    test('is to be looked at, with the way around it', async () => {
      about('Microsoft.Authorization/roleDefinitions');
      expect(await notWell()).toEqual([
        {
          kind: 'look',
          says: expect.stringMatching(/"No roles of our own".*SAMENHANG_CUSTOM_KEY_ROLE=false/),
        },
      ]);
    });

    test('is none where it is about something else, cannot be read, or no role is defined', async () => {
      about('Microsoft.Storage/storageAccounts');
      expect(await notWell()).toEqual([]);
      simulated.azure.definitions.clear();
      expect(await notWell()).toEqual([]);
      about('Microsoft.Authorization/roleDefinitions');
      expect(await notWell({ customKeyRole: false })).toEqual([]);
    });
  });

  test('is no policy against purging where nothing is purged', async () => {
    simulated.azure.policies = [policy('Deny')];
    expect(await notWell({ keyDestruction: 'retain7' })).toEqual([]);
  });
});

const CHECKS: readonly [string, RegExp][] = [
  ['the group', /resourcegroups\/samenhang$/],
  ['rights', /permissions$/],
  ['policies', /policyAssignments$/],
  ['the name', /checknameavailability$/],
  ['providers', /providers\/Microsoft\.KeyVault$/],
  ['deleted vaults', /deletedVaults$/],
  ['regions', /geoRegions$/],
];
const often = (status: number) => Array.from({ length: 4 }, () => ({ status }));

describe.each(CHECKS)('where %s cannot be looked at', (_, at) => {
  test.each<[string, Parameters<Awaited<ReturnType<typeof simulatedArm>>['troubleAt']>[1][]]>([
    ['it is forbidden', [{ status: 403, code: 'AuthorizationFailed' }]],
    ['it is in conflict', [{ status: 409, code: 'Conflict' }]],
    ['Azure is too busy', often(429)],
    ['Azure breaks off', often(500)],
    ['it hangs up', often(0)],
    ['it is nonsense', [{ status: 200, text: '<html>a proxy</html>' }]],
    ['it is something else', [{ status: 200, text: '{"value":"x"}' }]],
  ])('as %s, that is said, and the rest is checked', async (_why, troubles) => {
    simulated.troubleAt(at, ...troubles);
    expect(await notWell()).toEqual([
      { kind: 'look', says: expect.stringMatching(/^Not checked\. \S/) },
    ]);
  });
});

describe('patience', () => {
  test('what is refused for now is asked again, as late as Azure says', async () => {
    simulated.troubleAt(/geoRegions/, { status: 429, retryAfter: '7' }, { status: 503 });
    expect(await notWell()).toEqual([]);
    expect(waited).toEqual([7000, 1000]);
  });

  test('what hangs is given up', async () => {
    giveUpAfter = 500;
    simulated.troubleAt(/geoRegions/, ...often(-1));
    expect(await notWell()).toEqual([
      { kind: 'look', says: expect.stringMatching(/Azure did not answer.*can be reached/) },
    ]);
  });

  test('an Azure that never answers is said once', async () => {
    giveUpAfter = 500;
    simulated.troubleAt(/./, ...often(0));
    await expect(findings()).rejects.toMatchObject({
      name: 'AzureFault',
      message: expect.stringContaining('did not answer'),
    });
  });
});

test.each([
  ['Microsoft.Web/sites/write', ['*'], [], true],
  ['Microsoft.Web/sites/write', ['Microsoft.Web/*'], [], true],
  ['Microsoft.Web/sites/write', ['microsoft.web/SITES/*'], [], true],
  ['Microsoft.Web/sites/write', ['*/read'], [], false],
  ['Microsoft.Web/sites/write', ['Microsoft.Web/sites'], [], false],
  ['Microsoft.Web/sites/write', ['MicrosoftXWeb/sites/write'], [], false],
  ['Microsoft.Web/sites/write', ['Microsoft+Web/sites/write'], [], false],
  [
    'Microsoft.Authorization/roleAssignments/write',
    ['*'],
    ['Microsoft.Authorization/*/Write'],
    false,
  ],
  ['Microsoft.Authorization/roleAssignments/write', ['*'], ['*/Delete'], true],
  ['Microsoft.Authorization/roleAssignments/write', [], [], false],
])('%s of %j without %j: %p', (action, actions, notActions, allowed) => {
  expect(isAllowed([{ actions, notActions }], action)).toBe(allowed);
});

describe('the command', () => {
  const ARGS = ['--name', NAME, '--group', GROUP];
  const machine = (...command: [Parameters<typeof signedIn>[1]?]) =>
    signedIn({ 'https://management.azure.com': simulated.url }, ...command);

  test('asks as whoever is signed in, and says what it finds a line each', async () => {
    const here = machine();
    const { code, output, complaint } = await runCommandIn(here.environment, 'preflight', ...ARGS);
    expect([code, complaint]).toEqual([0, '']);
    const lines = output.trimEnd().split('\n');
    expect(lines.slice(0, -1).every((line) => line.startsWith('ok    '))).toBe(true);
    expect(lines.at(-1)).toBe('Nothing was found that stops a deployment.');
    expect(here.called()).toEqual(['az account get-access-token --resource-type arm -o json']);
    here.remove();
  });

  test('takes from the variables of azd what is not given, and ends with 1 where something stops it', async () => {
    const here = machine();
    simulated.azure.permissions = CONTRIBUTOR_WHO_ASSIGNS;
    const variables = {
      SAMENHANG_NAME: NAME,
      AZURE_RESOURCE_GROUP: GROUP,
      AZURE_SUBSCRIPTION_ID: SUBSCRIPTION,
      AZURE_LOCATION: 'northeurope',
    };
    const environment = { ...here.environment, ...variables };
    const refused = await runCommandIn(environment, 'preflight');
    expect(refused).toMatchObject({ code: 1, complaint: '' });
    expect(refused.output).toMatch(/^look {2}.*northeurope/m);
    expect(refused.output).toMatch(/^STOPS .*roleDefinitions/m);
    expect(refused.output).toContain('1 of 11 findings would stop a deployment. Nothing was made.');
    expect(here.called()).toEqual([
      `az account get-access-token --resource-type arm --subscription ${SUBSCRIPTION} -o json`,
    ]);
    const without = { ...environment, SAMENHANG_CUSTOM_KEY_ROLE: 'false' };
    expect(await runCommandIn(without, 'preflight')).toMatchObject({ code: 0 });
    here.remove();
  });

  test.each<[string, Parameters<typeof signedIn>[1], RegExp]>([
    [
      'nobody is signed in',
      { az: { code: 1 } },
      /gave no token for Azure\. Sign in with `az login`/,
    ],
    ['az prints something else', { az: 'WARNING: upgrade' }, /no token\. Update it/],
    [
      'the account has no subscription',
      { az: '{"accessToken":"x","tenant":"t"}' },
      /no subscription/,
    ],
  ])('says in a sentence that %s', async (_, commandLines, says) => {
    const here = machine(commandLines);
    const { code, complaint } = await runCommandIn(here.environment, 'preflight', ...ARGS);
    expect([code, complaint]).toEqual([1, expect.stringMatching(says)]);
    expect(complaint).not.toMatch(/\n\s+at /);
    here.remove();
  });

  test('says in a sentence that there is no az', async () => {
    const environment = { ...machine().environment, PATH: '/nowhere' };
    const { code, complaint } = await runCommandIn(environment, 'preflight', ...ARGS);
    expect([code, complaint]).toEqual([1, expect.stringContaining('az, is not installed')]);
  });

  test.each([
    [[], '--name is missing\n--group is missing'],
    [['--name', NAME], '--group is missing'],
    [[...ARGS, '--custom-key-role', 'yes'], '--custom-key-role is true or false'],
    [[...ARGS, '--key-destruction', 'never'], '--key-destruction is purge or retain7'],
    [[...ARGS, '--subscription', 'mine'], '--subscription is no id'],
    [['--group', 'a/b', '--name', NAME], '--group is no name of a resource group'],
    [['--nam', NAME], '--nam'],
  ])('refuses %j with its usage', (args, why) => {
    const parse = () => parsePreflight(args, {});
    expect(parse).toThrow(UsageFault);
    expect(parse).toThrow(why);
    expect(parse).toThrow('usage: npm run -s preflight');
  });

  test('ends with 2 where it is not asked rightly', async () => {
    const { code, complaint } = await runCommandIn({ PATH: process.env.PATH }, 'preflight');
    expect([code, complaint]).toEqual([2, expect.stringContaining('--group is missing')]);
  });

  test('takes what the app is to read and to send from the variables of azd as well', () => {
    const variables = {
      SAMENHANG_DIRECTORY: 'graph',
      SAMENHANG_NOTICES: 'graph',
      SAMENHANG_APP_ID: APP,
      SAMENHANG_TEAMS_APP_ID: SUBSCRIPTION,
      SAMENHANG_MAIL_FROM: 'hr@example.org',
    };
    expect(parsePreflight(ARGS, variables)).toMatchObject({
      ...{ directory: 'graph', notices: 'graph', appId: APP, mailFrom: 'hr@example.org' },
      teamsAppId: SUBSCRIPTION,
    });
    expect(parsePreflight([...ARGS, '--notices', 'none'], variables)).toMatchObject({
      notices: 'none',
    });
    expect(parsePreflight(ARGS, {})).toMatchObject({
      ...{ directory: 'none', notices: 'none', appId: '', teamsAppId: '', mailFrom: '' },
    });
  });

  test('shows what it does', async () => {
    const { code, output } = await npmRun('preflight', '--help');
    expect([code, output]).toEqual([0, expect.stringContaining('SAMENHANG_CUSTOM_KEY_ROLE')]);
  });
});

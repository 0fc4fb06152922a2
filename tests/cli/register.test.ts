import { afterEach, describe, expect, test } from '@jest/globals';
import { UsageFault } from '@samenhang/cli/azure/azure-command';
import type { Ask } from '@samenhang/cli/azure/http-client';
import { applicationSchema } from '@samenhang/cli/registration/application';
import { graph } from '@samenhang/cli/registration/graph';
import { registerApplication, type Wish } from '@samenhang/cli/registration/register-application';
import { parseRegister } from '@samenhang/cli/registration/register-arguments';
import { HOST_CLIENTS } from '@samenhang/shared/access/host-clients';
import { npmRun, runCommandIn } from './command.ts';
import { registrations } from './registrations.ts';
import { signedIn, TENANT } from './signed-in.ts';

const HOST = 'samenhang.example.org';
const UNIQUE = `samenhang-${HOST}`;
const IDENTITY = '66666666-6666-4666-8666-666666666666';
const [HR, BOARD] = [
  '77777777-7777-4777-8777-777777777777',
  '88888888-8888-4888-8888-888888888888',
];
const SUBSCRIPTION = '11111111-1111-4111-8111-111111111111';
const WISH: Wish = { host: HOST, name: 'Samenhang', groups: [], dryRun: false };
const AT_ONCE = () => Promise.resolve();

let entra: Awaited<ReturnType<typeof registrations>>;
afterEach(() => entra.close());

async function begin(): Promise<Ask> {
  entra = await registrations();
  return graph(entra.url, 'token', { wait: AT_ONCE, giveUpAfter: 2_000 });
}
const register = (ask: Ask, wish: Partial<Wish> = {}) =>
  registerApplication(ask, TENANT, { ...WISH, ...wish }, AT_ONCE);
/** What goes wrong after this many writes, as where a line breaks. */
function cutAfter(ask: Ask, writes: number): Ask {
  let left = writes;
  return async (call) => {
    if (call.method !== 'GET' && left-- === 0) throw new Error('the line broke');
    return ask(call);
  };
}
const stored = () => applicationSchema.parse(entra.applications.get(UNIQUE));

describe('where there is no registration', () => {
  test('one is made that has all that tokens, Teams and Outlook need', async () => {
    const ask = await begin();
    const { appId, done } = await register(ask);
    const made = stored();
    expect(made.appId).toBe(appId);
    expect(made.identifierUris).toEqual([`api://${HOST}/${appId}`]);
    expect(made.api.requestedAccessTokenVersion).toBe(2);
    expect(made.api.oauth2PermissionScopes.map(({ value }) => value)).toEqual(['access_as_user']);
    expect(made.api.preAuthorizedApplications.map((one) => one.appId).sort()).toEqual(
      [...HOST_CLIENTS].sort(),
    );
    expect(made.appRoles.map(({ value }) => value)).toEqual([
      'Assessment.Admin',
      'Assessment.Board',
      'Assessment.Technical',
    ]);
    expect(made.optionalClaims.accessToken.map(({ name }) => name)).toEqual(['acct']);
    expect(made.spa.redirectUris).toEqual([`brk-multihub://${HOST}`]);
    expect(made.publicClient.redirectUris).toEqual(['http://localhost']);
    expect(entra.written.at(0)).toBe('made');
    expect(entra.written.at(-1)).toBe('servicePrincipal');
    expect(done).toHaveLength(9);
  });

  test('a dry run says the same, and writes nothing', async () => {
    const dry = await register(await begin(), { dryRun: true });
    expect([dry.appId, entra.written]).toEqual([null, []]);
    await entra.close();
    expect(dry.done).toEqual((await register(await begin())).done);
  });
});

describe('where there is one', () => {
  test('that fits, nothing is written', async () => {
    const ask = await begin();
    const { appId } = await register(ask);
    entra.written.length = 0;
    expect(await register(ask)).toEqual({ appId, done: [] });
    expect(entra.written).toEqual([]);
  });

  test('that one server of Graph does not know yet, no second one is made', async () => {
    const ask = await begin();
    const { appId } = await register(ask);
    entra.trouble({ status: 404 });
    expect(await register(ask)).toEqual({ appId, done: [] });
    expect(entra.applications.size).toBe(1);
  });

  test('that drifted, only that is mended, and what others added stays', async () => {
    const ask = await begin();
    await register(ask);
    const before = stored();
    const theirs = { id: 'theirs', value: 'Their.Role', isEnabled: true };
    const guest = { appId: 'their-client', delegatedPermissionIds: [] };
    const [, ...hosts] = before.api.preAuthorizedApplications;
    entra.applications.set(UNIQUE, {
      ...before,
      notes: 'ours',
      identifierUris: [`api://their/${before.appId}`, ...before.identifierUris],
      appRoles: [theirs, ...before.appRoles.slice(1)],
      api: { ...before.api, preAuthorizedApplications: [guest, ...hosts] },
    });
    entra.written.length = 0;
    const { done } = await register(ask);
    expect(done).toEqual(['the app roles', 'the hosts of Microsoft 365']);
    expect(entra.written).toEqual(['appRoles', 'api']);
    const after = stored();
    expect(after.appRoles).toContainEqual(theirs);
    expect(after.appRoles).toHaveLength(4);
    expect(after.api.preAuthorizedApplications).toContainEqual(guest);
    expect(after.api.preAuthorizedApplications).toHaveLength(HOST_CLIENTS.size + 1);
    expect(after.identifierUris).toHaveLength(2);
    expect(entra.applications.get(UNIQUE)).toMatchObject({ notes: 'ours' });
  });

  test.each([1, 2, 3, 4, 5, 6, 7])(
    'that is half done, broken off after %i writes, it is finished',
    async (after) => {
      const ask = await begin();
      await expect(register(cutAfter(ask, after))).rejects.toThrow('the line broke');
      await register(ask);
      const { done } = await register(ask);
      expect(done).toEqual([]);
    },
  );
});

describe('where Graph does not do it', () => {
  test.each([
    [401, /az login/],
    [403, /Application Developer/],
    [409, /same moment/],
    [400, /docs\/deploy\.md/],
  ])('a refusal (%i) is a sentence with what to do', async (status, advice) => {
    const ask = await begin();
    entra.trouble({ status });
    await expect(register(ask)).rejects.toMatchObject({
      message: expect.stringMatching(advice),
    });
    expect(entra.written).toEqual([]);
  });

  test.each([429, 503, 0])('what passes (%i) is waited for', async (status) => {
    const ask = await begin();
    entra.trouble({ status, retryAfter: '1' }, { status });
    expect((await register(ask)).done).toHaveLength(9);
  });

  test('what does not pass is said, and what is done stays done', async () => {
    const ask = await begin();
    entra.trouble(...Array.from({ length: 6 }, () => ({ status: 503 })));
    await expect(register(ask)).rejects.toThrow(/what is done stays done/);
  });
});

const FEDERATION = {
  name: 'samenhang',
  issuer: `https://login.microsoftonline.com/${TENANT}/v2.0`,
  subject: IDENTITY,
  audiences: ['api://AzureADTokenExchange'],
};

describe('the identity that the app runs under', () => {
  const wish = { identity: IDENTITY };

  test('is trusted once, and again nothing is written', async () => {
    const ask = await begin();
    const { done } = await register(ask, wish);
    expect(done.at(-1)).toBe('the trust in the identity of Azure');
    expect(entra.credentials).toEqual([FEDERATION]);
    entra.written.length = 0;
    expect((await register(ask, wish)).done).toEqual([]);
    expect(entra.written).toEqual([]);
  });

  test('is trusted again after it drifted, and credentials of others stay', async () => {
    const ask = await begin();
    const theirs = { ...FEDERATION, name: 'github', subject: 'repo:their/repository' };
    entra.credentials.push({ ...FEDERATION, subject: 'an identity of before' }, theirs);
    await register(ask, wish);
    expect(entra.credentials).toEqual([FEDERATION, theirs]);
  });

  test('is trusted already by a credential of another name', async () => {
    const ask = await begin();
    entra.credentials.push({ ...FEDERATION, name: 'by-hand' });
    await register(ask, wish);
    expect(entra.credentials).toHaveLength(1);
  });

  test('is said to be in the way of itself, where another credential names it otherwise', async () => {
    const ask = await begin();
    entra.credentials.push({ ...FEDERATION, name: 'by-hand', audiences: ['other'] });
    await expect(register(ask, wish)).rejects.toThrow(/"by-hand".*Delete it/);
  });

  test('is said to have no room, where there are 20 others', async () => {
    const ask = await begin();
    const others = Array.from({ length: 20 }, (_, at) => ({
      ...FEDERATION,
      name: `other-${at}`,
      subject: `repo:${at}`,
    }));
    entra.credentials.push(...others);
    await expect(register(ask, wish)).rejects.toThrow(/20 federated credentials/);
    entra.credentials.splice(0, 1, { ...FEDERATION, subject: 'of before' });
    await register(ask, wish);
    expect(entra.credentials).toHaveLength(20);
  });

  test('is one that Graph may refuse', async () => {
    const ask = await begin();
    entra.troubleAt(/federatedIdentityCredentials/, { status: 403 });
    await expect(register(ask, wish)).rejects.toThrow(/Application Developer/);
  });
});

describe('the roles of groups', () => {
  const wish = {
    groups: [
      { group: HR, role: 'hr-admin' },
      { group: BOARD, role: 'board' },
      { group: BOARD, role: 'technical-admin' },
    ],
  } as const;
  async function withGroups(): Promise<Ask> {
    const ask = await begin();
    for (const group of [HR, BOARD]) entra.groups.add(group);
    return ask;
  }
  /** Who has which role, by the name that the token has for it. */
  const given = () =>
    entra.assignments.map(({ principalId, appRoleId }) => [
      principalId,
      stored().appRoles.find(({ id }) => id === appRoleId)?.value,
    ]);

  test('are given once each, and again nothing is written', async () => {
    const ask = await withGroups();
    const { done } = await register(ask, wish);
    expect(done.slice(-3)).toEqual([
      `the role HR for the group ${HR}`,
      `the role Board for the group ${BOARD}`,
      `the role Technical administrator for the group ${BOARD}`,
    ]);
    const roles = [
      [HR, 'Assessment.Admin'],
      [BOARD, 'Assessment.Board'],
      [BOARD, 'Assessment.Technical'],
    ];
    expect(given()).toEqual(roles);
    entra.written.length = 0;
    expect((await register(ask, wish)).done).toEqual([]);
    expect([entra.written, given()]).toEqual([[], roles]);
  });

  test('are taken from nobody, also who is not named any more', async () => {
    const ask = await withGroups();
    await register(ask, wish);
    const [first] = wish.groups;
    expect((await register(ask, { groups: [first] })).done).toEqual([]);
    expect(given()).toHaveLength(3);
  });

  test.each([7, 8, 9, 10])('are finished after %i writes, where the line broke', async (writes) => {
    const ask = await withGroups();
    const all = { ...wish, identity: IDENTITY };
    await expect(register(cutAfter(ask, writes), all)).rejects.toThrow('the line broke');
    await register(ask, all);
    expect(given()).toHaveLength(3);
    expect((await register(ask, all)).done).toEqual([]);
  });

  test('were given, although the answer to that broke off', async () => {
    const ask = await withGroups();
    const deaf: Ask = async (call) => {
      if (call.method === 'POST' && call.path.endsWith('appRoleAssignedTo')) await ask(call);
      return ask(call);
    };
    await register(deaf, wish);
    expect(given()).toHaveLength(3);
  });

  test('are said in a dry run, which writes nothing', async () => {
    const ask = await withGroups();
    const all = { ...wish, identity: IDENTITY };
    const dry = await register(ask, { ...all, dryRun: true });
    expect(entra.written).toEqual([]);
    expect(dry.done).toEqual((await register(ask, all)).done);
    entra.written.length = 0;
    entra.assignments.length = 0;
    entra.credentials.length = 0;
    expect((await register(ask, { ...all, dryRun: true })).done).toHaveLength(4);
    expect(entra.written).toEqual([]);
  });

  test('need a group that there is', async () => {
    const ask = await withGroups();
    entra.groups.delete(BOARD);
    await expect(register(ask, wish)).rejects.toThrow(`There is no group ${BOARD} in this tenant.`);
  });

  test.each([
    [
      400,
      'Only companies who have purchased AAD Premium may perform this operation.',
      /Assign people instead/,
    ],
    [403, 'Insufficient privileges to complete the operation.', /Cloud Application Administrator/],
  ])('may be refused (%i: %s)', async (status, message, advice) => {
    const ask = await withGroups();
    entra.troubleAt(/appRoleAssignedTo/, { status, message });
    await expect(register(ask, wish)).rejects.toThrow(advice);
    expect(entra.assignments).toEqual([]);
  });

  test('are waited for where Graph is busy', async () => {
    const ask = await withGroups();
    entra.troubleAt(/appRoleAssign/, { status: 429, retryAfter: '1' }, { status: 503 });
    await register(ask, wish);
    expect(given()).toHaveLength(3);
  });
});

describe('the command', () => {
  async function machine(...command: [Parameters<typeof signedIn>[1]?]) {
    entra = await registrations();
    entra.groups.add(HR);
    return signedIn({ 'https://graph.microsoft.com': entra.url }, ...command);
  }
  const clientId = () => stored().appId;

  test('registers as whoever is signed in, and says the client id', async () => {
    const here = await machine();
    const args = ['--host', HOST, '--admins', HR, '--identity', IDENTITY];
    const first = await runCommandIn(here.environment, 'register', ...args);
    expect(first).toMatchObject({ code: 0, complaint: '' });
    expect(first.output).toContain(`- the role HR for the group ${HR}\n`);
    expect(first.output.trimEnd().split('\n').at(-1)).toBe(`SAMENHANG_CLIENT_ID=${clientId()}`);
    expect(entra.credentials).toEqual([FEDERATION]);
    const again = await runCommandIn(here.environment, 'register', '--host', HOST);
    expect(again.output).toBe(
      `Tenant: ${TENANT}\nIt fits as it is.\nSAMENHANG_CLIENT_ID=${clientId()}\n`,
    );
    expect(new Set(here.called())).toEqual(
      new Set(['az account get-access-token --resource-type ms-graph -o json']),
    );
    here.remove();
  });

  test('signs in to the tenant of the subscription, and says the tenant before it writes', async () => {
    const here = await machine();
    entra.trouble({ status: 403 });
    const { code, output } = await runCommandIn(
      { ...here.environment, AZURE_SUBSCRIPTION_ID: SUBSCRIPTION },
      'register',
      '--host',
      HOST,
    );
    expect([code, output]).toEqual([1, `Tenant: ${TENANT}\n`]);
    expect(here.called()).toEqual([
      `az account get-access-token --resource-type ms-graph --subscription ${SUBSCRIPTION} -o json`,
    ]);
    here.remove();
  });

  test('registers in no tenant that SAMENHANG_TENANTS leaves out', async () => {
    const here = await machine();
    const among = (tenants: string) =>
      runCommandIn({ ...here.environment, SAMENHANG_TENANTS: tenants }, 'register', '--host', HOST);
    const { code, complaint } = await among(`${SUBSCRIPTION}, ${IDENTITY}`);
    expect([code, complaint]).toEqual([
      1,
      expect.stringMatching(
        new RegExp(`^SAMENHANG_TENANTS does not name the tenant ${TENANT}.*az login --tenant`),
      ),
    ]);
    expect(entra.asked).toEqual([]);
    const named = await among(`${SUBSCRIPTION}, ${TENANT.toUpperCase()}`);
    expect(named).toMatchObject({ code: 0, complaint: '' });
    here.remove();
  });

  const HOOK = { AZURE_ENV_NAME: 'production', SAMENHANG_NAME: 'samenhang-gemeente' };

  test('as a hook of azd takes the address by its name, and has azd keep the client id', async () => {
    const here = await machine();
    const hook = { ...here.environment, ...HOOK };
    expect(await runCommandIn(hook, 'register')).toMatchObject({ code: 0, complaint: '' });
    const made = applicationSchema.parse(
      entra.applications.get('samenhang-samenhang-gemeente.azurewebsites.net'),
    );
    expect(made.identifierUris).toEqual([
      `api://samenhang-gemeente.azurewebsites.net/${made.appId}`,
    ]);
    expect(here.called().at(-1)).toBe(`azd env set SAMENHANG_CLIENT_ID ${made.appId}`);
    here.remove();
  });

  test('as a hook leaves a registration alone that azd knows, whoever made it', async () => {
    const here = await machine();
    const hook = { ...here.environment, ...HOOK, SAMENHANG_CLIENT_ID: 'theirs' };
    const { code, output } = await runCommandIn(hook, 'register');
    expect([code, output]).toEqual([0, expect.stringContaining('left as it is')]);
    expect([entra.asked, here.called()]).toEqual([[], []]);
    here.remove();
  });

  test('sets nothing in a dry run, and says what to do where there is no azd', async () => {
    const here = await machine({ azd: false });
    const args = ['--host', HOST, '--azd'];
    const dry = await runCommandIn(here.environment, 'register', ...args, '--dry-run');
    expect(dry).toMatchObject({ code: 0, complaint: '' });
    const { code, complaint } = await runCommandIn(here.environment, 'register', ...args);
    expect([code, complaint]).toEqual([
      1,
      expect.stringContaining(`azd env set SAMENHANG_CLIENT_ID ${clientId()}`),
    ]);
    here.remove();
  });

  test('shows what it does', async () => {
    entra = await registrations();
    const { code, output } = await npmRun('register', '--help');
    expect([code, output]).toEqual([0, expect.stringContaining('--dry-run')]);
  });

  test('ends with 2 where it is not asked rightly', async () => {
    entra = await registrations();
    const { code, complaint } = await runCommandIn({ PATH: process.env.PATH }, 'register');
    expect([code, complaint]).toEqual([2, expect.stringContaining('--host is missing')]);
  });

  test.each([
    [[], '--host is missing'],
    [['--host', 'https://x.org'], 'is no host name'],
    [['--host', HOST, '--name', ' '], '--name has 1 to 120'],
    [['--host', HOST, '--identity', 'me'], '"me" is no principal id'],
    [['--host', HOST, '--boards', BOARD, '--boards', 'all'], '"all" is no object id'],
    [['--hots', 'x'], '--hots'],
  ])('refuses %j with its usage', async (args, why) => {
    entra = await registrations();
    const parse = () => parseRegister(args, {});
    expect(parse).toThrow(UsageFault);
    expect(parse).toThrow(why);
    expect(parse).toThrow('usage: npm run -s register');
  });

  test('refuses a subscription that is no id', async () => {
    entra = await registrations();
    const parse = () => parseRegister(['--host', HOST], { AZURE_SUBSCRIPTION_ID: 'mine' });
    expect(parse).toThrow('AZURE_SUBSCRIPTION_ID: "mine" is no id of a subscription');
  });
});

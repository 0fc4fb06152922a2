import { afterEach, describe, expect, test } from '@jest/globals';
import { applicationSchema } from '@samenhang/cli/registration/application';
import { type AskGraph, graph } from '@samenhang/cli/registration/graph';
import { registerApplication } from '@samenhang/cli/registration/register-application';
import { HOST_CLIENTS } from '@samenhang/shared/access/host-clients';
import { npmRun, runCommand } from './command.ts';
import { registrations } from './registrations.ts';

const HOST = 'samenhang.example.org';
const UNIQUE = `samenhang-${HOST}`;
const WISH = { host: HOST, name: 'Samenhang', dryRun: false };
const AT_ONCE = () => Promise.resolve();

let entra: Awaited<ReturnType<typeof registrations>>;
afterEach(() => entra.close());

async function begin(): Promise<AskGraph> {
  entra = await registrations();
  return graph(entra.url, 'token', AT_ONCE, 2_000);
}
const register = (ask: AskGraph, wish = WISH) => registerApplication(ask, wish, AT_ONCE);
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
    expect(entra.written.at(0)).toBe('made');
    expect(entra.written.at(-1)).toBe('servicePrincipal');
    expect(done).toHaveLength(8);
  });

  test('a dry run says the same, and writes nothing', async () => {
    const dry = await register(await begin(), { ...WISH, dryRun: true });
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

  test.each([1, 2, 3, 4, 5, 6])(
    'that is half done, broken off after %i writes, it is finished',
    async (after) => {
      const ask = await begin();
      let left = after;
      const cut: AskGraph = async (call) => {
        if (call.method !== 'GET' && left-- === 0) throw new Error('the line broke');
        return ask(call);
      };
      await expect(register(cut)).rejects.toThrow('the line broke');
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
      name: 'RegistrationFault',
      message: expect.stringMatching(advice),
    });
    expect(entra.written).toEqual([]);
  });

  test.each([429, 503, 0])('what passes (%i) is waited for', async (status) => {
    const ask = await begin();
    entra.trouble({ status, retryAfter: '1' }, { status });
    expect((await register(ask)).done).toHaveLength(8);
  });

  test('what does not pass is said, and what is done stays done', async () => {
    const ask = await begin();
    entra.trouble(...Array.from({ length: 6 }, () => ({ status: 503 })));
    await expect(register(ask)).rejects.toThrow(/what is done stays done/);
  });
});

describe('the command', () => {
  test('shows what it does', async () => {
    entra = await registrations();
    const { code, output } = await npmRun('register', '--help');
    expect([code, output]).toEqual([0, expect.stringContaining('--dry-run')]);
  });

  test.each([
    [[], '--host is missing'],
    [['--host', 'https://x.org'], 'is no host name'],
    [['--host', HOST, '--name', ' '], '--name has 1 to 120'],
    [['--hots', 'x'], '--hots'],
  ])('refuses %j with its usage', async (args, why) => {
    entra = await registrations();
    const { code, complaint } = await runCommand('register', ...args);
    expect([code, complaint]).toEqual([2, expect.stringContaining(why)]);
    expect(complaint).toContain('usage: npm run -s register');
  });
});

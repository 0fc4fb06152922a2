import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Finding, toLines, well } from '@samenhang/cli/azure/finding';
import { parseCheck } from '@samenhang/cli/deployment/check-arguments';
import { clockFinding } from '@samenhang/cli/deployment/clocks';

import { lookFromInside } from '@samenhang/cli/deployment/look-from-inside';
import { lookFromOutside, whenUp } from '@samenhang/cli/deployment/look-from-outside';
import { MARKS } from '@samenhang/cli/deployment/marks';
import { TABLES } from '@samenhang/functions/ports/table-store';
import type { DeploymentFinding } from '@samenhang/shared/api/deployment';
import { npmRun, runCommand } from './command.ts';
import { deployedSite, found, type Reply, VERSION } from './deployed-site.ts';

let site: Awaited<ReturnType<typeof deployedSite>>;
beforeAll(async () => {
  site = await deployedSite();
});
beforeEach(() => site.answer({}));
afterAll(() => site.close());

const reached = (giveUpAfter = 5_000, token?: string) => ({
  ...{ url: site.url, giveUpAfter },
  ...(token !== undefined && { token }),
});

async function all(findings: AsyncIterable<Finding>): Promise<string[]> {
  const lines: string[] = [];
  for await (const finding of findings) lines.push(toLines(finding, MARKS));
  return lines;
}
const outside = (answers: Readonly<Record<string, Reply>> = {}) => {
  site.answer(answers);
  return all(lookFromOutside(reached(), VERSION));
};
const faultsOf = (lines: readonly string[]) => lines.filter((line) => line.startsWith('FAIL'));

describe('from outside', () => {
  test('a deployment that lacks nothing is well in five sentences', async () => {
    expect(await outside()).toEqual([
      'ok   The service runs, version 9.9.9, and its storage answers.',
      'ok   The tab is served, and Teams may show it.',
      'ok   The interface describes itself.',
      'ok   Nobody gets in without signing in.',
      'ok   The administration of the host is closed.',
    ]);
  });

  const html = (body: string, headers = {}) => ({ status: 200, headers, body });
  test.each<[string, string, Reply, RegExp]>([
    [
      'another version',
      'GET /api/health',
      { status: 200, body: { status: 'ok', version: '9.9.8' } },
      /Version 9\.9\.8 runs; this is 9\.9\.9.*\n.*azd deploy/,
    ],
    [
      'a storage that does not answer',
      'GET /api/health',
      { status: 503, body: { code: 'storage_unavailable' } },
      /storage does not answer.*\n.*Storage Table Data Contributor/,
    ],
    ['no function', 'GET /api/health', { status: 404 }, /no function does.*\n.*cannot start/],
    ['an app that stopped', 'GET /api/health', { status: 403 }, /does not run \(HTTP 403\)/],
    [
      'something that is no answer of ours',
      'GET /api/health',
      { status: 200, body: '<html>' },
      /does not run/,
    ],
    ['no tab', 'GET /index.html', { status: 404 }, /tab is not served.*\n.*npm run build/],
    ['a tab without a script', 'GET /assets/a.js', { status: 404 }, /its script is not/],
    [
      'a tab without the rule for frames',
      'GET /index.html',
      html('<script src="/assets/a.js"></script>'),
      /Content-Security-Policy/,
    ],
    [
      'the interface of another version',
      'GET /api/openapi.json',
      { status: 200, body: { info: { version: '1' } } },
      /description of the interface/,
    ],
    [
      'the authentication of App Service',
      'GET /api/me',
      { status: 302, headers: { location: 'https://login.microsoftonline.com' } },
      /Switch off the authentication of App Service/,
    ],
    ['an open door', 'GET /api/me', { status: 200 }, /Somebody without a token is let in/],
    ['something in between', 'GET /api/me', { status: 403 }, /HTTP 403 in place of 401/],
    ['an open administration', 'GET /admin/host/status', { status: 200 }, /is open to anybody/],
  ])('%s is a sentence with what to do', async (_, asked, reply, said) => {
    const faults = faultsOf(await outside({ [asked]: reply }));
    expect(faults).toEqual([expect.stringMatching(said)]);
  });

  test('a host that does not answer, or is not there, is said as such', async () => {
    site.answer({ 'GET /api/health': { status: 200, hangs: true } });
    await expect(all(lookFromOutside(reached(50), VERSION))).rejects.toMatchObject({
      name: 'NoAnswer',
      message: '127.0.0.1 did not answer within 0.05 seconds.',
    });
    const nowhere = { url: 'http://127.0.0.1:1', giveUpAfter: 5_000 };
    await expect(all(lookFromOutside(nowhere, VERSION))).rejects.toThrow('127.0.0.1');
  });
});

describe('just after a deployment', () => {
  /** Waits, while the stand-in answers with each of these in turn, and then as it should. */
  async function waited(...replies: readonly Reply[]) {
    const waits: number[] = [];
    const next = () => {
      const reply = replies[waits.length];
      site.answer(reply === undefined ? {} : { 'GET /api/health': reply });
    };
    next();
    await whenUp(reached(), VERSION, async (ms) => {
      waits.push(ms);
      next();
    });
    return waits;
  }

  test('it waits for the version, for roles that were just given, and for an app that starts', async () => {
    expect(await waited()).toEqual([]);
    const before = { status: 200, body: { status: 'ok', version: '9.9.8' } };
    const refused = { status: 503, body: { code: 'storage_unavailable' } };
    expect(await waited(before, { status: 404 }, refused)).toEqual([10_000, 10_000, 10_000]);
  });

  test('it gives up after ten minutes', async () => {
    const waits = await waited(...Array.from({ length: 100 }, () => ({ status: 503 })));
    expect(waits.reduce((sum, ms) => sum + ms, 0)).toBe(590_000);
  });
});

describe('the clock', () => {
  const noon = new Date('2026-11-29T12:00:00Z');
  const later = (seconds: number) => new Date(noon.getTime() + seconds * 1000);
  const of = async (told: Date, third?: Date) =>
    toLines(await clockFinding(told, noon, async () => third), MARKS);

  test('may differ by a minute', async () => {
    expect(await of(later(60))).toBe('ok   The clock is right.');
    expect(await of(later(-60))).toBe('ok   The clock is right.');
  });

  test('of the app is wrong where Entra agrees with this machine, or says nothing', async () => {
    expect(await of(later(-301), noon)).toMatch(/^FAIL .* 301 seconds behind this machine's\./);
    expect(await of(later(90))).toMatch(/^FAIL .* 90 seconds ahead of/);
  });

  test('of this machine is wrong where Entra agrees with the app', async () => {
    expect(await of(later(300), later(290))).toMatch(/^note .* this machine's is the one/);
  });
});

const token = (claims: object) =>
  ['e30', Buffer.from(JSON.stringify(claims)).toString('base64url'), 'x'].join('.');
const MINE = token({ aud: 'our-client', tid: 'our-tenant', ver: '2.0' });

async function inside(
  reply: Reply,
  { more = {}, mine = MINE }: { more?: Record<string, Reply>; mine?: string } = {},
) {
  site.answer({ 'POST /api/deployment': reply, ...more });
  const waits: number[] = [];
  const given = {
    wait: async (ms: number) => waits.push(ms),
    clock: async () => well('The clock is right.'),
  };
  return { lines: await all(lookFromInside(reached(5_000, mine), given)), waits };
}

describe('from inside', () => {
  test('a deployment that lacks nothing is well, part by part', async () => {
    site.seen.length = 0;
    expect((await inside(found())).lines).toEqual([
      'ok   The clock is right.',
      'ok   Every table is there, and can be read and written.',
      'ok   A key can be made, used and destroyed.',
      'ok   Every queue is there.',
      'ok   People can be read from Microsoft Graph.',
      'ok   Groups can be read from Microsoft Graph.',
      'ok   A message through the queues arrives.',
    ]);
    expect(site.seen.every((one) => one.endsWith(`Bearer ${MINE}`))).toBe(true);
  });

  const one = (
    part: DeploymentFinding['part'],
    name: string,
    state: DeploymentFinding['state'],
  ) => ({
    ...{ part, name, state },
  });
  test.each<[string, DeploymentFinding[], RegExp]>([
    ['a table', [one('tables', 'Cycles', 'missing')], /Table Cycles: not there\.\n.*azd provision/],
    [
      'all rights on tables',
      TABLES.map((name) => one('tables', name, 'forbidden')),
      /Tables Tenants, People, .*, Audit: refused\.\n.*Storage Table Data Contributor/,
    ],
    [
      'the identity',
      [one('tables', 'Tenants', 'no_identity')],
      /no identity to ask with\.\n.*SAMENHANG_IDENTITY_CLIENT_ID/,
    ],
    [
      'the network',
      [one('keys', 'create', 'fails'), one('keys', 'wrap', 'untried')],
      /With a key of the vault, this create: no answer.*\n.*SAMENHANG_KEY_VAULT_URL/,
    ],
    [
      'the right to purge',
      [one('keys', 'purge', 'forbidden')],
      /this purge: refused\.\n.*Samenhang cycle keys/,
    ],
    ['a queue', [one('queues', 'open-steps', 'missing')], /Queue open-steps: not there\./],
    [
      'the right to see queues',
      [one('queues', 'queues', 'forbidden')],
      /Queue: refused\.\n.*Storage Queue Data Contributor/,
    ],
    [
      'a permission of Graph',
      [one('directory', 'directory', 'forbidden')],
      /People of Microsoft Graph: refused\.\n.*User\.Read\.All/,
    ],
  ])('without %s it says what to give', async (_, items, said) => {
    const { lines } = await inside(found(...items));
    expect(faultsOf(lines)).toEqual([expect.stringMatching(said)]);
  });

  test('what this installation was given none of is no fault', async () => {
    const { lines } = await inside(found(one('directory', 'directory', 'absent')));
    expect(faultsOf(lines)).toEqual([]);
    expect(lines).toContain('note People come from a file: Microsoft Graph is not switched on.');
  });

  test('a vault with purge protection is no fault, and says until when it keeps a key', async () => {
    const recoverableUntil = '2026-12-06T12:00:00.000Z';
    const kept = { ...one('keys', 'purge', 'absent'), recoverableUntil };
    const { lines } = await inside(found(one('keys', 'create', 'works'), kept));
    expect(faultsOf(lines)).toEqual([]);
    expect(lines).toContain('ok   A key can be made, used and destroyed.');
    expect(lines).toContainEqual(
      expect.stringMatching(/^note .* until 2026-12-06, and rounds say so/),
    );
  });

  test('a message that does not arrive is waited for, three minutes and no longer', async () => {
    const more = { 'GET /api/deployment/message': { status: 200, body: { arrived: null } } };
    const { lines, waits } = await inside(found(), { more });
    expect(lines.at(-1)).toMatch(/^FAIL .*did not arrive within three minutes/);
    expect(waits.reduce((sum, ms) => sum + ms, 0)).toBe(180_000);
  });

  test('a message that cannot be put is the fault of the host, and says which settings', async () => {
    const more = { 'POST /api/deployment/message': { status: 500 } };
    const { lines } = await inside(found(), { more });
    expect(lines.at(-1)).toMatch(/HTTP 500\)\.\n.*AzureWebJobsStorage__accountName/);
  });

  const refused = (status: number, code: string) => ({ status, body: { code } });
  test.each<[string, Reply, string, RegExp]>([
    ['without the role', refused(403, 'forbidden'), MINE, /Assessment\.Technical/],
    [
      'of another tenant',
      refused(403, 'tenant_not_allowed'),
      MINE,
      /our-tenant.*\n.*SAMENHANG_TENANTS/,
    ],
    [
      'of version 1',
      refused(401, 'token_invalid'),
      token({ aud: 'x', tid: 'y', ver: '1.0' }),
      /version 1.*\n.*npm run -s register/,
    ],
    [
      'for another client',
      refused(401, 'token_invalid'),
      MINE,
      /SAMENHANG_CLIENT_ID must be our-client/,
    ],
    [
      'that is none',
      refused(401, 'token_invalid'),
      'nonsense',
      /SAMENHANG_CLIENT_ID must be its audience/,
    ],
    ['where the app broke', { status: 500 }, MINE, /HTTP 500/],
  ])('a token %s is told apart', async (_, reply, mine, said) => {
    const { lines } = await inside(reply, { mine });
    expect(lines).toEqual([expect.stringMatching(said)]);
  });
});

describe('the command', () => {
  test('shows what it does', async () => {
    const { code, output } = await npmRun('check-deployment', '--help');
    expect([code, output]).toEqual([0, expect.stringContaining('Assessment.Technical')]);
  });

  test.each([
    [[], 'Give one address'],
    [['http://samenhang.example.org'], 'is no address'],
    [['https://samenhang.example.org/api'], 'is no address'],
    [['https://x.org', 'https://y.org'], 'Give one address'],
    [['https://x.org', '--deep', '--tenant', 'x'], '--tenant'],
    [['https://x.org', '--deeper'], '--deeper'],
  ])('refuses %j with its usage', async (args, why) => {
    const { code, complaint } = await runCommand('check-deployment', ...args);
    expect([code, complaint]).toEqual([2, expect.stringContaining(why)]);
    expect(complaint).toContain('usage: npm run -s check-deployment');
  });

  test('says faults, counts them, and ends with 1', async () => {
    // The version of the sources is another than that of the stand-in.
    const { code, output } = await runCommand('check-deployment', site.url);
    expect(code).toBe(1);
    expect(output).toContain('FAIL Version 9.9.9 runs');
    expect(output.trimEnd()).toMatch(/\n2 to mend\.$/);
  });

  test('says in one sentence that nobody answers', async () => {
    const { code, output, complaint } = await runCommand('check-deployment', 'http://127.0.0.1:1');
    expect([code, complaint]).toEqual([1, '']);
    expect(output).toMatch(/^FAIL 127\.0\.0\.1: .*\n.*docs\/deploy\.md/);
  });

  test('takes what azd keeps in its environment', () => {
    const id = (digit: string) => `${digit.repeat(8)}-0000-4000-8000-000000000000`;
    const environment = {
      SAMENHANG_TENANTS: `${id('1')}, ${id('2')}`,
      SAMENHANG_CLIENT_ID: id('3'),
    };
    expect(parseCheck(['https://x.org/', '--deep'], environment)).toEqual({
      url: 'https://x.org',
      deep: { tenant: id('1'), clientId: id('3') },
      wait: false,
    });
    const plain = parseCheck(['https://x.org', '--wait'], environment);
    expect(plain).toMatchObject({ wait: true, deep: undefined });
  });
});

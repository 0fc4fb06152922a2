import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { tabFiles } from '@samenhang/functions/http/tab-files';
import { PATHS } from '@samenhang/shared/api/paths';
import { DEFINITIONS, type HttpApp, startHttpApp } from '../../builders/http-app.ts';

const folder = mkdtempSync(join(tmpdir(), 'samenhang-static-'));
const tab = join(folder, 'tab');
let app: HttpApp;

beforeAll(async () => {
  mkdirSync(join(tab, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.json'), '{}');
  mkdirSync(join(tab, 'icons'));
  writeFileSync(join(tab, 'index.html'), '<!doctype html>');
  writeFileSync(join(tab, 'outlook.html'), '<!doctype html><p>');
  writeFileSync(join(tab, 'icons/outlook-16.png'), 'png');
  writeFileSync(join(tab, 'assets/app-1234.js'), 'plain');
  writeFileSync(join(tab, 'assets/app-1234.js.br'), 'packed');
  writeFileSync(join(tab, 'notes.pdf'), 'no type that is served');
  app = await startHttpApp({ tab });
});
afterAll(async () => {
  await app?.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('the tab’s page', () => {
  test.each(['/', '/index.html'])(
    'at %s may be framed by Microsoft 365 alone, and is asked for anew',
    async (path) => {
      const { status, headers, text } = await app.send(path);
      expect({ status, text }).toEqual({ status: 200, text: '<!doctype html>' });
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain(
        "frame-ancestors 'self' https://*.cloud.microsoft https://teams.microsoft.com",
      );
      expect(headers.get('x-frame-options')).toBeNull();
      expect(headers.get('cache-control')).toBe('no-cache');
    },
  );
});

describe('the pane of Outlook', () => {
  const CDN = 'https://appsforoffice.microsoft.com';

  test.each(['/outlook.html', '/outlook.html?app=1&et=x'])(
    'at %s may load office.js from Microsoft, and is framed as the tab is',
    async (path) => {
      const { status, headers } = await app.send(path);
      expect(status).toBe(200);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain(`script-src 'self' ${CDN};`);
      expect(policy).toContain("connect-src 'self' https://login.microsoftonline.com ");
      expect(policy).toContain("frame-ancestors 'self' https://*.cloud.microsoft ");
      expect(policy).not.toMatch(/unsafe-(eval|hashes)|script-src[^;]*unsafe/);
      expect(headers.get('x-frame-options')).toBeNull();
      expect(headers.get('cache-control')).toBe('no-cache');
    },
  );

  test.each(['/', '/index.html', '/icons/outlook-16.png', '/assets/app-1234.js', '/api/health'])(
    'is the only one that may: %s names no address of Microsoft’s for scripts',
    async (path) => {
      const { headers } = await app.send(path);
      expect(headers.get('content-security-policy') ?? '').not.toContain(CDN);
    },
  );

  test('has icons that another origin may show, and keep for a day', async () => {
    const { status, headers } = await app.send('/icons/outlook-16.png');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('image/png');
    expect(headers.get('cache-control')).toBe('public, max-age=86400');
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    const page = await app.send('/outlook.html');
    expect(page.headers.get('cross-origin-resource-policy')).toBe('same-origin');
  });
});

describe('a hashed asset', () => {
  test('may be kept for good', async () => {
    const { headers } = await app.send('/assets/app-1234.js');
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(headers.get('vary')).toBe('accept-encoding');
  });

  test.each([
    ['br', 'br'],
    ['gzip, br;q=0.5', 'br'],
    ['br;q=0', undefined],
    ['br;q=0.0', undefined],
    ['x-br', undefined],
    ['gzip', undefined],
  ])('for Accept-Encoding %s is sent as %s', async (accepted, encoding) => {
    const file = await tabFilesOf(accepted);
    expect(file).toBe(encoding);
  });
});

/** What the application says of the asset's encoding; `fetch` would unpack it before we see it. */
async function tabFilesOf(accepted: string): Promise<string | undefined> {
  const headers = { 'accept-encoding': accepted };
  const asked = get(`${app.url}/assets/app-1234.js`, { headers });
  const [response]: IncomingMessage[] = await once(asked, 'response');
  response?.resume();
  return response?.headers['content-encoding'];
}

describe('only files of the folder, by their exact name, are files', () => {
  test.each([
    '../secret.json',
    'assets/../index.html',
    'assets/../../secret.json',
    './index.html',
    '/index.html',
    'assets//app-1234.js',
    'assets\\app-1234.js',
    'assets',
    'notes.pdf',
    'INDEX.HTML',
    'index.html\0',
    '',
  ])('%j is none', async (name) => {
    expect(await tabFiles(tab)(name, true)).toBeUndefined();
  });

  test.each(['/assets%2F..%2Findex.html', '/assets////app-1234.js', '/%2e%2e/secret.json'])(
    '%s is not found',
    async (path) => {
      expect(await app.send(path)).toMatchObject({ status: 404, json: { code: 'not_found' } });
    },
  );
});

test('the addresses the tab asks for are those of the routes', () => {
  const parameters: Record<string, string[]> = {
    instrument: ['{version}'],
    job: ['{cycle}', '{job}'],
    redaction: ['{cycle}', '{comment}'],
    plan: ['{unit}'],
    action: ['{unit}', '{action}'],
    meetingReviews: ['{hash}'],
    channelTab: ['{tab}'],
    review: ['{review}'],
    ownPart: ['{review}'],
    decisions: ['{review}'],
    norm: ['{norm}'],
    import: ['{import}'],
    importPart: ['{import}', '{part}'],
    importCheck: ['{import}'],
    importCommit: ['{import}'],
    check: ['{check}'],
  };
  const asked = Object.entries(PATHS).map(([name, path]) => {
    const [first = '{cycle}', second = '{unit}'] = parameters[name] ?? [];
    return decodeURIComponent(path(first, second).replace(/\?.*/, '')).slice(1);
  });
  const routes = DEFINITIONS.map(({ route }) => route).filter((route) => route.startsWith('api/'));
  expect(new Set(asked)).toEqual(new Set(routes));
});

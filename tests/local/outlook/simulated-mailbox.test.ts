import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sendHostFile } from '@samenhang/local/host-page';
import { type LoopbackServer, listenOnLoopback } from '@samenhang/local/loopback-server';
import { openOutlookPage } from '@samenhang/local/outlook/outlook-page';
import { teamsAddressOf } from '@samenhang/local/outlook/page/deep-links';
import {
  BODIES,
  ITEMS,
  PANES,
  readOutlook,
  TROUBLES,
  writeOutlook,
} from '@samenhang/local/outlook/page/outlook-state';
import { isLocalPane, OFFICE_HOST, sendLocalPane } from '@samenhang/local/outlook/pane-at-edge';
import { THEMES } from '@samenhang/local/teams/page/state';
import { LANGUAGES } from '@samenhang/shared/languages';
import * as fc from 'fast-check';
import { unwrap } from '../../builders/organisation.ts';

const POLICY = `default-src 'none'; script-src 'self' ${OFFICE_HOST}; frame-ancestors 'self'`;
const PAGE = `<script async src="${OFFICE_HOST}/lib/1/hosted/office.js"></script>`;

let server: LoopbackServer;
let origin: string;
beforeAll(async () => {
  const page = await openOutlookPage();
  server = unwrap(await listenOnLoopback(0));
  origin = `http://127.0.0.1:${server.port}`;
  server.serve((request, response) => {
    if (sendHostFile(page, request.url ?? '', response)) return undefined;
    if (isLocalPane(request)) return sendLocalPane(origin, response);
    const headers = { 'content-security-policy': POLICY, 'content-type': 'text/html' };
    response.writeHead(200, headers).end(PAGE);
    return undefined;
  });
});
afterAll(() => server.stop());

test('the page is served whole under a policy without inline scripts, and has none', async () => {
  const response = await fetch(`${origin}/local/outlook/`);
  const html = await response.text();
  expect(response.headers.get('content-security-policy')).not.toContain('unsafe');
  expect(html).not.toMatch(/<script(?![^>]*src=)|\sstyle=|\son\w+=/);
  const used = [...html.matchAll(/(?:src|href)="(\/local\/outlook[^"]+)"/g)].map(([, at]) => at);
  expect(used.length).toBeGreaterThan(4);
  for (const file of used) {
    const served = await fetch(origin + file);
    expect(served.headers.get('cache-control')).toBe('no-store');
  }
});

describe('the pane', () => {
  test('as it is on a laptop has what stands in for office.js, and asks Microsoft for nothing', async () => {
    const response = await fetch(`${origin}/outlook.html?app=1&office=local`);
    expect(await response.text()).toBe('<script async src="/local/outlook/office.js"></script>');
    expect(response.headers.get('content-security-policy')).toBe(
      POLICY.replace(` ${OFFICE_HOST}`, ''),
    );
  });

  test.each([
    '/outlook.html',
    '/outlook.html?office=cdn',
    '/index.html?office=local',
    '/outlook.html?noffice=local',
  ])('is otherwise as the product serves it: %s', async (path) => {
    const response = await fetch(origin + path);
    expect(await response.text()).toBe(PAGE);
    expect(response.headers.get('content-security-policy')).toBe(POLICY);
  });
});

test('keeps everything that can be chosen in the address', () => {
  const state = fc.record({
    persona: fc.string(),
    theme: fc.constantFrom(...THEMES),
    language: fc.constantFrom(...LANGUAGES),
    item: fc.constantFrom(...ITEMS),
    body: fc.constantFrom(...BODIES),
    pane: fc.constantFrom(...PANES),
    trouble: fc.constantFrom(...TROUBLES),
    office: fc.constantFrom('local' as const, 'cdn' as const),
  });
  fc.assert(
    fc.property(state, (chosen) => {
      expect(readOutlook(writeOutlook(chosen), 'nl')).toEqual(chosen);
    }),
  );
});

test('an address that says nothing known opens what most people have', () => {
  expect(readOutlook('?trouble=flood&item=letter', 'nl-BE')).toMatchObject({
    ...{ language: 'nl', item: 'message', body: 'html', trouble: 'none', office: 'local' },
  });
});

describe('a link in what was written leads', () => {
  const context = encodeURIComponent(JSON.stringify({ subEntityId: 'unit/c/u' }));

  test.each([
    [`https://teams.microsoft.com/l/entity/1/home?webUrl=x&context=${context}`, 'unit/c/u'],
    ['http://here.example/index.html?page=home', 'home'],
  ])('into the simulated Teams: %s', (href, page) => {
    const address = new URL(
      teamsAddressOf(href, 'http://here.example') ?? '',
      'http://here.example',
    );
    expect([address.pathname, address.searchParams.get('page')]).toEqual(['/local/teams/', page]);
  });

  test.each(['https://elsewhere.example/?page=home', 'https://teams.microsoft.com/l/meeting/new'])(
    'nowhere where it is none of ours: %s',
    (href) => {
      expect(teamsAddressOf(href, 'http://here.example')).toBeUndefined();
    },
  );
});

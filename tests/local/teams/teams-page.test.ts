import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sendHostFile } from '@samenhang/local/host-page';
import { HOST_TEXTS } from '@samenhang/local/host-texts';
import { type LoopbackServer, listenOnLoopback } from '@samenhang/local/loopback-server';
import { CONTEXTS, readState, THEMES, WIDTHS, writeState } from '@samenhang/local/teams/page/state';
import { openTeamsPage } from '@samenhang/local/teams/teams-page';
import { LANGUAGES } from '@samenhang/shared/languages';
import * as fc from 'fast-check';
import { unwrap } from '../../builders/organisation.ts';

let server: LoopbackServer;
let origin: string;
beforeAll(async () => {
  const page = await openTeamsPage();
  server = unwrap(await listenOnLoopback(0));
  origin = `http://127.0.0.1:${server.port}`;
  server.serve((request, response) => {
    if (!sendHostFile(page, request.url ?? '', response)) response.writeHead(404).end();
  });
});
afterAll(() => server.stop());

test.each(['/local/teams/', '/local/teams/meeting'])(
  '%s is served whole under a policy without inline scripts, and has none',
  async (path) => {
    const response = await fetch(origin + path);
    const html = await response.text();
    const policy = response.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(html).not.toMatch(/<script(?![^>]*src=)|\sstyle=|\son\w+=/);
    const used = [...html.matchAll(/(?:src|href)="(\/local\/teams[^"]+)"/g)].map(
      ([, path]) => path ?? '',
    );
    expect(used.length).toBeGreaterThan(2);
    for (const file of used) expect((await fetch(origin + file)).status).toBe(200);
  },
);

test('keeps everything that can be chosen in the address', () => {
  const state = fc.record({
    persona: fc.string(),
    theme: fc.constantFrom(...THEMES),
    language: fc.constantFrom(...LANGUAGES),
    width: fc.constantFrom(...WIDTHS),
    context: fc.constantFrom(...CONTEXTS),
    page: fc.string(),
  });
  fc.assert(
    fc.property(state, (chosen) => {
      expect(readState(writeState(chosen), 'nl')).toEqual(chosen);
    }),
  );
});

test('takes the first of each where the address says nothing known, and the browser’s language', () => {
  const first = { persona: '', theme: 'default', width: 'full', context: 'personal', page: '' };
  expect(readState('?theme=pink&width=1', 'nl-BE')).toEqual({ ...first, language: 'nl' });
  expect(readState('', 'de')).toEqual({ ...first, language: 'en' });
});

test('says in both languages that its people are made up', () => {
  expect([HOST_TEXTS.en.synthetic, HOST_TEXTS.nl.synthetic]).toEqual([
    'Simulated Teams · synthetic people',
    'Gesimuleerd Teams · verzonnen mensen',
  ]);
});

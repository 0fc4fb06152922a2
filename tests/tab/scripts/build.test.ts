import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliDecompressSync, gzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import {
  filesWith,
  firstRouteScripts,
  paneScripts,
  scriptsBeyondFirst,
} from '../../../tab/scripts/first-route.ts';
import { sheetBytes } from '../../builders/sheet-file.ts';

const BUDGET = 130_000;
/** Built by `npm test` before the tests run; `npm run build -w tab` does it by hand. */
const dist = join(__dirname, '../../../tab/dist');

const assets = () => readdirSync(join(dist, 'assets'));
const read = (file: string) => readFileSync(join(dist, 'assets', file));

test('the first route loads at most 130 kB of scripts, gzipped', () => {
  const sizes = [...firstRouteScripts(dist).values()];
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(BUDGET);
});

test('the pane of Outlook loads at most 110 kB of scripts, gzipped, and signing in none of them', () => {
  const sizes = paneScripts(dist);
  expect(sizes.size).toBeGreaterThan(3);
  expect([...sizes.values()].reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(110_000);
  expect([...sizes.keys()].join()).not.toMatch(/signed-in/);
  expect(assets().join()).toMatch(/signed-in/);
});

test('Microsoft’s address of office.js is in the page of Outlook, once, and nowhere else', () => {
  const named = /https:\/\/appsforoffice\.microsoft\.com[^"']*/g;
  const pages = ['index.html', 'outlook.html'].map((file) =>
    readFileSync(join(dist, file), 'utf8'),
  );
  expect(pages.map((html) => html.match(named))).toEqual([
    null,
    ['https://appsforoffice.microsoft.com/lib/1/hosted/office.js'],
  ]);
  expect(pages[1]).not.toMatch(/\/local\/|<style|style=|<script(?![^>]*\ssrc=)|\son\w+=/);
  const scripts = assets().filter((file) => file.endsWith('.js'));
  for (const file of scripts) expect(read(file).toString()).not.toMatch(named);
});

test('nothing of Outlook comes with the tab, and nothing of Teams with the pane', () => {
  const tab = [...firstRouteScripts(dist).keys()];
  for (const file of paneScripts(dist).keys()) {
    expect(tab).not.toContain(file);
    expect(readFileSync(join(dist, file), 'utf8')).not.toMatch(/teams\.microsoft\.us|pushState\(/);
  }
});

test("a unit's result loads at most 120 kB of scripts more, gzipped", () => {
  const words = ['../shared/src/locales/nl/results.json'];
  const sizes = [...scriptsBeyondFirst(dist, 'src/pages/unit/unit-page.tsx', words).values()];
  expect(sizes.length).toBeGreaterThan(2);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(120_000);
});

test('a review begins with at most 40 kB of scripts more, gzipped', () => {
  const words = ['review', 'action'].map((kind) => `../shared/src/locales/nl/${kind}.json`);
  // What shows a result is fetched while people gather and guess.
  const sizes = [
    ...scriptsBeyondFirst(dist, 'src/pages/review/review-page.tsx', words, []).values(),
  ];
  expect(sizes.length).toBeGreaterThan(2);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(40_000);
});

test.each([
  ['settings', ['settings']],
  ['people', ['settings', 'people']],
  ['rounds', ['settings', 'rounds']],
  ['benchmarks', ['settings', 'results']],
  ['log', ['settings', 'results', 'log']],
])('the settings of %s load at most 60 kB of scripts more, gzipped', (page, kinds) => {
  const words = kinds.map((kind) => `../shared/src/locales/nl/${kind}.json`);
  const module = `src/pages/${page}/${page}-page.tsx`;
  // What reads scores is fetched once somebody sends some.
  const sizes = [...scriptsBeyondFirst(dist, module, words, []).values()];
  expect(sizes.length).toBeGreaterThan(2);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(60_000);
});

test('nothing of the settings comes with the first route', () => {
  expect([...firstRouteScripts(dist).keys()].join()).not.toMatch(/settings|benchmarks/);
});

test('the first route comes in so few files that a browser fetches all at once', () => {
  // Six at a time without HTTP/2; the language is fetched later.
  const language = 1;
  expect(firstRouteScripts(dist).size - language).toBeLessThanOrEqual(6);
});

test('the page asks at once for all that the first screen is made of', () => {
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  for (const file of filesWith(dist, 'src/app/start.ts')) {
    expect(html).toContain(`href="/${file}"`);
  }
});

test('pages are asked for, and the host is looked for, before the first screen is there', () => {
  const screen = [...filesWith(dist, 'src/app/start.ts')].filter((file) => /first-/.test(file));
  expect(screen).toHaveLength(1);
  const early = [...filesWith(dist, 'index.html')];
  expect(early).not.toContain(screen[0]);
  const sizes = early.map((file) => gzipSync(readFileSync(join(dist, file))).length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(27_000);
});

test('the assessment and the result are loaded when wanted', () => {
  const first = [...firstRouteScripts(dist).keys()].join();
  for (const page of ['assessment-page', 'result-page']) {
    expect(first).not.toContain(page);
    expect(assets().join()).toContain(page);
  }
});

test('the page itself holds no script, no style and no address of another origin', () => {
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  expect(html).not.toMatch(/<style|style=|<script(?![^>]*\ssrc=)|\son\w+=|https?:/);
});

test('every script and style has a brotli twin with the same content', () => {
  const files = assets().filter((file) => /\.(js|css|svg)$/.test(file));
  expect(files.length).toBeGreaterThan(5);
  for (const file of files) expect(brotliDecompressSync(read(`${file}.br`))).toEqual(read(file));
});

test('the server checks: no schema library comes along', () => {
  for (const file of assets().filter((name) => name.endsWith('.js'))) {
    expect(read(file).toString()).not.toMatch(/ZodError|\$ZodType/);
  }
});

test('styles are worked out when the tab is built: their compiler does not come along', () => {
  for (const file of assets().filter((name) => name.endsWith('.js'))) {
    // What Griffel's compiler looks for in a style, and its prefixer in a rule.
    expect(read(file).toString()).not.toMatch(/@noflip|@namespace/);
  }
});

test('no worker comes from a blob: address, which the content security policy forbids', () => {
  const workers = assets()
    .filter((name) => name.endsWith('.js'))
    .flatMap(
      (file) =>
        read(file)
          .toString()
          .match(/new Worker\([^)]*\)/g) ?? [],
    );
  const named = workers.map((call) => /(\w+-worker)/.exec(call)?.[1]).sort();
  expect(named).toEqual(['reading-worker', 'workbook-worker']);
});

test('what reads a workbook is loaded inside the worker, when somebody brings one', () => {
  const worker = assets().find((name) => /^reading-worker.*\.js$/.test(name)) ?? '';
  expect(read(worker).toString()).toMatch(/import\([^)]*workbook-rows/);
  expect(gzipSync(read(worker)).length).toBeLessThan(25_000);
});

test('the reader of workbooks reads one as it was built', async () => {
  const file = assets().find((name) => /^workbook-rows.*\.js$/.test(name)) ?? '';
  const script = `
    import { workbookRows } from ${JSON.stringify(pathToFileURL(join(dist, 'assets', file)).href)};
    const bytes = Uint8Array.from(Buffer.from(process.argv[1], 'base64'));
    console.log(JSON.stringify(await workbookRows(bytes.buffer)));`;
  const workbook = Buffer.from(sheetBytes(['E-mail', 'Unit'], ['zoë@x.nl', 42])).toString('base64');
  const run = ['--input-type=module', '--eval', script, workbook];
  const rows = [
    { line: 1, cells: ['E-mail', 'Unit'] },
    { line: 2, cells: ['zoë@x.nl', '42'] },
  ];
  const said = execFileSync(process.execPath, run, { encoding: 'utf8' });
  expect(JSON.parse(said)).toEqual([{ name: 'People', rows }]);
});

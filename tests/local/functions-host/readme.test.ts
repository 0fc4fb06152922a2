import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';

const HERE = join(process.cwd(), 'tests/local/functions-host');
const README = readFileSync(join(process.cwd(), 'local/functions-host/README.md'), 'utf8');

/** The lines of the tables, as cells. */
const LINES = README.split('\n')
  .filter((line) => /^\| (?!---)/.test(line))
  .map((line) => line.slice(1, -1).split(' | '))
  .map((cells) => cells.map((cell) => cell.trim()));
const BEHAVIOURS = LINES.filter((cells) => cells.length !== 3)
  .slice(1)
  .map(([what = '', how = '', source = '', shownBy = '', ...more]) => ({
    ...{ what, how, source, shownBy, more },
  }));
const REPOSITORIES = LINES.filter((cells) => cells.length === 3)
  .slice(1)
  .flatMap(([short = '']) => short.split(', '));

const quoted = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, text]) => text);

const TITLES = new Set(
  ['http', 'life', 'triggers'].flatMap((name) =>
    [
      ...readFileSync(join(HERE, `${name}.test.ts`), 'utf8').matchAll(
        /(?:\btest|\]\))\(\s*'((?:[^'\\]|\\.)+)'/g,
      ),
    ].map(([, title]) => title),
  ),
);

test('the table has every behaviour once', () => {
  expect(BEHAVIOURS.length).toBeGreaterThanOrEqual(40);
  expect(new Set(BEHAVIOURS.map(({ what }) => what)).size).toBe(BEHAVIOURS.length);
  expect(TITLES.size).toBeGreaterThan(50);
});

describe.each(BEHAVIOURS)('$what', ({ how, source, shownBy, more }) => {
  test('has a source in a repository that the README names, or says that none was found', () => {
    expect(how).not.toBe('');
    expect(more).toEqual([]);
    const files = quoted(source.replace(/not found.*/, ''));
    const named = files.filter((file) =>
      REPOSITORIES.some((short) => file?.startsWith(`${short}: `)),
    );
    expect(files).toEqual(named);
    expect(files.length > 0 || /^not found \S+/.test(source)).toBe(true);
  });

  test('is shown by tests that are there', () => {
    const titles = quoted(shownBy);
    expect(titles).not.toEqual([]);
    expect(titles.filter((title) => !TITLES.has(title))).toEqual([]);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { TABLES } from '@samenhang/functions/ports/table-store';
import { TABLE_REGISTRY } from '@samenhang/functions/repositories/registry';

const SOURCE = join(process.cwd(), 'functions/src');
const FILES = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({ file, text: readFileSync(join(SOURCE, file), 'utf8') }));
const REPOSITORIES = FILES.filter(({ file }) => file.startsWith('repositories/'));

/** A table's name where the store is asked for it, or where a partition of it is made. */
const OPENS = /(?:\bstore\.(?:get|range|transact)\(|makePartition\(\s*store,)\s*'(\w+)'/g;
const openedBy = (text: string) => [...text.matchAll(OPENS)].map(([, table = '']) => table);

describe('the registry of tables', () => {
  test('has every table, in order, and no other', () => {
    expect(Object.keys(TABLE_REGISTRY)).toEqual([...TABLES]);
  });

  test('has every table that a repository opens, and each of its tables is opened by one', () => {
    const opened = REPOSITORIES.flatMap(({ text }) => openedBy(text));
    expect(new Set(opened)).toEqual(new Set(Object.keys(TABLE_REGISTRY)));
  });

  test('knows all ways to a table: only repositories ask the store, each for one table', () => {
    const names = new RegExp(`'(?:${TABLES.join('|')})'`, 'g');
    for (const { file, text } of FILES) {
      const named = new Set(text.match(names)?.map((quoted) => quoted.slice(1, -1)));
      if (file === 'ports/table-store.ts') continue;
      expect({ file, opened: new Set(openedBy(text)) }).toEqual({ file, opened: named });
      expect(named.size).toBeLessThanOrEqual(1);
      if (named.size > 0) expect(file).toMatch(/^repositories\//);
    }
  });

  test('says of each table what it holds, why, and how long', () => {
    for (const [table, { holds, why, kept }] of Object.entries(TABLE_REGISTRY)) {
      for (const said of [holds, why, kept])
        expect({ table, said }).not.toMatchObject({ said: '' });
      // A cell of a table in Markdown.
      expect(`${holds}${why}${kept}`).not.toMatch(/[|\n]/);
    }
  });
});

describe('docs/tables.md', () => {
  const page = readFileSync(join(process.cwd(), 'docs/tables.md'), 'utf8');
  const section = page;
  /** The tables of the section, as lines. */
  const [keys = [], registry = []] = section
    .split('\n\n')
    .filter((block) => block.startsWith('| table |'))
    .map((block) => block.trim().split('\n'));

  test('shows keys and properties of every table', () => {
    const shown = keys.flatMap((line) => /^\| `(\w+)` \|/.exec(line)?.[1] ?? []);
    expect(new Set(shown)).toEqual(new Set(TABLES));
  });

  test('has every table of which a row keeps who did something as of a person', () => {
    const keeping = keys.flatMap((line) => {
      const [table] = /(?<=^\| `)\w+/.exec(line) ?? [];
      return TABLES.filter((one) => one === table && /`\w+By`/.test(line));
    });
    expect(keeping).toEqual(['Cycles', 'Reviews', 'Jobs', 'Comments']);
    for (const table of keeping) {
      expect({ table, of: TABLE_REGISTRY[table].of }).toEqual({ table, of: 'person' });
    }
  });

  test('shows the registry, word for word', () => {
    const rows = Object.entries(TABLE_REGISTRY).map(
      ([table, { holds, of, why, kept }]) =>
        `| \`${table}\` | ${holds} | ${of} | ${why} | ${kept} |`,
    );
    expect(registry.slice(2)).toEqual(rows);
  });
});

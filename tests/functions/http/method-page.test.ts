// docs/method.md says of every field that is served beside numbers what it means.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { servedFields } from './served-fields.ts';

const PAGE = readFileSync(join(process.cwd(), 'docs/method.md'), 'utf8');

/** The fields that the page describes, as `route path`: a table for each route, fields in its first column. */
function describedFields(): Set<string> {
  const [, ...sections] = PAGE.slice(PAGE.indexOf('## What each field says')).split(/^### /m);
  return new Set(
    sections.flatMap((section) => {
      const route = /`([\w-]+)`/.exec(section.split('\n')[0] ?? '')?.[1] ?? '';
      const cells = section.split('\n').flatMap((line) => /^\| (`[^|]*) \|/.exec(line)?.[1] ?? []);
      return cells.flatMap((cell) =>
        [...cell.matchAll(/`([^`]+)`/g)].map(([, path]) => `${route} ${path}`),
      );
    }),
  );
}

test('every served field is described, and nothing that is not served', () => {
  const served = servedFields().map(({ route, path }) => `${route} ${path}`);
  expect(served.length).toBeGreaterThan(200);
  const described = describedFields();
  expect(served.filter((field) => !described.has(field))).toEqual([]);
  expect([...described].filter((field) => !served.includes(field))).toEqual([]);
});

test('every description is a sentence of its own', () => {
  const rows = PAGE.split('\n').filter((line) => /^\| `/.test(line) && line.includes(' | '));
  for (const row of rows) expect(row).toMatch(/\| \S[^|]{3,} \|$/);
});

import { describe, expect, test } from '@jest/globals';
import { importPartSchema } from '@samenhang/shared/api/organisation';
import type { Choices } from '@samenhang/shared/organisation/organise';
import { strToU8, zipSync } from 'fflate';
import { createDesk } from '../../../../tab/src/features/organisation/worker/desk.ts';
import { sheetFile } from '../../../builders/sheet-file.ts';

const GUID = 'aaaaaaaa-0000-4000-8000-00000000000';
const CHOICES: Choices = {
  withoutUnit: 'fault',
  unknownPeople: 'fault',
  padNumbers: false,
  rootName: 'Org',
};

/** A file on a desk of its own. */
async function read(file: Blob, sheet?: string) {
  const desk = createDesk();
  const choices = sheet === undefined ? {} : { sheet };
  const summary = await desk.readFile({ file, choices, remembered: {} });
  return { desk, summary };
}

async function checked(file: Blob) {
  const { desk, summary } = await read(file);
  if ('code' in summary) throw new Error(summary.code);
  const check = await desk.check({ columns: summary.columns, choices: CHOICES, today: [] });
  return { desk, summary, check };
}

describe('a workbook', () => {
  test('is read as its cells are, numbers with their digits, below a title', async () => {
    const file = sheetFile(
      ['Personeel 2026', null, null],
      ['Object id', 'Personeelsnummer', 'Afdeling'],
      [`${GUID}1`, 42, 'Zuid'],
      [`${GUID}2`, 123456789012, 'Zoë & Co'],
    );
    const { summary } = await read(file);
    expect(summary).toMatchObject({
      readAs: { kind: 'workbook' },
      rows: 2,
      above: 1,
      first: [
        [`${GUID}1`, '42', 'Zuid'],
        [`${GUID}2`, '123456789012', 'Zoë & Co'],
      ],
    });
  });

  test('that is damaged, or an archive of something else, says so', async () => {
    const archive = zipSync({ 'a.txt': strToU8('hello') });
    for (const bytes of [Uint8Array.of(0x50, 0x4b, 3, 4, 1, 2), Uint8Array.from(archive)]) {
      expect((await read(new Blob([bytes]))).summary).toEqual({ code: 'workbook_broken' });
    }
  });
});

test('a file of more than 20 MB is not opened', async () => {
  const { summary } = await read(new Blob([new Uint8Array(20 * 2 ** 20 + 1)]));
  expect(summary).toEqual({ code: 'too_large' });
});

test('only a little of a large file is told, and all of it is sent', async () => {
  const rows = Array.from({ length: 1500 }, (_, n) => {
    const id = `aaaaaaaa-0000-4000-8000-${String(n).padStart(12, '0')}`;
    return `${id};${'x'.repeat(100)};${n < 300 ? '' : 'IT'}`;
  });
  const text = `object id;naam;afdeling\n${rows.join('\n')}\n`;
  const { desk, summary, check } = await checked(new Blob([text]));
  expect(summary.first).toHaveLength(5);
  expect(summary.first[0]?.[1]).toHaveLength(61);
  expect(check).toMatchObject({ errors: 300, people: 1200, parts: 2 });
  expect(check.first).toHaveLength(200);
  const parts = [await desk.part(0), await desk.part(1)];
  for (const part of parts) importPartSchema.parse(part);
  expect(parts.flatMap((part) => part.people ?? [])).toHaveLength(1200);
});

test('errors are told before warnings, whatever their lines', async () => {
  const rows = [`${GUID}1;IT;zz@zz.nl`, `${GUID}2;IT;zz@zz.nl`, `${GUID}3;;`];
  const { check } = await checked(new Blob([`object id;afdeling;manager\n${rows.join('\n')}\n`]));
  expect(check.first.map(({ severity }) => severity)).toEqual(['error', 'warning', 'warning']);
  expect(check.counts.map(({ code, count }) => [code, count])).toEqual([
    ['person_without_unit', 1],
    ['manager_unknown', 2],
  ]);
});

test('what is to be mended comes with the mark by which Excel knows its letters', async () => {
  const { desk } = await checked(new Blob([`object id;afdeling\n${GUID}1;\n`]));
  const words = {
    faults: new Map([['person_without_unit' as const, { what: 'No unit', mend: 'Fill in' }]]),
    headers: ['Line', 'Wrong', 'Mend'] as const,
    also: 'also #',
    wholeFile: 'File',
  };
  const file = await desk.faultFile(words);
  const bytes = new Uint8Array(await file.arrayBuffer());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(new TextDecoder().decode(bytes)).toBe(
    `object id;afdeling;Samenhang: Line;Samenhang: Wrong;Samenhang: Mend\r\n${GUID}1;;2;No unit (${GUID}1);Fill in\r\n`,
  );
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { demoPersonas } from '@samenhang/local/demo/personas';
import { demoTenants } from '@samenhang/local/demo/tenants';
import { demoFiles } from '@samenhang/local/demo/written-files';
import { readCsv } from '@samenhang/shared/organisation/csv-file';
import { unwrap } from '../../builders/organisation.ts';
import { readWorkbook } from '../../builders/workbook.ts';

const FOLDER = join(__dirname, '../../../local/demo/files');
const { empty } = demoTenants();
const bytesOf = (name: string) => readFileSync(join(FOLDER, name));

let written: ReadonlyMap<string, Uint8Array>;
beforeAll(async () => {
  written = await demoFiles();
});

const read = (name: string) => {
  const file = unwrap(readCsv(bytesOf(name)));
  const rows: (readonly string[])[] = [];
  for (const row of file.rows()) {
    if ('code' in row) throw new Error(`${name}: ${row.code} on line ${row.line}`);
    rows.push(row.cells);
  }
  return { ...file, rows };
};

describe('the files of HR that lie ready', () => {
  test('are those that our script writes', () => {
    expect(readdirSync(FOLDER).sort()).toEqual([...written.keys()].sort());
    for (const [name, bytes] of written) {
      // A workbook is a zip archive, which has the time in it.
      if (!name.endsWith('.xlsx')) expect(Buffer.compare(bytesOf(name), bytes)).toBe(0);
    }
  });

  test.each([
    ['personeel-fictief.csv', 'windows-1252', ';'],
    ['personeel-fictief-unicode.txt', 'utf-16le', '\t'],
  ])('%s is in %s, and has everybody with the path to their unit', (name, encoding, separator) => {
    const { rows, ...file } = read(name);
    expect([file.read.encoding, file.separator]).toEqual([encoding, separator]);
    expect(rows).toHaveLength(empty.people.length);
    const paths = new Set(rows.map((row) => row[3]));
    expect(paths.size).toBe(empty.units.length);
    expect([...paths]).toContain('Nieuw Voorbeeld BV (fictief) > Zorg thuis > Coördinatie');
  });

  test('say of everybody that they are made up', () => {
    for (const name of ['personeel-fictief.csv', 'entra-download-users-fictief.csv']) {
      const { header, rows } = read(name);
      const column = header.cells.findIndex((cell) => ['Naam', 'displayName'].includes(cell));
      expect(rows.filter((row) => !row[column]?.endsWith('(fictief)'))).toEqual([]);
    }
    expect(readdirSync(FOLDER).filter((name) => !name.includes('fictief'))).toEqual([]);
  });

  test('join by address to the object ids of people whom one can be', () => {
    const entra = read('entra-download-users-fictief.csv');
    const place = (name: string) => entra.header.cells.indexOf(name);
    const ids = new Map(entra.rows.map((row) => [row[place('mail')], row[place('objectId')]]));
    const personas = demoPersonas([empty]);
    const known = personas.items.map(({ id }) => personas.subjectOf(id)?.person);
    const joined = read('personeel-fictief.csv').rows.map((row) => ids.get(row[2] ?? ''));
    expect(joined.sort()).toEqual(known.sort());
    const types = entra.rows.map((row) => [row[place('userType')], row[place('accountEnabled')]]);
    expect(types).toContainEqual(['Guest', 'True']);
    expect(types).toContainEqual(['Member', 'False']);
  });

  test('have a workbook with a column per level of the tree', () => {
    const sheets = readWorkbook(bytesOf('personeel-fictief.xlsx'));
    expect(JSON.stringify(sheets)).toContain('Niveau 3');
    expect(JSON.stringify(sheets)).toContain(empty.people.at(-1)?.userName);
  });

  test('have one with a fault of every kind, which is still a file', () => {
    const { header, rows } = read('personeel-fictief-met-fouten.csv');
    expect(header.cells).toContain('BSN');
    expect(rows).toHaveLength(empty.people.length + 1);
    const addresses = rows.map((row) => row[2]);
    expect(new Set(addresses).size).toBeLessThan(addresses.length);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { demoPersonas } from '@samenhang/local/demo/personas';
import { demoTenants } from '@samenhang/local/demo/tenants';
import { demoFiles } from '@samenhang/local/demo/written-files';
import type { LocatedUnit } from '@samenhang/shared/organisation/assemble';
import { columnsOf } from '@samenhang/shared/organisation/columns';
import { readCsv } from '@samenhang/shared/organisation/csv-file';
import { knownPeople } from '@samenhang/shared/organisation/known-people';
import { organise } from '@samenhang/shared/organisation/organise';
import { fileTable } from '../../../tab/src/features/organisation/worker/file-table.ts';
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

const MANAGER = 'E-mail leidinggevende';

/** What the reader of the app makes of a file. */
async function readOnDesk(name: string) {
  const table = await fileTable(new Blob([bytesOf(name)]), {});
  if ('code' in table) throw new Error(`${name}: ${table.code}`);
  return { table, columns: columnsOf(table) };
}

/** The organisation that a file becomes beside Entra's. */
async function organisedFrom(name: string) {
  const entra = await readOnDesk('entra-download-users-fictief.csv');
  const choices = { withoutUnit: 'fault', unknownPeople: 'fault' } as const;
  return organise({
    ...(await readOnDesk(name)),
    known: knownPeople(entra.table),
    today: [],
    choices: { ...choices, padNumbers: false, rootName: 'Org' },
  });
}

const withoutLine = ({ line: _, ...unit }: LocatedUnit) => unit;

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

  test('have one with many faults, each where it was put', async () => {
    const { faults, people } = await organisedFrom('personeel-fictief-met-fouten.csv');
    expect(faults.map(({ line, code, column }) => [line, code, column])).toEqual([
      [2, 'manager_circle', MANAGER],
      [4, 'address_missing', null],
      [5, 'person_unknown', null],
      [6, 'person_without_unit', null],
      [7, 'manager_unknown', MANAGER],
      [8, 'role_unknown', 'Functiegroep'],
      [9, 'language_unknown', 'Taal'],
      [10, 'number_rounded', 'Personeelsnummer'],
      [13, 'manager_self', MANAGER],
      [62, 'person_repeated', null],
    ]);
    expect(faults[2]?.suggestion).toBe(empty.people[3]?.userName);
    // Blanks, capitals and a formula are no faults.
    expect(people).toHaveLength(empty.people.length - 3);
    const { columns } = await readOnDesk('personeel-fictief-met-fouten.csv');
    expect(columns.flatMap(({ forbidden }) => forbidden ?? [])).toEqual(['citizenNumber']);
  });

  test.each(['personeel-fictief-unicode.txt', 'personeel-fictief.xlsx'])(
    '%s becomes the same organisation as the CSV, but for roles and languages it does not have',
    async (name) => {
      const csv = await organisedFrom('personeel-fictief.csv');
      const made = await organisedFrom(name);
      expect(made.faults).toEqual([]);
      expect(csv.faults).toEqual([]);
      expect(csv.people).toHaveLength(empty.people.length);
      expect(made.units.map(withoutLine)).toEqual(csv.units.map(withoutLine));
      expect(made.people.map(({ id, unit }) => [id, unit])).toEqual(
        csv.people.map(({ id, unit }) => [id, unit]),
      );
      expect(made.units.flatMap(({ managers }) => managers).length).toBeGreaterThan(4);
    },
  );
});

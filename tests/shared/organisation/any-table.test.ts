import { expect, test } from '@jest/globals';
import { LONGEST_UNIT_ID } from '@samenhang/shared/api/limits';
import { importPartSchema } from '@samenhang/shared/api/organisation';
import { COLUMN_ROLES, type ColumnRole } from '@samenhang/shared/api/settings-words';
import { columnsOf, withRole } from '@samenhang/shared/organisation/columns';
import { importParts } from '@samenhang/shared/organisation/import-parts';
import fc from 'fast-check';
import { entraFile, guid, organised, tableOfText } from './organised.ts';

const UNITS = ['', 'A', 'a', 'B', 'A > B', 'B/A', 'A \\ C', '=1', '\u202eA', 'x'.repeat(70)];
const PEOPLE = ['', 'a@x.nl', 'b@x.nl', 'A@X.nl ', 'zz@x.nl', '1', '001', guid(0), guid(1)];
/** Few values, so that they meet: in circles, twice, as somebody's manager, above each other. */
const CELLS: Readonly<Record<ColumnRole, readonly string[]>> = {
  email: ['a@x.nl', 'b@x.nl', 'A@X.nl ', ''],
  objectId: [guid(0), guid(1), guid(2), guid(3), ''],
  number: ['1', '01', '001', '1,23E+11', ''],
  name: ['', 'A', 'Jan'],
  unit: UNITS,
  unitCode: ['1', 'A', 'r', 'b', 'organisation'],
  parent: UNITS,
  level: UNITS,
  manager: PEOPLE,
  surveyRole: ['', 'manager', 'hr'],
  language: ['', 'nl', 'Frans'],
  participates: ['', 'ja', 'nee'],
  ignore: ['', '=1', 'x'],
};
const rowsOf = (roles: readonly ColumnRole[]) =>
  fc.array(fc.tuple(...roles.map((role) => fc.constantFrom(...CELLS[role]))), { maxLength: 6 });

const tables = fc
  .array(fc.constantFrom(...COLUMN_ROLES), { maxLength: 5 })
  .map((roles): ColumnRole[] => [...new Set<ColumnRole>(['objectId', 'unit', ...roles])])
  .chain((roles) =>
    fc.record({
      roles: fc.constant(roles),
      rows: rowsOf(roles),
      withoutUnit: fc.constantFrom('fault' as const, 'root' as const),
      unknownPeople: fc.constantFrom('fault' as const, 'leaveOut' as const),
      padNumbers: fc.boolean(),
      withEntra: fc.boolean(),
      codeToday: fc.constantFrom('r', '1', 'A'),
    }),
  );

test('whatever a file says becomes one tree with everybody in it once, or is an error', () => {
  let sound = 0;
  fc.assert(
    fc.property(tables, ({ roles, rows, withEntra, codeToday, ...choices }) => {
      const heads = roles.map((_, at) => `kolom ${at}`);
      const lines = [heads, ...rows];
      const text = lines
        .map((cells) => cells.map((one: string) => `"${one}"`).join(';'))
        .join('\n');
      const first = columnsOf(tableOfText(text));
      const columns = roles.reduce((all, role, at) => withRole(all, at, role), first);
      const today = [
        { id: codeToday, name: 'Org', parent: null },
        { id: 'b', name: 'A', parent: codeToday },
      ];
      const entra = withEntra ? { entra: entraFile('a@x.nl', 'b@x.nl') } : {};
      const made = organised(text, { columns, choices, today, ...entra });
      if (made.needsKnownPeople || made.faults.some(({ severity }) => severity === 'error')) return;
      sound += 1;
      const ids = new Set(made.units.map(({ id }) => id));
      expect(ids.size).toBe(made.units.length);
      expect(made.units.filter(({ parent }) => parent === undefined)).toHaveLength(1);
      for (const { id, parent } of made.units) {
        expect(id.length).toBeLessThanOrEqual(LONGEST_UNIT_ID);
        expect(parent === undefined || ids.has(parent)).toBe(true);
      }
      expect(new Set(made.people.map(({ id }) => id)).size).toBe(made.people.length);
      for (const { unit } of made.people) expect(ids.has(unit)).toBe(true);
      for (const part of importParts(made)) importPartSchema.parse(part);
    }),
    { numRuns: 3000 },
  );
  expect(sound).toBeGreaterThan(300);
});

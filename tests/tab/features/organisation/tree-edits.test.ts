import { describe, expect, test } from '@jest/globals';
import { importPartSchema } from '@samenhang/shared/api/organisation';
import { groupsOf } from '../../../../tab/src/features/organisation/model/group-ids.ts';
import { todayRows } from '../../../../tab/src/features/organisation/model/today-rows.ts';
import {
  changedUnit,
  mayGo,
  pathTo,
  placesFor,
  type TodayUnit,
  withoutUnit,
  withUnitBelow,
} from '../../../../tab/src/features/organisation/model/tree-edits.ts';

const GUID = 'aaaaaaaa-0000-4000-8000-000000000001';
const unit = (id: string, parent: string | null, own = 3): TodayUnit => ({
  ...{ id, name: id.toUpperCase(), parent, managers: [], own, people: own, outlook: 'interval' },
});
/** Org with Sales over North and South, and IT. */
const UNITS = [
  unit('org', null),
  unit('sales', 'org'),
  unit('north', 'sales'),
  unit('south', 'sales', 0),
  unit('it', 'org'),
];
const names = (units: readonly { readonly id: string }[]) => units.map(({ id }) => id);

describe('an edit carries the whole tree', () => {
  test('with one unit called or placed otherwise', () => {
    const edited = changedUnit(UNITS, 'north', { name: 'Noord', parent: 'it', managers: [GUID] });
    expect(edited).toHaveLength(5);
    expect(edited[2]).toEqual({ id: 'north', name: 'Noord', parent: 'it', managers: [GUID] });
    expect(edited[0]).toEqual({ id: 'org', name: 'ORG', managers: [] });
    importPartSchema.parse({ units: edited });
  });

  test('with a new unit, whose id is of its own', () => {
    const once = withUnitBelow(UNITS, 'sales', 'East');
    expect(once.at(-1)).toMatchObject({ name: 'East', parent: 'sales', managers: [] });
    const id = once.at(-1)?.id ?? '';
    expect(id).toMatch(/^east-[0-9a-z]{13}$/);
    const again = withUnitBelow(
      [...UNITS, { ...unit(id, 'it'), name: 'Renamed' }],
      'sales',
      'East',
    );
    expect(new Set(names(again)).size).toBe(7);
  });

  test('without one that is empty', () => {
    expect(names(withoutUnit(UNITS, 'south'))).toEqual(['org', 'sales', 'north', 'it']);
    expect(UNITS.filter((one) => mayGo(UNITS, one)).map(({ id }) => id)).toEqual(['south']);
    expect(mayGo([unit('org', null, 0)], unit('org', null, 0))).toBe(false);
    expect(mayGo([unit('a', 'org', 0), unit('b', 'a')], unit('a', 'org', 0))).toBe(false);
  });
});

test('a unit may not come to stand below itself', () => {
  expect(names(placesFor(UNITS, 'sales'))).toEqual(['org', 'it']);
  expect(names(placesFor(UNITS, 'north'))).toEqual(['org', 'sales', 'south', 'it']);
});

test('a path begins below the organisation', () => {
  expect(pathTo(UNITS, 'north')).toEqual(['SALES', 'NORTH']);
  expect(pathTo(UNITS, 'org')).toEqual([]);
});

describe('the tree of today', () => {
  const shown = { open: new Set(['org', 'sales']), query: '', language: 'en' };
  const lines = (given: Partial<typeof shown>) =>
    todayRows(UNITS, { ...shown, ...given }).map((row) => [row.unit.id, row.depth, row.open]);

  test('is shown as far as it is open, by name', () => {
    expect(lines({})).toEqual([
      ['org', 0, true],
      ['it', 1, undefined],
      ['sales', 1, true],
      ['north', 2, undefined],
      ['south', 2, undefined],
    ]);
    expect(lines({ open: new Set(['org']) })).toHaveLength(3);
  });

  test('is a list of what was found, with where it stands', () => {
    const rows = todayRows(UNITS, { ...shown, open: new Set(), query: ' oR' });
    expect(rows.map(({ unit: { id }, path }) => [id, path])).toEqual([
      ['north', 'SALES'],
      ['org', ''],
    ]);
  });
});

test('groups are named by their object ids, however they are listed', () => {
  const other = GUID.replace('1', '2');
  expect(groupsOf(` ${GUID.toUpperCase()},\n{${other}};${GUID}`)).toEqual([GUID, other]);
  expect(groupsOf('')).toEqual([]);
  expect(groupsOf(`${GUID} Sales`)).toBeNull();
});

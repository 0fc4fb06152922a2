import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type GlanceCell,
  glanceOf,
  kindOf,
} from '../../../../tab/src/features/units/model/glance.ts';
import {
  isByScore,
  nextSort,
  sortedRows,
  type UnitSort,
} from '../../../../tab/src/features/units/model/sorted-lines.ts';
import { actOf } from '../../../../tab/src/features/units/model/tree-keys.ts';
import {
  isOwn,
  type ListedUnit,
  type UnitRow,
  unitRows,
} from '../../../../tab/src/features/units/model/tree-lines.ts';
import type { Wording } from '../../../../tab/src/words/score-words.ts';
import { limits, wordings } from '../../result-facts.ts';

const percent = fc.integer({ min: 0, max: 100 });

/** As of a unit of five to nine people. */
const OFTEN_NONE = { freq: 2 };

const glance: fc.Arbitrary<ListedUnit['glance']> = fc.record({
  overall: fc.option(
    fc.record({
      points: fc.option(
        fc.record({
          value: percent,
          bound: fc.constantFrom('exact' as const, 'orMore' as const, 'orLess' as const),
        }),
      ),
      interval: limits,
    }),
  ),
  level: fc.option(
    fc.record({
      reached: fc.integer({ min: 0, max: 4 }),
      certainty: fc.option(percent),
      secure: fc.boolean(),
      aheadOfFoundations: fc.constant([]),
    }),
    OFTEN_NONE,
  ),
  coherence: fc.option(
    fc.record({
      value: percent,
      interval: limits,
      noGapDetectable: fc.boolean(),
      equallyLow: fc.boolean(),
    }),
    OFTEN_NONE,
  ),
});

const KINDS = ['exact', 'interval', 'pooled', 'parent', 'private'] as const;
const NAMES = ['Montage Oost', 'Montage West', 'Élan', 'zorg', 'Beheer', 'Advies'] as const;

/** A tree of units: each below one that was made before it, the first at the top. */
const units: fc.Arbitrary<ListedUnit[]> = fc
  .array(
    fc.record({
      name: fc.constantFrom(...NAMES),
      kind: fc.constantFrom(...KINDS),
      glance,
      above: fc.nat(),
    }),
    { minLength: 1, maxLength: 25 },
  )
  .map((drawn) =>
    drawn.map(({ above, ...unit }, place) => ({
      ...unit,
      id: `u${place}`,
      parent: place === 0 ? null : `u${above % place}`,
      reason: 'enough' as const,
      abilities: [],
      of: `u${place}`,
    })),
  );

const ids = (all: readonly ListedUnit[]) => new Set(all.map(({ id }) => id));
const shown = (open: ReadonlySet<string>, query = '') => ({
  open,
  query,
  language: 'nl',
});
/** A tree, and its lines with any of its units opened. */
const opened = units.chain((all) =>
  fc.subarray(all).map((some): [ListedUnit[], UnitRow[]] => [all, unitRows(all, shown(ids(some)))]),
);
/** The lines of each parent, in the order they stand. */
const families = (rows: readonly UnitRow[]) =>
  [...new Set(rows.map(({ unit }) => unit.parent))].map((parent) =>
    rows.filter(({ unit }) => unit.parent === parent),
  );

describe('the lines of the tree', () => {
  test('are all units, each once and below its parent, when everything is open', () => {
    fc.assert(
      fc.property(units, (all) => {
        const rows = unitRows(all, shown(ids(all)));
        expect(rows.map(({ unit }) => unit.id).sort()).toEqual([...ids(all)].sort());
        for (const [at, { unit, depth }] of rows.entries()) {
          const above = rows.slice(0, at).findLast((row) => row.depth === depth - 1);
          expect(above?.unit.id ?? null).toBe(unit.parent);
        }
      }),
    );
  });

  test('hide what lies below a closed unit', () => {
    fc.assert(
      fc.property(opened, ([, rows]) => {
        const open = new Set(rows.filter((row) => row.open).map(({ unit }) => unit.id));
        for (const { unit } of rows) {
          if (unit.parent !== null) expect(open).toContain(unit.parent);
        }
      }),
    );
  });

  test('say where each stands among its siblings', () => {
    fc.assert(
      fc.property(opened, ([, rows]) => {
        for (const group of families(rows)) {
          expect(group.map(({ place }) => place)).toEqual(group.map((_, index) => index + 1));
          expect(new Set(group.map((row) => row.siblings))).toEqual(new Set([group.length]));
        }
      }),
    );
  });

  test('stand as a dictionary of the language has their names, so that no place says who does best', () => {
    const named = NAMES.map(
      (name, place): ListedUnit => ({
        id: name,
        name,
        parent: place === 0 ? null : NAMES[0],
        kind: 'exact',
        reason: 'enough',
        of: name,
        abilities: [],
        glance: { overall: null, level: null, coherence: null },
      }),
    );
    const rows = unitRows(named, shown(ids(named)));
    expect(rows.slice(1).map(({ unit }) => unit.name)).toEqual([
      'Advies',
      'Beheer',
      'Élan',
      'Montage West',
      'zorg',
    ]);
  });

  test('with a query are those that are called so, and all above them', () => {
    fc.assert(
      fc.property(units, fc.constantFrom('MONT', ' oost', 'élan', 'r', 'nowhere'), (all, query) => {
        const byId = new Map(all.map((unit) => [unit.id, unit]));
        const wanted = new Set<string>();
        for (const unit of all) {
          if (!unit.name.toLowerCase().includes(query.trim().toLowerCase())) continue;
          for (let at: ListedUnit | undefined = unit; at; at = byId.get(at.parent ?? '')) {
            wanted.add(at.id);
          }
        }
        const found = unitRows(all, shown(new Set(), query)).map(({ unit }) => unit.id);
        expect(found.sort()).toEqual([...wanted].sort());
      }),
    );
  });
});

describe('a key', () => {
  const KEYS = ['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'Enter', ' '];

  test('never leads out of the tree', () => {
    fc.assert(
      fc.property(opened, fc.constantFrom(...KEYS, 'a', 'Tab'), fc.nat(30), ([, rows], key, at) => {
        const act = actOf(rows, at, key);
        if (act === undefined) return;
        if (act.do === 'focus') expect(rows[act.row]).toBeDefined();
        else expect(act.unit).toBe(rows[at]?.unit.id);
      }),
    );
  });

  /** Where a key leads from a line, or what it does to it. */
  const led = (rows: readonly UnitRow[], at: number, key: string) => {
    const act = actOf(rows, at, key);
    return act?.do === 'focus' ? rows[act.row]?.unit : act;
  };

  test('to the right opens, and from what is open goes down to the first child', () => {
    fc.assert(
      fc.property(opened, ([, rows]) => {
        for (const [at, { unit, open }] of rows.entries()) {
          const closed = open === false ? { do: 'open', unit: unit.id } : undefined;
          const first = rows.find((row) => row.unit.parent === unit.id && row.place === 1);
          expect(led(rows, at, 'ArrowRight')).toEqual(open === true ? first?.unit : closed);
        }
      }),
    );
  });

  test('to the left closes, and from what is not open goes up to the parent', () => {
    fc.assert(
      fc.property(opened, ([, rows]) => {
        for (const [at, { unit, open }] of rows.entries()) {
          const parent = rows.find((row) => row.unit.id === unit.parent)?.unit;
          expect(led(rows, at, 'ArrowLeft')).toEqual(
            open === true ? { do: 'close', unit: unit.id } : parent,
          );
        }
      }),
    );
  });

  test('other than those does nothing', () => {
    fc.assert(
      fc.property(opened, fc.string(), ([, rows], key) => {
        fc.pre(!KEYS.includes(key));
        expect(actOf(rows, 0, key)).toBeUndefined();
      }),
    );
  });
});

describe('the list, once sorted', () => {
  const BY = ['level', 'coherence', 'overall'] as const;
  const sorted = fc.tuple(
    units,
    fc.constantFrom(...BY, 'name' as const, 'kind' as const),
    fc.constantFrom('ascending' as const, 'descending' as const),
  );
  const listed = (all: readonly ListedUnit[], sort: UnitSort, query = '') =>
    sortedRows(all, { sort, query, language: 'nl' });

  test('has every unit once, whatever it is sorted by, as a list and not as a tree', () => {
    fc.assert(
      fc.property(sorted, ([all, by, direction]) => {
        const rows = listed(all, { by, direction });
        expect(rows.map(({ unit }) => unit.id).sort()).toEqual([...ids(all)].sort());
        expect(rows.map(({ place }) => place)).toEqual(rows.map((_, at) => at + 1));
        for (const row of rows) expect([row.depth, row.open]).toEqual([1, undefined]);
      }),
    );
  });

  test('says of each which units are above it, from the topmost down', () => {
    fc.assert(
      fc.property(sorted, ([all, by, direction]) => {
        const byId = new Map(all.map((unit) => [unit.id, unit]));
        for (const { unit, above } of listed(all, { by, direction })) {
          const parent = byId.get(unit.parent ?? '');
          expect(above.at(-1)).toBe(parent?.name);
          const depth = listed(all, { by, direction }).find((row) => row.unit === parent)?.above;
          expect(above.length).toBe(depth === undefined ? 0 : depth.length + 1);
        }
      }),
      { numRuns: 30 },
    );
  });

  const numberOf = (unit: ListedUnit, by: (typeof BY)[number]) => {
    const { level, coherence, overall } = unit.glance;
    if (!isOwn(unit)) return undefined;
    if (by === 'level') return level?.reached;
    if (by === 'coherence') return coherence?.value;
    return overall === null
      ? undefined
      : (overall.points?.value ?? (overall.interval.low + overall.interval.high) / 2);
  };

  test.each(BY)('by %s goes up or down, and ends with those that have none of their own', (by) => {
    fc.assert(
      fc.property(sorted, ([all, , direction]) => {
        const numbers = listed(all, { by, direction }).map(({ unit }) => numberOf(unit, by));
        const there = numbers.filter((number) => number !== undefined);
        const sign = direction === 'ascending' ? 1 : -1;
        expect(numbers.slice(there.length)).toEqual(
          numbers.slice(there.length).map(() => undefined),
        );
        expect(there).toEqual(there.toSorted((a, b) => sign * (a - b)));
      }),
    );
  });

  test('by level has of one level the least coherent first: where help is needed most', () => {
    // Both at most 100, so that one number has both.
    const need = ({ glance: { level, coherence } }: ListedUnit) =>
      (level?.reached ?? 0) * 1000 + (coherence?.value ?? 100);
    fc.assert(
      fc.property(units, (all) => {
        const rows = listed(all, { by: 'level', direction: 'ascending' });
        const needs = rows
          .map(({ unit }) => unit)
          .filter((unit) => isOwn(unit) && unit.glance.level !== null)
          .map(need);
        expect(needs).toEqual(needs.toSorted((a, b) => a - b));
      }),
    );
  });

  test('by kind has the units with a result of their own first, and those not shown last', () => {
    fc.assert(
      fc.property(units, (all) => {
        const rows = listed(all, { by: 'kind', direction: 'ascending' });
        const places = rows.map(({ unit }) => KINDS.indexOf(unit.kind));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
      }),
    );
  });

  test('with a query has only what is called so', () => {
    fc.assert(
      fc.property(units, (all) => {
        const rows = listed(all, { by: 'name', direction: 'ascending' }, 'oost');
        expect(rows.map(({ unit }) => unit.name)).toEqual(
          all.filter(({ name }) => name === 'Montage Oost').map(({ name }) => name),
        );
      }),
    );
  });

  test('goes up at the first press on a head, down at the second, and back to the tree at the third', () => {
    const up = nextSort(null, 'level');
    expect(up).toEqual({ by: 'level', direction: 'ascending' });
    const down = nextSort(up, 'level');
    expect(down).toEqual({ by: 'level', direction: 'descending' });
    expect(nextSort(down, 'level')).toBeNull();
    expect(nextSort(down, 'name')).toEqual({ by: 'name', direction: 'ascending' });
  });

  test.each([
    ['name', false],
    ['kind', false],
    ['level', true],
    ['coherence', true],
    ['overall', true],
  ] as const)('by %s may be taken for a ranking: %s', (by, may) => {
    expect(isByScore({ by, direction: 'descending' })).toBe(may);
  });
});

describe('at a glance', () => {
  let languages: Wording[];
  beforeAll(async () => {
    languages = await wordings();
  });
  type Cells = Record<'level' | 'coherence' | 'overall', GlanceCell | undefined>;
  const inBoth = (act: (words: Wording, unit: ListedUnit, said: Cells) => void) =>
    fc.assert(
      fc.property(units, (all) => {
        for (const words of languages) {
          for (const unit of all) {
            const cells = glanceOf(words, unit);
            expect(cells.map(({ key }) => key)).toEqual(['level', 'coherence', 'overall']);
            const [level, coherence, overall] = cells;
            act(words, unit, { level, coherence, overall });
          }
        }
      }),
    );

  test('a unit without a result of its own has no numbers', () => {
    inBoth((_, unit, { level, coherence, overall }) => {
      if (isOwn(unit)) return;
      for (const cell of [level, coherence, overall]) {
        expect(cell).toMatchObject({ value: '', note: '', own: null });
      }
    });
  });

  test('nothing begins with a small letter', () => {
    inBoth((words, unit, { level, coherence, overall }) => {
      const kind = kindOf(words, unit, () => undefined);
      for (const text of [kind, level?.note, coherence?.note, level?.value, overall?.value]) {
        expect(text).not.toMatch(/^\p{Ll}/u);
      }
    });
  });

  test('a level is called secure only where it is', () => {
    inBoth(({ t }, unit, { level: said }) => {
      const { level } = unit.glance;
      const secure = isOwn(unit) && level !== null && level.reached > 0 && level.secure;
      expect(said?.note === t('units.secure')).toBe(secure);
      if (secure) expect(said?.value).toBe(String(level.reached));
    });
  });

  test('a gap and equal lowness are worded only where they were found, and always with limits', () => {
    inBoth(({ t }, unit, { coherence: said }) => {
      const { coherence } = unit.glance;
      if (!isOwn(unit) || coherence === null) return;
      const { value, interval, noGapDetectable, equallyLow } = coherence;
      const limits = `${interval.low}–${interval.high}`;
      expect(said?.value).toBe(noGapDetectable ? limits : `${value} (${limits})`);
      expect(said?.own).toEqual({ points: noGapDetectable ? null : value, ...interval });
      expect(said?.note === t('units.equallyLow')).toBe(equallyLow);
      expect(said?.note === '').toBe(!equallyLow && !noGapDetectable);
    });
  });

  test('a score that is told no closer than its limits has no point', () => {
    inBoth((_, unit, { overall: said }) => {
      const { overall } = unit.glance;
      if (!isOwn(unit) || overall === null || overall.points !== null) return;
      const { low, high } = overall.interval;
      expect(said).toMatchObject({ value: `${low}–${high}`, own: { points: null, low, high } });
    });
  });

  test('a unit that others count in is named where its name may be known', () => {
    inBoth((words, unit) => {
      const said = kindOf(words, unit, () => 'Zorg');
      const isOfOthers = unit.kind === 'pooled' || unit.kind === 'parent';
      expect(said.includes('Zorg')).toBe(isOfOthers);
      if (isOfOthers) expect(kindOf(words, unit, () => undefined)).toBe(words.t('units.notOwn'));
    });
  });
});

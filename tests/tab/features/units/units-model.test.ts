import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { glanceOf } from '../../../../tab/src/features/units/model/glance.ts';
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
const shown = (open: ReadonlySet<string>, query = '', order: 'need' | 'name' = 'need') => ({
  order,
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

  test('stand in order of need: level, then coherence, and last what has no result of its own', () => {
    // Both at most 100, so that one number has both.
    const need = (unit: ListedUnit) => {
      const { level, coherence } = unit.glance;
      if (!isOwn(unit)) return Number.POSITIVE_INFINITY;
      return (level?.reached ?? 1000) * 1000 + (coherence?.value ?? 999);
    };
    fc.assert(
      fc.property(opened, ([, rows]) => {
        for (const family of families(rows)) {
          const needs = family.map(({ unit }) => need(unit));
          expect(needs).toEqual(needs.toSorted((a, b) => a - b));
        }
      }),
    );
  });

  test('by name they stand as a dictionary of the language has them', () => {
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
    const rows = unitRows(named, shown(ids(named), '', 'name'));
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

describe('at a glance', () => {
  let languages: Wording[];
  beforeAll(async () => {
    languages = await wordings();
  });
  const inBoth = (act: (words: Wording, unit: ListedUnit, said: string[]) => void) =>
    fc.assert(
      fc.property(units, (all) => {
        for (const words of languages) {
          for (const unit of all) act(words, unit, glanceOf(words, unit));
        }
      }),
    );

  test('a unit without a result of its own has no numbers', () => {
    inBoth((_, unit, said) => {
      if (!isOwn(unit)) expect(said.join()).not.toMatch(/[02-9]|\d\d/);
    });
  });

  test('a level is called secure only where it is', () => {
    inBoth(({ t }, unit, said) => {
      const { level } = unit.glance;
      const reached = String(level?.reached ?? 0);
      const secure = isOwn(unit) && level !== null && level.reached > 0 && level.secure;
      expect(said.includes(t('units.level', { level: reached }))).toBe(secure);
    });
  });

  test('a gap and equal lowness are worded only where they were found, and always with limits', () => {
    inBoth(({ t }, unit, said) => {
      const { coherence } = unit.glance;
      if (!isOwn(unit) || coherence === null) return;
      const { value, interval, noGapDetectable, equallyLow } = coherence;
      const { low, high } = interval;
      expect(said.includes(t('units.coherence', { score: String(value), low, high }))).toBe(
        !noGapDetectable && !equallyLow,
      );
      expect(said.includes(t('units.equallyLow', { low, high }))).toBe(equallyLow);
    });
  });

  test('a score that is told no closer than its limits has no point', () => {
    inBoth(({ t }, unit, said) => {
      const { overall } = unit.glance;
      if (!isOwn(unit) || overall === null || overall.points !== null) return;
      expect(said).toContain(t('units.overallInterval', overall.interval));
    });
  });
});

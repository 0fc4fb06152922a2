import { describe, expect, test } from '@jest/globals';
import type { ReleaseRecord } from '@samenhang/shared/api/release';
import { createUnitTree } from '@samenhang/shared/disclosure/unit-tree';
import { composeRelease } from '@samenhang/shared/releases/compose-release';
import { type Answer, encodeAnswers } from '@samenhang/shared/scoring/answers';
import fc from 'fast-check';
import { type Invitee, type Respondent, releaseInput } from '../../builders/release.ts';
import { instrument } from '../instrument.ts';

type Raw = Readonly<Record<string, Answer>>;

const STEPS: readonly Answer[] = [1, 2, 3, 4, 5];
const stepAt = (step: number): Answer => STEPS[step - 1] ?? 'dk';

const IDS = instrument.items.map(({ id }) => id);
const fromTo = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.constantFrom(1, 1, 1, 2));

/** Somebody who says nearly the same throughout, and now and then cannot judge; or the very same. */
const person = fc
  .tuple(fromTo, fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 48, maxLength: 48 }))
  .chain(([[from, width], odd]) =>
    fc.boolean().map((alike): Raw => {
      const given = IDS.map((id, place): [string, Answer] => {
        const by = odd[place] ?? 0;
        if (alike && width === 2) return [id, stepAt(from)];
        return [id, by === 0 ? 'dk' : stepAt(from + (by % (width + 1) === 0 ? 0 : 1))];
      });
      return Object.fromEntries(given);
    }),
  );
const team = fc.record({
  people: fc.array(person, { minLength: 5, maxLength: 24 }),
  absent: fc.integer({ min: 0, max: 3 }),
});
const teams = fc.array(team, { minLength: 2, maxLength: 4 });
type Teams = typeof teams extends fc.Arbitrary<infer Value> ? Value : never;

const UNITS = ['a', 'b', 'c', 'd'];
const unitAt = (place: number) => UNITS[place] ?? 'a';

function release(given: Teams): readonly ReleaseRecord[] {
  const tree = createUnitTree([
    { id: 'all', parent: null },
    ...given.map((_, place) => ({ id: unitAt(place), parent: 'all' })),
  ]);
  const respondents = given.flatMap(({ people }, place) =>
    people.map(
      (answers): Respondent => ({
        unit: unitAt(place),
        role: 'staff',
        codes: encodeAnswers(instrument, answers),
        outcomes: {},
      }),
    ),
  );
  const absent = given.flatMap((one, place) =>
    Array.from({ length: one.absent }, (): Invitee => ({ unit: unitAt(place), role: 'staff' })),
  );
  const rules = { minimumForScores: 5, minimumForDetails: 10 };
  return composeRelease(releaseInput(tree, respondents, rules, absent));
}

/** Who belongs to a unit, and how many were invited. */
function membersOf(given: Teams, unit: string) {
  const own = given.filter((_, place) => unit === 'all' || unitAt(place) === unit);
  const people = own.flatMap(({ people }) => people);
  return { people, invited: own.reduce((sum, one) => sum + one.absent, people.length) };
}

describe('a whole release, counted by hand from what each person answered', () => {
  /** Each record that stands for its own unit, beside its people. */
  const each = (
    check: (record: ReleaseRecord, of: ReturnType<typeof membersOf>) => void,
    of: fc.Arbitrary<Teams> = teams,
  ) =>
    fc.assert(
      fc.property(of, (given) => {
        for (const record of release(given)) {
          if (record.group !== null && record.of === record.unit) {
            check(record, membersOf(given, record.unit));
          }
        }
      }),
      { numRuns: 25, endOnFailure: true },
    );

  test('tells at most one fewer than were invited', () => {
    each(({ unit, group }, { people, invited }) => {
      const most = Math.min(people.length, invited - 1);
      expect([unit, (group?.n.atLeast ?? 0) <= most, most >= 5]).toEqual([unit, true, true]);
    });
  });

  test('tells no share of those who cannot judge, unless five and more are on both sides', () => {
    each(({ unit, group }, { people }) => {
      for (const { id, dontKnow } of group?.details?.statements ?? []) {
        const cannot = people.filter((answers) => answers[id] === 'dk').length;
        const tells = dontKnow !== null && dontKnow > 0;
        const may = cannot >= 5 && people.length - cannot >= 5;
        expect([unit, id, tells && !may]).toEqual([unit, id, false]);
      }
    });
  });

  test('is secure of a level by the certainty that stands beside it', () => {
    each(({ group }) => {
      const maturity = group?.details?.maturity ?? null;
      if (maturity?.certainty == null) return;
      const { level, certainty, secure } = maturity;
      const [first = 0] = certainty;
      expect(secure).toBe(level === 0 ? first <= 20 : (certainty[level - 1] ?? 0) >= 80);
    });
  });

  test('tells who gave one answer throughout in bands of five percent', () => {
    // Below a hundred persons nothing is told of it.
    const large = teams.map((given) =>
      given.map((one) => ({ ...one, people: Array.from({ length: 12 }, () => one.people).flat() })),
    );
    let told = 0;
    each(({ organisation, group }, { people }) => {
      if (organisation?.straightLiners == null) return;
      const alike = people.filter((answers) => new Set(Object.values(answers)).size === 1);
      const n = group?.n.atLeast ?? 0;
      const share = (100 * Math.min(n, alike.length)) / n;
      expect(organisation.straightLiners).toBe(Math.min(95, 5 * Math.floor(share / 5)));
      told += 1;
    }, large);
    expect(told).toBeGreaterThan(5);
  });

  test('lays limits around the points that are told, to either side alike', () => {
    each(({ group }) => {
      for (const { points, interval } of Object.values(group?.scores ?? {})) {
        if (points?.bound !== 'exact' || interval.low === 0 || interval.high === 100) continue;
        expect(interval.low + interval.high).toBe(2 * points.value);
      }
    });
  });
});

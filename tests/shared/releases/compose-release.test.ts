import { describe, expect, test } from '@jest/globals';
import { type ReleaseRecord, releaseRecordSchema } from '@samenhang/shared/api/release';
import { releasePoints } from '@samenhang/shared/disclosure/precision';
import { createUnitTree } from '@samenhang/shared/disclosure/unit-tree';
import { composeRelease } from '@samenhang/shared/releases/compose-release';
import type { ReleaseInput } from '@samenhang/shared/releases/release-input';
import { planRelease } from '@samenhang/shared/releases/release-plan';
import { SCORES, type ScoreName } from '@samenhang/shared/scoring/lattice';
import * as z from 'zod';
import { oraclePersons } from '../../builders/oracle.ts';
import { referenceValues } from '../../builders/reference-values.ts';
import { oracleRelease } from '../../builders/release.ts';

const input = oracleRelease();
const plan = planRelease(input);
const release = composeRelease(input);

function recordOf(unit: string): ReleaseRecord {
  const found = release.find((record) => record.unit === unit);
  if (found === undefined) throw new Error(`no record of ${unit}`);
  return found;
}

const known = z
  .number()
  .nullable()
  .transform((value) => value ?? Number.NaN);
const figure = z.object({ mean: known, half_width: known });
const scores = z.record(z.string(), figure);

/** What R found of a score, which it calls old habits by another name. */
function figureOf(figures: z.infer<typeof scores> | undefined, name: ScoreName) {
  return figures?.[name === 'oldHabits' ? 'oldHabit' : name] ?? { mean: Number.NaN, half_width: 0 };
}
const expected = referenceValues(
  'expected.json',
  z.object({
    group_scores: z.object({
      organisation: scores,
      departments: z.record(z.string(), scores),
      teams: z.record(z.string(), scores),
    }),
  }),
).group_scores;

describe('a release of the invented respondents', () => {
  test('has the scores that R composed of item means, in whole points, with its intervals', () => {
    for (const [unit, figures] of [
      ['all', expected.organisation] as const,
      ...Object.entries(expected.departments),
    ]) {
      const released = recordOf(unit).group?.scores ?? {};
      for (const name of SCORES) {
        const { mean, half_width: half } = figureOf(figures, name);
        const interval = {
          low: Math.floor(Math.round(mean) - half),
          high: Math.ceil(Math.round(mean) + half),
        };
        expect([unit, name, released[name]]).toEqual([
          unit,
          name,
          { points: releasePoints(mean, 20), interval },
        ]);
      }
    }
  });

  test('has those of every team of ten and more of whom each statement may be used', () => {
    const exact = release.filter(({ kind, unit }) => kind === 'exact' && unit.startsWith('T'));
    let compared = 0;
    for (const { unit, group } of exact) {
      const n = group?.n.atLeast ?? 0;
      if (plan.items.some(({ units }) => !units.has(unit))) continue;
      compared += 1;
      for (const name of SCORES) {
        const { mean } = figureOf(expected.teams[unit], name);
        expect([unit, name, group?.scores[name]?.points]).toEqual([
          unit,
          name,
          releasePoints(mean, n),
        ]);
      }
    }
    expect(compared).toBeGreaterThan(10);
  });

  test('covers, of a team of five to nine, what R found, with limits in fives and no point', () => {
    const coarse = release.filter(({ kind }) => kind === 'interval');
    expect(coarse.length).toBeGreaterThan(5);
    for (const { unit, group } of coarse) {
      expect([group?.n, group?.details]).toEqual([{ atLeast: 5, atMost: 9 }, null]);
      for (const [name, score] of Object.entries(group?.scores ?? {})) {
        expect([name.includes('.'), name.startsWith('L')]).toEqual([false, false]);
        expect([score.points, score.interval.low % 5, score.interval.high % 5]).toEqual([
          null,
          0,
          0,
        ]);
      }
      const { low = 100, high = 0 } = group?.scores.overall?.interval ?? {};
      expect(figureOf(expected.teams[unit], 'overall').mean).toBeGreaterThan(low);
      expect(figureOf(expected.teams[unit], 'overall').mean).toBeLessThan(high);
    }
  });

  test('is what the wire type allows, in whole numbers throughout', () => {
    expect(z.array(releaseRecordSchema).parse(release)).toEqual(release);
    JSON.stringify(release, (_, value) => {
      if (typeof value === 'number') expect(Number.isInteger(value)).toBe(true);
      return value;
    });
  });

  test('has a record of every unit, each with a reason', () => {
    expect(release.map(({ unit }) => unit)).toEqual([...input.tree.units]);
    const kinds = new Set(release.map(({ kind, reason }) => `${kind} ${reason}`));
    expect([...kinds].sort()).toEqual(['exact enough', 'interval few', 'pooled too_few']);
  });

  test('is the same to the byte, whatever order units and roles come in', () => {
    const turned = <V>(map: ReadonlyMap<string, V>) => new Map([...map].toReversed());
    const { tree } = input;
    const units = tree.units.map((id) => ({ id, parent: tree.parentOf.get(id) ?? null }));
    const other: ReleaseInput = {
      ...input,
      tree: createUnitTree(units.toReversed()),
      units: turned(input.units),
      views: new Map([...turned(input.views)].map(([unit, roles]) => [unit, turned(roles)])),
    };
    expect(JSON.stringify(composeRelease(other))).toBe(JSON.stringify(release));
  });

  test('tells of the organisation what it tells of no part of it', () => {
    const { organisation } = recordOf('all');
    expect(organisation?.distribution?.detail).toBe('quartiles');
    expect(organisation?.unitsDiffer).toBe(true);
    expect(organisation?.ladder).not.toBeNull();
    expect(organisation?.straightLiners).not.toBeNull();
    expect(Object.keys(organisation?.margins ?? {})).toHaveLength(8);
    expect(release.filter((record) => record.organisation !== null)).toHaveLength(1);
  });

  test('places the teams of ten and more among the others', () => {
    const placed = release.filter(({ place }) => place !== null);
    expect(placed.length).toBeGreaterThan(10);
    for (const { kind, place } of placed) {
      expect(kind).toBe('exact');
      expect(place?.interval.low).toBeLessThanOrEqual(place?.rank ?? -1);
      expect(place?.interval.high).toBeGreaterThanOrEqual(place?.rank ?? 101);
    }
  });

  test('shows roles where they are enough, merged ones named, and gaps between those with points', () => {
    const { byRole } = recordOf('all');
    const roles = byRole?.groups.map((group) => group.roles) ?? [];
    expect(roles.flat().sort()).toEqual(['board', 'hr', 'manager', 'staff']);
    for (const { score, first, second, difference } of byRole?.gaps ?? []) {
      const point = (place: number) =>
        byRole?.groups[place]?.group.scores[score]?.points?.value ?? Number.NaN;
      expect(difference).toBe(point(first) - point(second));
    }
    expect(byRole?.gaps.map(({ score }) => score)).toContain('overall');
  });

  test('counts everybody once in what is left of a department and its published teams', () => {
    for (const { of, group } of release.filter(({ kind }) => kind === 'pooled')) {
      const inTeams = input.tree
        .childrenOf(of ?? '')
        .filter((team) => plan.respondents.has(team))
        .reduce((sum, team) => sum + (plan.n.get(team) ?? 0), 0);
      const left = (plan.n.get(of ?? '') ?? 0) - inTeams;
      expect(group?.n.atLeast).toBeLessThanOrEqual(left);
      expect(group?.n.atMost).toBeGreaterThanOrEqual(left);
    }
  });
});

describe('with thresholds raised at launch to 12 for scores and 15 for details', () => {
  const raised = composeRelease({
    ...input,
    rules: { minimumForScores: 12, minimumForDetails: 15 },
  });
  const persons = oraclePersons();
  const answered = (unit: string) => persons.filter(({ team }) => team === unit).length;
  const told = (records: readonly ReleaseRecord[], unit: string) => {
    const { kind, reason, of, group } = records.find((record) => record.unit === unit) ?? {};
    const statements = group?.details?.statements ?? [];
    const histograms = statements.filter(({ histogram }) => histogram !== null).length;
    return { kind, reason, of, n: group?.n, histograms };
  };
  const exactly = (n: number) => ({ atLeast: n, atMost: n });
  const [FROM_5, FROM_10] = [
    { atLeast: 5, atMost: 9 },
    { atLeast: 10, atMost: 14 },
  ];

  test('a team of 24 is published as before, with its histograms', () => {
    expect(answered('T04')).toBe(24);
    const shown = { kind: 'exact', reason: 'enough', of: 'T04', n: exactly(24) };
    for (const records of [release, raised]) {
      expect(told(records, 'T04')).toMatchObject(shown);
      expect(told(records, 'T04').histograms).toBeGreaterThan(24);
    }
    const scores = (records: readonly ReleaseRecord[]) =>
      records.find(({ unit }) => unit === 'T04')?.group?.scores.overall?.points;
    expect(scores(raised)).toEqual(releasePoints(figureOf(expected.teams.T04, 'overall').mean, 24));
    expect(scores(raised)).toEqual(scores(release));
  });

  test('a team of 13 keeps its scores, and loses its histograms', () => {
    expect(answered('T02')).toBe(13);
    const shown = { kind: 'exact', reason: 'enough', of: 'T02', n: FROM_10 };
    expect(told(release, 'T02')).toMatchObject(shown);
    expect(told(release, 'T02').histograms).toBeGreaterThan(24);
    expect(told(raised, 'T02')).toEqual({ ...shown, histograms: 0 });
    expect(raised.find(({ unit }) => unit === 'T02')?.group?.scores.overall?.points).not.toBeNull();
  });

  test('teams of 11 and of 8 are withheld, and see what is left of their department', () => {
    expect([answered('T05'), answered('T08')]).toEqual([11, 8]);
    expect(told(release, 'T05')).toMatchObject({ kind: 'exact', of: 'T05', n: FROM_10 });
    expect(told(release, 'T08')).toMatchObject({ kind: 'interval', of: 'T08', n: FROM_5 });
    // Of the 112 in the department only the teams of 13, 24 and 19 have twelve: 56 are left.
    const left = { kind: 'pooled', reason: 'too_few', of: 'D1', n: exactly(56) };
    expect(told(raised, 'T05')).toMatchObject(left);
    expect(told(raised, 'T08')).toMatchObject(left);
  });

  test('what is left of a department was fewer by default', () => {
    // Teams of 7 and 3: the 3 alone would be too few, so that the smallest team of five joins them.
    expect([answered('T01'), answered('T03')]).toEqual([7, 3]);
    const left = { kind: 'pooled', reason: 'too_few', of: 'D1', n: FROM_10 };
    expect(told(release, 'T01')).toMatchObject(left);
    expect(told(release, 'T03')).toMatchObject(left);
    expect(told(raised, 'T01')).toMatchObject({ kind: 'pooled', reason: 'too_few', of: 'D1' });
  });

  test('no team of fewer than twelve is published, and every team of twelve is', () => {
    const teams = [...new Set(persons.map(({ team }) => team))];
    const published = raised.filter(({ kind }) => kind === 'exact' || kind === 'interval');
    // More than eleven are left over in each department, so that no team of twelve has to join them.
    expect(published.map(({ unit }) => unit).filter((unit) => teams.includes(unit))).toEqual(
      teams.filter((team) => answered(team) >= 12).sort(),
    );
  });
});

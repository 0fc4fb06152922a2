import { describe, expect, test } from '@jest/globals';
import { SURVEY_ROLES } from '@samenhang/shared/access/survey-role';
import { createUnitTree } from '@samenhang/shared/disclosure/unit-tree';
import { forecast } from '@samenhang/shared/organisation/forecast';
import { composeRelease } from '@samenhang/shared/releases/compose-release';
import { encodeAnswers } from '@samenhang/shared/scoring/answers';
import fc from 'fast-check';
import { type Respondent, releaseInput } from '../../builders/release.ts';
import { allAnswers } from '../../builders/response.ts';
import { instrument } from '../instrument.ts';

const codes = encodeAnswers(instrument, allAnswers(3));
const answered = (unit: string, count: number): Respondent[] =>
  Array.from({ length: count }, (_, number) => ({
    unit,
    role: SURVEY_ROLES[number % SURVEY_ROLES.length] ?? 'staff',
    codes,
    outcomes: {},
  }));

/** An organisation of up to three departments of up to three teams, with people everywhere. */
const organisation = fc
  .array(fc.array(fc.integer({ min: 0, max: 24 }), { maxLength: 3 }), {
    minLength: 1,
    maxLength: 3,
  })
  .chain((departments) =>
    fc.record({
      departments: fc.constant(departments),
      direct: fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 4, maxLength: 4 }),
    }),
  )
  .map(({ departments, direct }) => {
    const units: { id: string; parent: string | null }[] = [{ id: 'org', parent: null }];
    const own = new Map([['org', direct[3] ?? 0]]);
    for (const [place, teams] of departments.entries()) {
      units.push({ id: `d${place}`, parent: 'org' });
      own.set(`d${place}`, direct[place] ?? 0);
      for (const [team, size] of teams.entries()) {
        units.push({ id: `d${place}-${team}`, parent: `d${place}` });
        own.set(`d${place}-${team}`, size);
      }
    }
    return { tree: createUnitTree(units), own };
  });

describe('a forecast of what would be published', () => {
  test('is what is published, where everybody answers', () => {
    fc.assert(
      fc.property(organisation, fc.constantFrom(5, 8), ({ tree, own }, k) => {
        const people = [...own].flatMap(([unit, size]) => answered(unit, size));
        const rules = { minimumForScores: k, minimumForDetails: 10 };
        const released = composeRelease(releaseInput(tree, people, rules, []));
        const foretold = forecast(tree, own, 100, k);
        expect(released.map(({ unit, kind, of }) => [unit, kind, of])).toEqual(
          [...foretold].map(([unit, { kind, of }]) => [unit, kind, of]),
        );
      }),
      { numRuns: 60 },
    );
  });

  test('is what is published, where of each unit as many answer as the share says', () => {
    fc.assert(
      fc.property(organisation, fc.constantFrom(80, 60), ({ tree, own }, share) => {
        const come = (size: number) => Math.floor((size * share) / 100);
        const people = [...own].flatMap(([unit, size]) => answered(unit, come(size)));
        const absent = [...own].flatMap(([unit, size]) => answered(unit, size - come(size)));
        const released = composeRelease(releaseInput(tree, people, undefined, absent));
        expect(released.map(({ kind }) => kind)).toEqual(
          [...forecast(tree, own, share).values()].map(({ kind }) => kind),
        );
      }),
      { numRuns: 60 },
    );
  });

  test('tells nothing that would tell that everybody answered: of ten, nine are told', () => {
    const tree = createUnitTree([
      { id: 'org', parent: null },
      { id: 'ten', parent: 'org' },
      { id: 'eleven', parent: 'org' },
    ]);
    const shown = forecast(
      tree,
      new Map([
        ['ten', 10],
        ['eleven', 11],
      ]),
      100,
    );
    expect([...shown].map(([unit, { kind }]) => [unit, kind])).toEqual([
      ['org', 'exact'],
      ['eleven', 'exact'],
      ['ten', 'interval'],
    ]);
  });
});

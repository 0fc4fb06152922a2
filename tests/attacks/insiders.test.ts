import { randomInt } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { attackFamily, type FamilyAttack } from './answers/family-attack.ts';
import { familiesOf } from './answers/family-of.ts';
import { QUESTIONS } from './answers/family-questions.ts';
import { allCutAlike, FAMILY_MUTANTS, isFoundInFamily } from './answers/family-rules.ts';
import { findSizes } from './answers/size-attack.ts';
import { isLongRun, roundsUntil } from './reconstruction/rounds.ts';
import { certainRespondents } from './turnout/certain-respondents.ts';
import { releaseTurnout, type TurnoutReleased } from './turnout/made-up-turnout.ts';

const RELEASES = isLongRun ? 1_000 : 200;
const FIRST = isLongRun ? randomInt(2 ** 30) : 0;

/** Of one release: what was found, and what was concluded that is not so. */
interface Attacked {
  readonly seed: number;
  readonly found: readonly unknown[];
  readonly wrong: readonly string[];
}

describe(`the records of ${RELEASES} releases, to somebody who knows who was invited`, () => {
  let released: readonly TurnoutReleased[] = [];
  beforeAll(() => {
    released = Array.from({ length: RELEASES }, (_, more) => releaseTurnout(FIRST + more));
  });

  /** In how many releases something was found, and the first of these. */
  const foundIn = (attacked: readonly Attacked[]) => {
    const guilty = attacked.filter(({ found }) => found.length > 0);
    const misread = attacked.filter(({ wrong }) => wrong.length > 0);
    const first = guilty[0] && { seed: guilty[0].seed, found: guilty[0].found.slice(0, 3) };
    return { guilty: guilty.length, first, misread: misread.slice(0, 1) };
  };
  const NOTHING = { guilty: 0, first: undefined, misread: [] };

  test('leave open of everybody whether they answered', () => {
    const attacked = released.map((release): Attacked => {
      const { certain, wrong } = certainRespondents(release, release.records);
      return { seed: release.seed, found: certain, wrong };
    });
    expect(foundIn(attacked)).toEqual(NOTHING);
  });

  test('leave open how few gave an answer in a unit, in its parts and in the rest', () => {
    const attacked = released.map((release): Attacked => {
      const attacks = attackQuestions(release);
      return {
        seed: release.seed,
        found: attacks.flatMap(({ found }) => found),
        wrong: attacks.flatMap(({ wrong }) => wrong),
      };
    });
    expect(foundIn(attacked)).toEqual(NOTHING);
  });

  test('leave every size of a band open', () => {
    const complete = released.filter(({ respondents }) =>
      respondents.every(({ codes }) => codes.every((code) => code >= 1 && code <= 5)),
    );
    expect(complete.length).toBeGreaterThan(RELEASES / 5);
    const attacked = complete.map(
      ({ seed, records }): Attacked => ({ seed, found: findSizes(records), wrong: [] }),
    );
    expect(foundIn(attacked)).toEqual(NOTHING);
  });

  test('tell of a role nothing but scores', () => {
    const roles = released.flatMap(({ records }) =>
      records.flatMap(({ byRole }) => byRole?.groups ?? []),
    );
    expect(roles.length).toBeGreaterThan(0);
    expect(roles.filter(({ group }) => group.details !== null)).toEqual([]);
  });
});

function attackQuestions({ invited, respondents, records }: TurnoutReleased): FamilyAttack[] {
  const familyOf = familiesOf({ tree: invited.tree, respondents, records });
  return QUESTIONS.flatMap((question) => {
    const family = familyOf(question);
    return family === undefined ? [] : [attackFamily(family, question)];
  });
}

describe('histograms of a unit and its parts', () => {
  test.each(FAMILY_MUTANTS)(
    'tell too much with %s, found in organisation %i',
    (_, needed, tell) => {
      expect(roundsUntil((seed) => isFoundInFamily(seed, tell))).toBe(needed);
    },
  );

  test('tell nothing where all are cut alike, and no bin of any holds 1 to 4 persons, or all', () => {
    expect(roundsUntil((seed) => isFoundInFamily(seed, allCutAlike))).toBeUndefined();
  });
});

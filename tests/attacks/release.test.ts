import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import {
  type AttackedRelease,
  attackRelease,
  wasAttackedInEveryWay,
} from './reconstruction/attack-release.ts';
import { randomFrom } from './reconstruction/made-up-organisation.ts';
import { releasedGroups, releaseMadeUp } from './reconstruction/release-facts.ts';
import { RELEASE_MUTANTS } from './reconstruction/release-mutants.ts';
import {
  isLongRun,
  ORGANISATIONS,
  RELEASES,
  roundsUntil,
  WHOLE_RELEASES,
} from './reconstruction/rounds.ts';

/** Found late, once: two statements without a histogram, completed by the other two. */
const FOUND_BEFORE = [1_577_061_757];
const START = isLongRun ? randomInt(2 ** 31) : 20_261_124;

/**
 * Attacks releases until so many were attacked in every way. Those of organisations too small for
 * that are attacked too, and not counted; at most two in three may be.
 */
function attackReleases(wanted: number): AttackedRelease[] {
  const random = randomFrom(START);
  const attacked = FOUND_BEFORE.map(attackRelease);
  let counted = 0;
  for (let tried = 0; counted < wanted && tried < 3 * wanted; tried += 1) {
    const release = attackRelease(Math.floor(2 ** 31 * random()));
    attacked.push(release);
    if (wasAttackedInEveryWay(release)) counted += 1;
  }
  return attacked;
}

describe(`each of ${RELEASES} whole releases`, () => {
  let attacked: readonly AttackedRelease[] = [];
  beforeAll(() => {
    attacked = attackReleases(RELEASES);
  });
  /** Seeds of what was found, and what: `attackRelease(seed)` finds it again. */
  const foundBy = (attacker: 'byLinearAlgebra' | 'byEveryWay' | 'byDifferences') =>
    attacked.filter((release) => release[attacker].found.length > 0);

  test('was attacked in every way', () => {
    const counted = attacked.slice(FOUND_BEFORE.length).filter(wasAttackedInEveryWay);
    expect(new Set(counted.map(({ seed }) => seed)).size).toBe(RELEASES);
  });

  test('is counted in the documentation', () => {
    const said = readFileSync(join(process.cwd(), 'docs/confidentiality.md'), 'utf8');
    expect(said).toContain(`\`npm test\` attacks ${WHOLE_RELEASES.test} whole releases`);
    expect(said).toContain(`attacks ${WHOLE_RELEASES.attacks} others`);
    const { test, attacks } = ORGANISATIONS;
    expect(said).toContain(`${test} organisations by \`npm test\` and in ${attacks} by`);
  });

  test('reveals nobody and no group under five (ten in histograms), to no reader of all of it', () => {
    expect(foundBy('byLinearAlgebra')).toEqual([]);
  });

  test('leaves open, in every group under twenty, who answered what', () => {
    expect(foundBy('byEveryWay')).toEqual([]);
  });

  test('leaves open how few gave an answer, also by taking histograms cut alike from each other', () => {
    expect(foundBy('byDifferences')).toEqual([]);
  });
});

test.each(RELEASE_MUTANTS)(
  'a whole release would reveal fewer with %s, found in organisation %i',
  (_, needed, find) => {
    const rounds = roundsUntil((seed) => {
      const released = releaseMadeUp(seed);
      return find(released, releasedGroups(released)) !== undefined;
    });
    expect(rounds).toBe(needed);
  },
);

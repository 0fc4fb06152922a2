import { describe, expect, test } from '@jest/globals';
import type { ReleasedOwn } from '@samenhang/shared/releases/released-own';
import { findSmallGroup } from './reconstruction/linear-attack.ts';
import { membersOf } from './reconstruction/made-up-organisation.ts';
import { ownCounts, releasedGroups, releaseMadeUp } from './reconstruction/release-facts.ts';
import { roundsUntil, WHOLE_RELEASES } from './reconstruction/rounds.ts';

/**
 * What a release tells of a round's own statements. Their histograms are attacked with all others, by
 * every attacker of whole releases (release.test.ts) and of families (insiders.test.ts).
 */
describe(`own statements in ${WHOLE_RELEASES.test} releases`, () => {
  const released = Array.from({ length: WHOLE_RELEASES.test }, (_, seed) => releaseMadeUp(seed));
  const told = released.flatMap(({ records }) =>
    records.flatMap(({ unit, group }) =>
      (group?.details?.own ?? []).map((own) => ({ unit, n: group?.n.atLeast ?? 0, own })),
    ),
  );

  test('are told of groups of ten and more alone', () => {
    expect(told.filter(({ own }) => own.histogram !== null).length).toBeGreaterThan(100);
    const behind = released.flatMap(({ organisation, respondents, records }) =>
      records.flatMap(({ unit, kind, group }) =>
        (kind === 'exact' ? (group?.details?.own ?? []) : []).flatMap(({ histogram }, place) => {
          const answers = membersOf(organisation, unit).map(
            (one) => respondents[one]?.own?.[place],
          );
          const judged = answers.filter((answer = 0) => answer >= 1 && answer <= 5).length;
          return histogram === null ? [] : [judged];
        }),
      ),
    );
    expect(behind.length).toBeGreaterThan(100);
    expect(behind.filter((judged) => judged < 10)).toEqual([]);
  });

  test('have a mean and an agreement that tell nothing beside their histogram', () => {
    const known = new Map<string, string>();
    const apart = told.filter(({ n, own: { histogram, mean, agreement } }) => {
      // Of twenty and more a width tells how many answered, which is taken as known of every part.
      const interval = n < 20 ? mean?.interval : null;
      const said = JSON.stringify([mean?.points, interval, agreement]);
      const key = JSON.stringify([histogram, n < 20 ? bandOf(histogram, n) : 'large']);
      const before = known.get(key) ?? said;
      known.set(key, before);
      return before !== said;
    });
    expect(known.size).toBeGreaterThan(50);
    expect(apart).toEqual([]);
  });

  test('have no mean where they have no histogram', () => {
    const bare = told.filter(({ own: { histogram } }) => histogram === null);
    expect(bare.length).toBeGreaterThan(0);
    expect(bare.filter(({ own }) => own.mean !== null || own.agreement !== null)).toEqual([]);
  });
});

/** Shares of halves below twenty are of 10 or of 15; most is of ten, whatever the group. */
function bandOf(histogram: ReleasedOwn[number]['histogram'], n: number): number {
  return histogram?.kind === 'bins' ? n : 10;
}

test('a small group is found where own statements are told of every unit', () => {
  const rounds = roundsUntil((seed) => {
    const released = releaseMadeUp(seed);
    const everywhere = ownCounts(released, releasedGroups(released), () => true);
    return findSmallGroup(everywhere, { enough: 10 }) !== undefined;
  });
  expect(rounds).toBe(4);
});

import type { ReleasedDetails } from '../api/release.ts';
import { sizeToComputeWith } from '../disclosure/precision.ts';
import type { Instrument } from '../instruments/schema.ts';
import { THEMES } from '../instruments/vocabulary.ts';
import { type Agreement, agreementInShares, agreementOf } from '../results/agreement.ts';
import { scoreItems } from '../results/score-items.ts';
import { EXACT_FROM, SCORED_FROM } from '../thresholds.ts';
import type { Group } from './group.ts';
import { sharesOf } from './told-shares.ts';

type Statements = ReleasedDetails['statements'];

/**
 * Whether a group agrees over a theme, in a word. From 20 persons on it is over the answers to the
 * statements whose means may be used. Below that it is over the histograms as they are told, where at
 * least nine of the twelve are: the word would otherwise tell of answers that no number shows.
 */
export function releasedAgreement(
  group: Group,
  statements: Statements,
  instrument: Instrument,
): ReleasedDetails['agreement'] {
  const { n } = group;
  const words = THEMES.flatMap((theme) => {
    const places = scoreItems(instrument, theme);
    const agreement =
      n < EXACT_FROM
        ? asTold(places, statements, sizeToComputeWith(n))
        : agreementOf(
            group.tally,
            places.filter((place) => group.items.has(place)),
          );
    if (agreement === null) return [];
    return [[theme, agreement.shared ? 'shared' : 'opinionsDiffer'] as const];
  });
  return Object.fromEntries(words);
}

function asTold(places: readonly number[], statements: Statements, n: number): Agreement | null {
  const told = places.flatMap((place) => {
    const histogram = statements[place]?.histogram ?? null;
    return histogram === null ? [] : [sharesOf(histogram)];
  });
  return told.length < SCORED_FROM.ofTwelve ? null : agreementInShares(told, n);
}

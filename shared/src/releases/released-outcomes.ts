import type { ReleasedDetails } from '../api/release.ts';
import { EXACT_FROM, roundOutward, STEP } from '../disclosure/precision.ts';
import { recommendIndex } from '../statistics/recommend-index.ts';
import { helpHistogram, recommendHistogram } from '../tallies/read-outcomes.ts';
import type { Group } from './group.ts';
import { releasedBins } from './released-statements.ts';

const Z95 = 1.96;
const RANGE = { low: -100, high: 100 };

/** The outcome questions as merged histograms; the recommend index from 20 persons on. */
export function releasedOutcomes({ tally, outcomes }: Group): ReleasedDetails['outcomes'] {
  const [recommend, help] = [recommendHistogram(tally), helpHistogram(tally)];
  return {
    recommend: outcomes.recommend ? binsOf(recommend) : null,
    recommendIndex: outcomes.recommend ? releasedIndex(recommend) : null,
    help: outcomes.help ? binsOf(help) : null,
  };
}

/** Nobody may be left of a unit whose published children hold everybody who answered. */
function binsOf(counts: readonly number[]) {
  return counts.every((persons) => persons === 0) ? null : releasedBins(counts);
}

function releasedIndex(counts: readonly number[]) {
  const index = recommendIndex(counts);
  if (index === null || index.n < EXACT_FROM) return null;
  const half = Z95 * index.standardError;
  const limits = { low: index.value - half, high: index.value + half };
  return { value: Math.round(index.value), interval: roundOutward(limits, STEP.beside, RANGE) };
}

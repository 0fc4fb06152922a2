import type { ReleasedDetails } from '../api/release.ts';
import type { ReleasedHistogram } from '../disclosure/histogram.ts';
import { roundOutward, STEP } from '../disclosure/precision.ts';
import { Z95 } from '../statistics/normal-quantile.ts';
import { recommendIndex } from '../statistics/recommend-index.ts';
import { RECOMMEND_SLOTS } from '../tallies/layout.ts';
import { EXACT_FROM } from '../thresholds.ts';
import { HELP, RECOMMEND } from './release-plan.ts';
import { releasedBins } from './released-statements.ts';
import type { ShownHistograms } from './shown-histograms.ts';

const RANGE = { low: -100, high: 100 };

/** The outcome questions as merged histograms, and the recommend index that these tell. */
export function releasedOutcomes(shown: ShownHistograms): ReleasedDetails['outcomes'] {
  const recommend = shown.get(RECOMMEND);
  return {
    recommend: releasedBins(recommend),
    recommendIndex: recommend === undefined ? null : releasedIndex(recommend),
    help: releasedBins(shown.get(HELP)),
  };
}

/** Where promoters (9, 10) and detractors (0 to 6) were not merged with others; from 20 persons. */
function releasedIndex(released: ReleasedHistogram) {
  if (released.kind === 'nearlyAll' || released.of < EXACT_FROM) return null;
  const starts = released.bins.map(({ first }) => first);
  if (!(starts.includes(7) && starts.includes(9))) return null;
  // Which answer of a bin is meant makes no difference to the index.
  const index = recommendIndex(
    Array.from(
      { length: RECOMMEND_SLOTS },
      (_, answer) => released.bins.find(({ first }) => first === answer)?.persons ?? 0,
    ),
  );
  if (index === null) return null;
  const half = Z95 * index.standardError;
  const limits = { low: index.value - half, high: index.value + half };
  return { value: Math.round(index.value), interval: roundOutward(limits, STEP.beside, RANGE) };
}

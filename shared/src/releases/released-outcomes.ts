import type { ReleasedDetails } from '../api/release.ts';
import { roundOutward, STEP } from '../disclosure/precision.ts';
import { Z95 } from '../statistics/normal-quantile.ts';
import { recommendIndex } from '../statistics/recommend-index.ts';
import { EXACT_FROM } from '../thresholds.ts';
import { HELP, RECOMMEND } from './release-plan.ts';
import { releasedBins } from './released-statements.ts';
import type { ShownHistogram, ShownHistograms } from './shown-histograms.ts';

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
function releasedIndex({ counts, released }: ShownHistogram) {
  const starts = released.kind === 'bins' ? released.bins.map(({ first }) => first) : [];
  const index = recommendIndex(counts);
  if (index === null || index.n < EXACT_FROM) return null;
  if (!(starts.includes(7) && starts.includes(9))) return null;
  const half = Z95 * index.standardError;
  const limits = { low: index.value - half, high: index.value + half };
  return { value: Math.round(index.value), interval: roundOutward(limits, STEP.beside, RANGE) };
}

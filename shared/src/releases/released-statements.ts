import type { ReleasedBins, ReleasedDetails } from '../api/release.ts';
import {
  type ReleasedPoints,
  releaseShare,
  roundOutward,
  STEP,
  sizeToComputeWith,
} from '../disclosure/precision.ts';
import type { Instrument } from '../instruments/schema.ts';
import { jeffreysInterval } from '../statistics/jeffreys.ts';
import { itemDontKnow } from '../tallies/read-items.ts';
import { respondents } from '../tallies/read-outcomes.ts';
import { EXACT_FROM, FEWEST_IN_BIN, NEARLY_ALL_FROM, VISIBILITY_GAP_ABOVE } from '../thresholds.ts';
import type { Group } from './group.ts';
import type { ShownHistogram, ShownHistograms } from './shown-histograms.ts';

/** Every statement with its histogram, and how many cannot judge it. */
export function releasedStatements(
  group: Group,
  instrument: Instrument,
  shown: ShownHistograms,
): ReleasedDetails['statements'] {
  const n = respondents(group.tally);
  return instrument.items.map(({ id }, place) => {
    const unsure = itemDontKnow(group.tally, place);
    const told = group.dontKnow && unsure >= FEWEST_IN_BIN;
    const share = told ? releaseShare(unsure, n) : null;
    // Below 20 persons the share that is told decides, as nothing finer may show.
    const persons = n < EXACT_FROM ? ((share ?? 0) / 100) * n : unsure;
    return {
      id,
      histogram: releasedBins(shown.get(place)),
      dontKnow: share,
      visibilityGap: told && persons > VISIBILITY_GAP_ABOVE * n,
    };
  });
}

/** Merged bins, as shares of those who answered; `null` of a histogram that is not shown. */
export function releasedBins(shown: ShownHistogram | undefined): ReleasedBins | null {
  if (shown === undefined) return null;
  const { released, counts } = shown;
  if (released.kind === 'nearlyAll') return released;
  const bins = released.bins.map(({ first, last, persons }) => ({
    first,
    last,
    share: releaseShare(persons, sum(counts)),
  }));
  return { kind: 'bins', bins };
}

/**
 * Old habits by the share who agree with their statement, read from its released histogram: where
 * agreeing was merged with not agreeing, the share would undo the merging.
 */
export function releasedHabits(
  { items, habits }: Instrument,
  shown: ShownHistograms,
): ReleasedDetails['habits'] {
  const released = habits.flatMap(({ id, item }) => {
    const histogram = shown.get(items.findIndex((statement) => statement.id === item));
    const share = histogram === undefined ? null : shareAgreeing(histogram);
    if (histogram === undefined || share === null) return [];
    const size = sizeToComputeWith(sum(histogram.counts));
    const [low, high] = jeffreysInterval((share.value / 100) * size, size);
    return [
      { id, share, interval: roundOutward({ low: 100 * low, high: 100 * high }, STEP.beside) },
    ];
  });
  return released.sort((a, b) => b.share.value - a.share.value);
}

/** Agreeing (4 or 5) with a reversed statement is step 0 or 1 of the scale. */
const AGREED_UP_TO = 1;

function shareAgreeing({ counts, released }: ShownHistogram): ReleasedPoints | null {
  if (released.kind === 'bins') {
    if (released.bins.every(({ last }) => last !== AGREED_UP_TO)) return null;
    const value = releaseShare(sum(counts.slice(0, AGREED_UP_TO + 1)), sum(counts));
    return { value, bound: 'exact' };
  }
  if (released.last <= AGREED_UP_TO) return { value: 100 * NEARLY_ALL_FROM, bound: 'orMore' };
  return released.first > AGREED_UP_TO
    ? { value: 100 - 100 * NEARLY_ALL_FROM, bound: 'orLess' }
    : null;
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}

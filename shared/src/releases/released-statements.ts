import type { ReleasedBins, ReleasedDetails } from '../api/release.ts';
import type { ReleasedHistogram } from '../disclosure/histogram.ts';
import {
  type Limits,
  type ReleasedPoints,
  releaseShare,
  roundOutward,
  STEP,
  sizeToComputeWith,
} from '../disclosure/precision.ts';
import { FEW } from '../disclosure/told-split.ts';
import type { Instrument } from '../instruments/schema.ts';
import { jeffreysInterval } from '../statistics/jeffreys.ts';
import { sum } from '../sum.ts';
import { VISIBILITY_GAP_ABOVE } from '../thresholds.ts';
import { DONT_KNOW } from './release-plan.ts';
import type { ShownHistograms } from './shown-histograms.ts';

type Statement = ReleasedDetails['statements'][number];

/** Every statement with its histogram, and how many cannot judge it. */
export function releasedStatements(
  instrument: Instrument,
  shown: ShownHistograms,
): ReleasedDetails['statements'] {
  return instrument.items.map(({ id }, place) => ({
    id,
    histogram: releasedBins(shown.get(place)),
    ...releasedDontKnow(shown.get(DONT_KNOW + place)),
  }));
}

/** Merged bins, as shares of those who answered; `null` of a histogram that is not shown. */
export function releasedBins(shown: ReleasedHistogram | undefined): ReleasedBins | null {
  if (shown === undefined) return null;
  if (shown.kind === 'nearlyAll') return shown;
  const { of } = shown;
  const bins = shown.bins.map(({ first, last, persons }) => ({
    first,
    last,
    share: releaseShare(persons, of),
  }));
  return { kind: 'bins', bins };
}

/** That most cannot judge a statement is said without a share, that hardly anyone cannot not at all. */
export function releasedDontKnow(
  shown: ReleasedHistogram | undefined,
): Pick<Statement, 'dontKnow' | 'visibilityGap'> {
  if (shown === undefined) return { dontKnow: null, visibilityGap: false };
  if (shown.kind === 'nearlyAll') return { dontKnow: null, visibilityGap: shown.first === 0 };
  const dontKnow = releaseShare(shown.bins[0]?.persons ?? 0, shown.of);
  return { dontKnow, visibilityGap: dontKnow > 100 * VISIBILITY_GAP_ABOVE };
}

/**
 * Old habits by the share who agree with their statement, as its released histogram tells it.
 * @param persons how many of the group are told to have answered.
 */
export function releasedHabits(
  { items, habits }: Instrument,
  shown: ShownHistograms,
  persons: number,
): ReleasedDetails['habits'] {
  const released = habits.flatMap(({ id, item }) => {
    const histogram = shown.get(items.findIndex((statement) => statement.id === item));
    return histogram === undefined ? [] : [{ id, ...agreeing(histogram, persons) }];
  });
  return released.sort((a, b) => b.share.value - a.share.value);
}

/** Agreeing (4 or 5) with a reversed statement is step 0 or 1 of the scale, its lower half. */
const AGREED_UP_TO = 1;

interface Share {
  readonly share: ReleasedPoints;
  readonly interval: Limits;
}

function agreeing(released: ReleasedHistogram, persons: number): Share {
  if (released.kind === 'bins') {
    const { bins, of } = released;
    const agreed = bins.filter(({ last }) => last <= AGREED_UP_TO).map((bin) => bin.persons);
    const share = sum(agreed) / of;
    const [low, high] = jeffreysInterval(share * of, of);
    const value = releaseShare(sum(agreed), of);
    return { share: { value, bound: 'exact' }, interval: outward(low, high) };
  }
  // All but four at most, of as few as the group may be.
  const size = sizeToComputeWith(persons);
  const few = Math.ceil((100 * FEW) / size);
  const [, high] = jeffreysInterval(FEW, size);
  return released.first === 0
    ? { share: { value: 100 - few, bound: 'orMore' }, interval: outward(1 - high, 1) }
    : { share: { value: few, bound: 'orLess' }, interval: outward(0, high) };
}

function outward(low: number, high: number): Limits {
  return roundOutward({ low: 100 * low, high: 100 * high }, STEP.beside);
}

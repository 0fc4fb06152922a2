import type { ReleasedBins, ReleasedDetails } from '../api/release.ts';
import { NEARLY_ALL, releaseHistogram } from '../disclosure/histogram.ts';
import { mayStandBesideMean } from '../disclosure/histograms-beside-mean.ts';
import {
  type Limits,
  meansReleasedAs,
  type ReleasedPoints,
  releasePoints,
  releaseShare,
  roundOutward,
  STEP,
  sizeToComputeWith,
} from '../disclosure/precision.ts';
import type { Instrument } from '../instruments/schema.ts';
import { scoreItems } from '../results/score-items.ts';
import { FIRST, SCORES } from '../scoring/lattice.ts';
import { jeffreysInterval } from '../statistics/jeffreys.ts';
import { itemDontKnow, itemHistogram } from '../tallies/read-items.ts';
import { respondents } from '../tallies/read-outcomes.ts';
import type { Tally } from '../tallies/tally.ts';
import type { Group } from './group.ts';

/** Persons by step 0..4 in the direction of the scale, of the statement at a place. */
type StepCounts = readonly number[];

/** The statements, by place, whose histograms may stand beside the points of their cell. */
export function shownHistograms(
  group: Group,
  instrument: Instrument,
): ReadonlyMap<number, StepCounts> {
  const cells = SCORES.slice(FIRST.cell, FIRST.theme).map((name) => scoreItems(instrument, name));
  const shown = cells.flatMap((places) => {
    const used = places
      .filter((place) => group.items.has(place))
      .map((place): [number, StepCounts] => [place, stepCounts(group.tally, instrument, place)]);
    const counted = used.filter(([place]) => group.histograms.has(place));
    const hidden = used.filter(([place]) => !group.histograms.has(place));
    const stand = mayStandBesideMean(
      counted.map(([, counts]) => counts),
      hidden.map(([, counts]) => sum(counts)),
      sumsToldOf(used.map(([, counts]) => counts)),
    );
    return stand ? counted : [];
  });
  return new Map(shown);
}

const ANYWHERE: Limits = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
/** Fewer statements make no score of a cell. */
const FEWEST_IN_CELL = 3;

/** Where the sum of the statements' means lies, in steps, as the cell's released points leave it. */
function sumsToldOf(counts: readonly StepCounts[]): Limits {
  if (counts.length < FEWEST_IN_CELL) return ANYWHERE;
  const means = counts.map(
    (steps) => sum(steps.map((persons, step) => persons * step)) / sum(steps),
  );
  const stepsAPoint = counts.length / 25;
  const { low, high } = meansReleasedAs(releasePoints(sum(means) / stepsAPoint));
  return { low: low * stepsAPoint, high: high * stepsAPoint };
}

/** Every statement with its histogram, and how many cannot judge it. */
export function releasedStatements(
  group: Group,
  instrument: Instrument,
  shown: ReadonlyMap<number, StepCounts>,
): ReleasedDetails['statements'] {
  const n = respondents(group.tally);
  return instrument.items.map(({ id }, place) => {
    const counts = shown.get(place);
    const unsure = itemDontKnow(group.tally, place);
    const told = group.dontKnow && unsure >= FEWEST_TOLD;
    return {
      id,
      histogram: counts === undefined ? null : releasedBins(counts),
      dontKnow: told ? releaseShare(unsure, n) : null,
      visibilityGap: told && unsure > GAP_ABOVE * n,
    };
  });
}

const FEWEST_TOLD = 5;
const GAP_ABOVE = 0.3;

/** Merged bins, as shares of those who answered. */
export function releasedBins(counts: readonly number[]): ReleasedBins {
  const released = releaseHistogram(counts);
  if (released.kind === 'nearlyAll') return released;
  const all = sum(counts);
  return {
    kind: 'bins',
    bins: released.bins.map(({ first, last, persons }) => ({
      first,
      last,
      share: releaseShare(persons, all),
    })),
  };
}

/**
 * Old habits by the share who agree with their statement, read from its released histogram: where
 * agreeing was merged with not agreeing, the share would undo the merging.
 */
export function releasedHabits(
  { items, habits }: Instrument,
  shown: ReadonlyMap<number, StepCounts>,
): ReleasedDetails['habits'] {
  const released = habits.flatMap(({ id, item }) => {
    const counts = shown.get(items.findIndex((statement) => statement.id === item));
    const share = counts === undefined ? null : shareAgreeing(counts);
    if (counts === undefined || share === null) return [];
    const size = sizeToComputeWith(sum(counts));
    const [low, high] = jeffreysInterval((share.value / 100) * size, size);
    return [
      { id, share, interval: roundOutward({ low: 100 * low, high: 100 * high }, STEP.beside) },
    ];
  });
  return released.sort((a, b) => b.share.value - a.share.value);
}

/** Agreeing (4 or 5) with a reversed statement is step 0 or 1 of the scale. */
const AGREED_UP_TO = 1;

function shareAgreeing(counts: StepCounts): ReleasedPoints | null {
  const released = releaseHistogram(counts);
  if (released.kind === 'bins') {
    if (released.bins.every(({ last }) => last !== AGREED_UP_TO)) return null;
    const value = releaseShare(sum(counts.slice(0, AGREED_UP_TO + 1)), sum(counts));
    return { value, bound: 'exact' };
  }
  if (released.last <= AGREED_UP_TO) return { value: 100 * NEARLY_ALL, bound: 'orMore' };
  return released.first > AGREED_UP_TO ? { value: 100 - 100 * NEARLY_ALL, bound: 'orLess' } : null;
}

function stepCounts(tally: Tally, { items }: Instrument, place: number): StepCounts {
  const counts = itemHistogram(tally, place).slice(0, 5);
  return items[place]?.reversed ? counts.reverse() : counts;
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}

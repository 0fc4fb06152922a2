import { type Part, type ReleasedHistogram, releaseHistogram } from '../disclosure/histogram.ts';
import { mayStandBesideMean } from '../disclosure/histograms-beside-mean.ts';
import { type Limits, meansReleasedAs, releasePoints } from '../disclosure/precision.ts';
import type { Instrument } from '../instruments/schema.ts';
import { scoreItems } from '../results/score-items.ts';
import { FIRST, SCORES } from '../scoring/lattice.ts';
import { itemHistogram } from '../tallies/read-items.ts';
import { helpHistogram, recommendHistogram, respondents } from '../tallies/read-outcomes.ts';
import type { Tally } from '../tallies/tally.ts';
import { EXACT_VIEW_FROM, SCORED_FROM } from '../thresholds.ts';
import type { Group } from './group.ts';
import { HELP, RECOMMEND } from './release-plan.ts';

/** Persons by answer, a statement's by step 0..4 in the direction of the scale. */
type AnswerCounts = readonly number[];

export interface ShownHistogram {
  readonly counts: AnswerCounts;
  readonly released: ReleasedHistogram;
}

/** By the place of the question. */
export type ShownHistograms = ReadonlyMap<number, ShownHistogram>;

/**
 * The histograms that are shown of a group: those that may be, unless the points of their cell would
 * complete them.
 * @param partsOf the parts of the group that are, or are not, shown beside it.
 */
export function shownHistograms(
  group: Group,
  instrument: Instrument,
  partsOf: (question: number) => readonly Part[],
): ShownHistograms {
  if (respondents(group.tally) < EXACT_VIEW_FROM) return new Map();
  const cells = SCORES.slice(FIRST.cell, FIRST.theme).map((name) => scoreItems(instrument, name));
  const statements = cells.filter((places) => fitsItsCell(group, instrument, places)).flat();
  const shown = [...statements, RECOMMEND, HELP].filter((place) => group.histograms.has(place));
  return new Map(
    shown.flatMap((place): [number, ShownHistogram][] => {
      const counts = answerCounts(group.tally, instrument, place);
      // Nobody may be left of a unit whose published children hold everybody who answered.
      if (sum(counts) === 0) return [];
      return [[place, { counts, released: releaseHistogram(counts, partsOf(place)) }]];
    }),
  );
}

/** Persons by their answer to the question at a place. */
export function answerCounts(tally: Tally, { items }: Instrument, place: number): AnswerCounts {
  if (place === RECOMMEND) return recommendHistogram(tally);
  if (place === HELP) return helpHistogram(tally);
  const counts = itemHistogram(tally, place).slice(0, 5);
  return items[place]?.reversed ? counts.reverse() : counts;
}

function fitsItsCell(group: Group, instrument: Instrument, places: readonly number[]): boolean {
  const used = places.filter((place) => group.items.has(place));
  const counts = used.map((place) => answerCounts(group.tally, instrument, place));
  const shown = counts.filter((_, at) => group.histograms.has(used[at] ?? -1));
  const hidden = counts.filter((_, at) => !group.histograms.has(used[at] ?? -1));
  return mayStandBesideMean(shown, hidden.map(sum), sumsToldOf(counts));
}

const ANYWHERE: Limits = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };

/** Where the sum of the statements' means lies, in steps, as the cell's released points leave it. */
function sumsToldOf(counts: readonly AnswerCounts[]): Limits {
  if (counts.length < SCORED_FROM.ofCell) return ANYWHERE;
  const means = counts.map(
    (steps) => sum(steps.map((persons, step) => persons * step)) / sum(steps),
  );
  const stepsAPoint = counts.length / 25;
  const { low, high } = meansReleasedAs(releasePoints(sum(means) / stepsAPoint));
  return { low: low * stepsAPoint, high: high * stepsAPoint };
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}

import {
  type Divisions,
  JUDGING,
  RECOMMENDING,
  REVERSED_STATEMENT,
  STATEMENT,
} from '../disclosure/divisions.ts';
import type { ReleasedHistogram } from '../disclosure/histogram.ts';
import { type CutAnswers, mayStandBesideMean } from '../disclosure/histograms-beside-mean.ts';
import { type Limits, meansReleasedAs, releasePoints } from '../disclosure/precision.ts';
import type { Instrument } from '../instruments/schema.ts';
import { scoreItems } from '../results/score-items.ts';
import { FIRST, SCORES } from '../scoring/lattice.ts';
import { sum } from '../sum.ts';
import { itemDontKnow, itemHistogram } from '../tallies/read-items.ts';
import { helpHistogram, recommendHistogram, respondents } from '../tallies/read-outcomes.ts';
import type { Tally } from '../tallies/tally.ts';
import { EXACT_VIEW_FROM, SCORED_FROM } from '../thresholds.ts';
import type { Group } from './group.ts';
import { DONT_KNOW, HELP, RECOMMEND } from './release-plan.ts';

/** Persons by answer, a statement's by step 0..4 in the direction of the scale. */
type AnswerCounts = readonly number[];

/** By the place of the question. */
export type ShownHistograms = ReadonlyMap<number, ReleasedHistogram>;

/**
 * The questions of which something may be shown of a group, as far as it is concerned itself: those
 * it may use, unless the points of their cell would complete their histogram.
 * @param toldOf how many who answered a question may be told.
 */
export function showableQuestions(
  group: Group,
  instrument: Instrument,
  toldOf: (place: number) => number,
): ReadonlySet<number> {
  if (group.n < EXACT_VIEW_FROM) return new Set();
  const cells = SCORES.slice(FIRST.cell, FIRST.theme).map((name) => scoreItems(instrument, name));
  const answers = (place: number): CutAnswers => ({
    counts: answerCounts(group.tally, instrument, place),
    told: toldOf(place),
    cut: divisionsOf(instrument, place).cut,
  });
  const statements = cells.filter((places) => fitsItsCell(group, places, answers)).flat();
  const asked = [...statements, RECOMMEND, HELP].filter((place) => group.histograms.has(place));
  const unsure = group.dontKnow ? instrument.items.map((_, place) => DONT_KNOW + place) : [];
  return new Set([...asked, ...unsure]);
}

/** Persons by their answer to the question at a place. */
export function answerCounts(tally: Tally, { items }: Instrument, place: number): AnswerCounts {
  if (place === RECOMMEND) return recommendHistogram(tally);
  if (place === HELP) return helpHistogram(tally);
  if (place >= DONT_KNOW) {
    const unsure = itemDontKnow(tally, place - DONT_KNOW);
    return [unsure, respondents(tally) - unsure];
  }
  const counts = itemHistogram(tally, place).slice(0, 5);
  return items[place]?.reversed ? counts.reverse() : counts;
}

/** How the answers to the question at a place may be told. */
export function divisionsOf({ items }: Instrument, place: number): Divisions {
  if (place === RECOMMEND) return RECOMMENDING;
  if (place >= DONT_KNOW) return JUDGING;
  // "Did answering help" has five answers too, of which the upper two say that it did.
  if (place === HELP) return STATEMENT;
  return items[place]?.reversed ? REVERSED_STATEMENT : STATEMENT;
}

function fitsItsCell(
  group: Group,
  places: readonly number[],
  answersTo: (place: number) => CutAnswers,
): boolean {
  const used = places.filter((place) => group.items.has(place));
  const answers = used.map(answersTo);
  const shown = answers.filter((_, at) => group.histograms.has(used[at] ?? -1));
  const hidden = answers.filter((_, at) => !group.histograms.has(used[at] ?? -1));
  const counts = answers.map((one) => one.counts);
  return mayStandBesideMean(
    shown,
    hidden.map((one) => sum(one.counts)),
    sumsToldOf(counts, group.n),
  );
}

const ANYWHERE: Limits = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };

/** Where the sum of the statements' means lies, in steps, as the cell's released points leave it. */
function sumsToldOf(counts: readonly AnswerCounts[], persons: number): Limits {
  if (counts.length < SCORED_FROM.ofCell) return ANYWHERE;
  const means = counts.map(
    (steps) => sum(steps.map((persons, step) => persons * step)) / sum(steps),
  );
  const stepsAPoint = counts.length / 25;
  const { low, high } = meansReleasedAs(releasePoints(sum(means) / stepsAPoint, persons));
  return { low: low * stepsAPoint, high: high * stepsAPoint };
}

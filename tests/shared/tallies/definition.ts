import { encodeAnswers, keyedStep } from '@samenhang/shared/scoring/answers';
import { MISSING } from '@samenhang/shared/scoring/lattice';
import { createScorer } from '@samenhang/shared/scoring/score-person';
import { AT } from '@samenhang/shared/tallies/layout';
import { instrument } from '../instrument.ts';
import type { Given } from './tallying.ts';

const score = createScorer(instrument);
const SLOT = [6, 0, 1, 2, 3, 4, 5];
const CELLS = 12;
const FIRST_LEVEL = 19;

/** One person's own counts of an organisation's tally, slow and straight from the definition. */
export function countsByDefinition({ answers, outcomes }: Given): bigint[] {
  const codes = [...encodeAnswers(instrument, answers)];
  const scores = [...score(Uint8Array.from(codes))];
  const steps = codes.map((code, i) => keyedStep(code, instrument.items[i]?.reversed ?? false));
  const levels = scores.slice(FIRST_LEVEL, FIRST_LEVEL + 4);
  const raw = codes.filter((code) => code >= 1 && code <= 5);
  const counts = [
    1,
    0,
    ...codes.flatMap((code) => oneAt(7, SLOT[code] ?? -1)),
    ...scores.flatMap((a) => (a === MISSING ? [0, 0, 0] : [1, a, a * a])),
    ...oneAt(11, outcomes.recommend ?? -1),
    ...oneAt(5, (outcomes.help ?? 0) - 1),
    ...pairs(scores.slice(0, CELLS)),
    ...pairs(levels),
    ...oneAt(16, patternOf(levels)),
    ...scores.slice(0, CELLS).flatMap((a) => both(a, outcomes.recommend ?? MISSING)),
    ...pairs(steps),
    raw.length === 48 && new Set(raw).size === 1 ? 1 : 0,
    raw.length === 0 ? 1 : 0,
  ];
  if (counts.length !== AT.unanswered + 1) throw new Error(`${counts.length} counts`);
  return counts.map(BigInt);
}

function oneAt(size: number, place: number): number[] {
  return Array.from({ length: size }, (_, at) => (at === place ? 1 : 0));
}

function pairs(values: readonly number[]): number[] {
  return values.flatMap((a, i) => values.slice(i + 1).flatMap((b) => both(a, b)));
}

function both(a: number, b: number): number[] {
  return a === MISSING || b === MISSING ? [0, 0, 0, 0] : [1, a, b, a * b];
}

/** 62.5 points are 4 950 of the 7 920 steps of a level. */
function patternOf(levels: readonly number[]): number {
  if (levels.includes(MISSING)) return -1;
  return levels.reduce((pattern, a, level) => pattern + (a >= 4950 ? 2 ** level : 0), 0);
}

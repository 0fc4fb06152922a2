import type { Instrument } from '../instruments/schema.ts';
import { LEVELS, PILLARS, THEMES } from '../instruments/vocabulary.ts';
import { SCORED_FROM } from '../thresholds.ts';
import { type AnswerCodes, keyedStep } from './answers.ts';
import { DENOMINATOR, FIRST, MISSING, SCORES } from './lattice.ts';

/** Turns answer codes into a score vector; made once per instrument by {@link createScorer}. */
export type Scorer = (codes: AnswerCodes, scores?: Int32Array) => Int32Array;

// Running totals: 12 cells, 4 levels, old habits, strengthening, and one that nobody reads.
const CELLS = THEMES.length * PILLARS.length;
const HABITS = CELLS + LEVELS.length;
const TAGGED = HABITS + 1;
const UNREAD = TAGGED + 1;

// A total holds the sum of steps (at most 12 × 4) in its low six bits and the count above them.
const ONE_VALID = 64;
const sumOf = (total: number) => total & (ONE_VALID - 1);
const countOf = (total: number) => total >> 6;

const CODE_SLOTS = 8;

/**
 * Makes the function that scores one person. It takes 48 answer codes in the order of asking and
 * returns the 26 whole numbers a of {@link SCORES}, each worth 25·a/D points, or −1 where too
 * little was answered. Pass `scores` to have a vector reused.
 *
 * A cell needs 3 of its 4 statements, a theme 2 of 3 cells, a pillar 3 of 4 cells, the overall
 * score all 3 pillars; a level, old habits and strengthening need 9 of 12 statements.
 *
 * @example A cell answered 4, 4, 3 and one blank (none reversed) has the steps 3, 3, 2: the mean
 * 8/3 is a = 32 twelfths, so 25·32/12 = 66.67 points.
 */
export function createScorer(instrument: Instrument): Scorer {
  const { worth, totalsOf } = compile(instrument);
  const totals = new Int32Array(UNREAD + 1);
  return (codes, scores = new Int32Array(SCORES.length)) => {
    if (codes.length * CODE_SLOTS !== worth.length) throw new RangeError('wrong number of answers');
    totals.fill(0);
    for (let i = 0; i < codes.length; i++) {
      const add = worth[i * CODE_SLOTS + ((codes[i] ?? 0) & (CODE_SLOTS - 1))] ?? 0;
      for (let j = i * 4; j < i * 4 + 4; j++) {
        const total = totalsOf[j] ?? UNREAD;
        totals[total] = (totals[total] ?? 0) + add;
      }
    }
    scoreCells(totals, scores);
    composePillarsAndThemes(scores);
    scoreSets(totals, scores);
    return scores;
  };
}

/** Tables for the loop: what each code of each statement adds, and to which four totals. */
function compile({ items }: Instrument): { worth: Uint8Array; totalsOf: Uint8Array } {
  const worth = new Uint8Array(items.length * CODE_SLOTS);
  const totalsOf = new Uint8Array(items.length * 4);
  items.forEach((item, i) => {
    for (let code = 1; code <= 5; code++) {
      worth[i * CODE_SLOTS + code] = ONE_VALID + keyedStep(code, item.reversed);
    }
    const cell = THEMES.indexOf(item.theme) * PILLARS.length + PILLARS.indexOf(item.pillar);
    const habit = item.reversed ? HABITS : UNREAD;
    const tagged = item.axisStrengthening ? TAGGED : UNREAD;
    totalsOf.set([cell, CELLS + item.level - 1, habit, tagged], i * 4);
  });
  return { worth, totalsOf };
}

function scoreCells(totals: Int32Array, scores: Int32Array): void {
  for (let cell = 0; cell < CELLS; cell++) {
    scores[FIRST.cell + cell] = meanStep(totals[cell] ?? 0, SCORED_FROM.ofCell, DENOMINATOR.cell);
  }
}

/** Σv·D/n, a whole number for every n a score allows. */
function meanStep(total: number, atLeast: number, denominator: number): number {
  const n = countOf(total);
  return n < atLeast ? MISSING : (sumOf(total) * denominator) / n;
}

function composePillarsAndThemes(scores: Int32Array): void {
  for (let theme = 0; theme < THEMES.length; theme++) {
    const first = theme * PILLARS.length;
    scores[FIRST.theme + theme] = meanOf(
      scores,
      first,
      1,
      3,
      SCORED_FROM.ofTheme,
      DENOMINATOR.theme / 12,
    );
  }
  for (let pillar = 0; pillar < PILLARS.length; pillar++) {
    scores[FIRST.pillar + pillar] = meanOf(
      scores,
      pillar,
      3,
      4,
      SCORED_FROM.ofPillar,
      DENOMINATOR.pillar / 12,
    );
  }
  scores[FIRST.overall] = meanOf(scores, FIRST.pillar, 1, 3, 3, 3);
}

/** The mean of `count` scores from `first` on, `stride` apart, on a lattice `finer` times as fine. */
function meanOf(
  scores: Int32Array,
  first: number,
  stride: number,
  count: number,
  atLeast: number,
  finer: number,
): number {
  let sum = 0;
  let valid = 0;
  for (let i = 0; i < count; i++) {
    const a = scores[first + i * stride] ?? MISSING;
    if (a === MISSING) continue;
    sum += a;
    valid += 1;
  }
  return valid < atLeast ? MISSING : (sum * finer) / valid;
}

function scoreSets(totals: Int32Array, scores: Int32Array): void {
  const floor = SCORED_FROM.ofTwelve;
  for (let level = 0; level < LEVELS.length; level++) {
    const total = totals[CELLS + level] ?? 0;
    scores[FIRST.level + level] = meanStep(total, floor, DENOMINATOR.set);
  }
  const habits = meanStep(totals[HABITS] ?? 0, floor, DENOMINATOR.set);
  scores[FIRST.oldHabits] = habits === MISSING ? MISSING : 4 * DENOMINATOR.set - habits;
  scores[FIRST.strengthening] = meanStep(totals[TAGGED] ?? 0, floor, DENOMINATOR.set);
}

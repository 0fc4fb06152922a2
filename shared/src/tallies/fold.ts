import type { Instrument } from '../instruments/schema.ts';
import type { AnswerCodes } from '../scoring/answers.ts';
import { DENOMINATOR, MISSING, SCORES } from '../scoring/lattice.ts';
import { createScorer } from '../scoring/score-person.ts';
import { LEVEL_PASSED_FROM } from '../thresholds.ts';
import { createItemPairs } from './item-pairs.ts';
import { AT, HELP_SLOTS, ITEM_SLOTS, ITEMS, RECOMMEND_SLOTS, type TallyKind } from './layout.ts';
import { addPairs, addPattern, addScores } from './score-sums.ts';
import { emptyTally, type Tally } from './tally.ts';

/** Answers to the outcome questions; a question left out is a blank. */
export interface Outcomes {
  /** 0..10: would you recommend working here? */
  readonly recommend?: number | undefined;
  /** 1..5: did answering help? */
  readonly help?: number | undefined;
}

/** Collects persons one by one. */
export interface Folder {
  /** @throws RangeError for a code or an outcome that no question has, and after `finish`. */
  add(codes: AnswerCodes, outcomes: Outcomes): void;
  /** The tally of everyone added, once. @throws RangeError the second time. */
  finish(): Tally;
}

/**
 * Makes the function that opens a folder for a tally of some kind. Call this once per instrument
 * and open as many folders as there are groups. `invited` stays 0: no answer tells it.
 */
export function createFold(instrument: Instrument): (kind: TallyKind) => Folder {
  const score = createScorer(instrument);
  const openItemPairs = createItemPairs(instrument);
  const scores = new Int32Array(SCORES.length);
  const threshold = (LEVEL_PASSED_FROM * DENOMINATOR.set) / 25;
  return (kind) => {
    const tally = emptyTally(kind);
    const { counts } = tally;
    const itemPairs = kind === 'organisation' ? openItemPairs() : null;
    let finished = false;
    return {
      add(codes, outcomes) {
        if (finished) throw new RangeError('this folder is finished');
        const recommend = checkOutcomes(outcomes);
        score(codes, scores);
        addAnswers(counts, codes);
        addOutcomes(counts, outcomes);
        addScores(counts, scores);
        if (kind === 'view') return;
        addPairs(counts, scores, recommend);
        addPattern(counts, scores, threshold);
        if (itemPairs === null) return;
        itemPairs.add(codes);
        addQuality(counts, codes);
      },
      finish() {
        if (finished) throw new RangeError('this folder is finished');
        finished = true;
        itemPairs?.moveTo(counts);
        return tally;
      },
    };
  };
}

/** The recommend answer, or `MISSING`. */
function checkOutcomes({ recommend, help }: Outcomes): number {
  if (recommend !== undefined && !isStep(recommend, 0, RECOMMEND_SLOTS - 1)) {
    throw new RangeError(`recommend ${recommend}`);
  }
  if (help !== undefined && !isStep(help, 1, HELP_SLOTS)) throw new RangeError(`help ${help}`);
  return recommend ?? MISSING;
}

function isStep(value: number, from: number, to: number): boolean {
  return Number.isInteger(value) && value >= from && value <= to;
}

/** Slot of each code: blank is counted last, 1..6 in turn. */
export const SLOT_OF_CODE = [ITEM_SLOTS - 1, 0, 1, 2, 3, 4, 5];

function addAnswers(counts: Float64Array, codes: AnswerCodes): void {
  for (let item = 0; item < ITEMS; item++) {
    if ((codes[item] ?? 0) >= ITEM_SLOTS) throw new RangeError(`answer code ${codes[item]}`);
  }
  counts[AT.respondents] = (counts[AT.respondents] ?? 0) + 1;
  for (let item = 0; item < ITEMS; item++) {
    const at = AT.items + item * ITEM_SLOTS + (SLOT_OF_CODE[codes[item] ?? 0] ?? 0);
    counts[at] = (counts[at] ?? 0) + 1;
  }
}

function addOutcomes(counts: Float64Array, { recommend, help }: Outcomes): void {
  if (recommend !== undefined) {
    counts[AT.recommend + recommend] = (counts[AT.recommend + recommend] ?? 0) + 1;
  }
  if (help !== undefined) counts[AT.help + help - 1] = (counts[AT.help + help - 1] ?? 0) + 1;
}

/** Counts who gave one answer throughout, and who gave none; nearly always the second answer tells. */
function addQuality(counts: Float64Array, codes: AnswerCodes): void {
  if (isUnanswered(codes)) counts[AT.unanswered] = (counts[AT.unanswered] ?? 0) + 1;
  else if (isAlike(codes)) counts[AT.straightLiners] = (counts[AT.straightLiners] ?? 0) + 1;
}

function isUnanswered(codes: AnswerCodes): boolean {
  for (let item = 0; item < ITEMS; item++) {
    const code = codes[item] ?? 0;
    if (code >= 1 && code <= 5) return false;
  }
  return true;
}

function isAlike(codes: AnswerCodes): boolean {
  for (let item = 1; item < ITEMS; item++) {
    if (codes[item] !== codes[0]) return false;
  }
  return true;
}

import { REVIEW } from '../thresholds.ts';
import type { ReviewStep } from './steps.ts';

/** What a review speaks of, which this folder only hands on. */
export interface Subject {
  /** A cell of the matrix. */
  readonly cell: string;
  /** What can be voted on. */
  readonly what: unknown;
  /** What the guesses say together. */
  readonly spread: unknown;
}

export interface Gap<S extends Subject = Subject> {
  readonly cell: S['cell'];
  readonly why: 'surprise' | 'lagging' | 'chosen';
}

export interface Proposed<S extends Subject = Subject> {
  readonly id: string;
  readonly what: S['what'];
  readonly cell: S['cell'] | null;
}

export interface VoteCount {
  readonly proposal: string;
  readonly votes: number;
}

/** Where a review stands: all that people share of it. Nobody's own guess or vote is in here. */
export interface Review<S extends Subject = Subject> {
  /** Grows by one with every change, whoever makes it. */
  readonly version: number;
  /** The version that whoever steers made last. */
  readonly steeredVersion: number;
  readonly step: ReviewStep;
  /** Its steps, in their order. */
  readonly steps: readonly ReviewStep[];
  readonly startedAt: Date;
  /** Who steers; `null` once it is done. */
  readonly steeredBy: string | null;
  /** While everybody counts down: when the result is shown. */
  readonly revealAt: Date | null;
  readonly here: number;
  readonly guessed: number;
  readonly voted: number;
  readonly spread: S['spread'] | null;
  readonly gap: Gap<S> | null;
  readonly proposals: readonly Proposed<S>[];
  /** Once the vote is closed. */
  readonly counts: readonly VoteCount[] | null;
}

/** A review in which nobody is yet. */
export function newReview<S extends Subject>(
  steps: readonly ReviewStep[],
  steeredBy: string,
  startedAt: Date,
): Review<S> {
  return {
    ...{ version: 1, steeredVersion: 1, step: 'gathering', steps, startedAt, steeredBy },
    ...{ revealAt: null, here: 0, guessed: 0, voted: 0, spread: null, gap: null },
    ...{ proposals: [], counts: null },
  };
}

type Timed = Pick<Review, 'step' | 'revealAt'>;

/** Whether the countdown is over, and the result is to be shown: from then on no guess is taken. */
export function isRevealDue({ step, revealAt }: Timed, now: Date): boolean {
  return step === 'predict' && revealAt !== null && now >= revealAt;
}

/** Whether everybody sees the result, or there is none to see. */
export function isShown({ step, steps }: Pick<Review, 'step' | 'steps'>): boolean {
  return !steps.slice(steps.indexOf(step)).includes('predict');
}

/** Of last time: it is done, or began more than twelve hours ago. */
export function isOver({ step, startedAt }: Pick<Review, 'step' | 'startedAt'>, now: Date) {
  return step === 'done' || now.getTime() - startedAt.getTime() > REVIEW.overAfterHours * HOUR_MS;
}

/** Whether nobody's guess and vote is kept any longer, whatever step it is in. */
export function isPastKeeping({ startedAt }: Pick<Review, 'startedAt'>, now: Date): boolean {
  return now.getTime() - startedAt.getTime() >= REVIEW.keptHours * HOUR_MS;
}

const HOUR_MS = 3_600_000;

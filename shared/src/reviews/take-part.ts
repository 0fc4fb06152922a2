import { err, ok, type Result } from '../result.ts';
import { isRevealDue, isShown, type Review, type Subject } from './review-state.ts';

/** One person's guess; `null` is what somebody does not guess. */
export interface OwnGuess<Pillar extends string = string> {
  readonly coherence: number | null;
  readonly lags: Pillar | null;
}

/** All that one person brought into a review, who is here by bringing anything. */
export interface OwnInput<Pillar extends string = string> {
  readonly guess: OwnGuess<Pillar> | null;
  /** Ids of proposals, each once. */
  readonly votes: readonly string[];
}

export type Part<Pillar extends string = string> =
  | { readonly kind: 'here' }
  | { readonly kind: 'guess'; readonly guess: OwnGuess<Pillar> }
  | { readonly kind: 'votes'; readonly votes: readonly string[] };

export type PartError = { readonly code: 'step_over' };

/** What one part changes; the review as it was where that is nothing. */
export interface TakenPart<S extends Subject, Pillar extends string> {
  readonly review: Review<S>;
  readonly mine: OwnInput<Pillar>;
}

const NOTHING = { guess: null, votes: [] };

/**
 * Takes one person's part over what they brought before. No guess after the reveal, no vote after the
 * close, and nothing once it is done; the same part again changes nothing. A vote for a proposal that
 * was taken out meanwhile goes with it.
 */
export function takePart<S extends Subject, Pillar extends string>(
  review: Review<S>,
  before: OwnInput<Pillar> | undefined,
  part: Part<Pillar>,
  now: Date,
): Result<TakenPart<S, Pillar>, PartError> {
  if (isTooLate(review, part, now)) return err({ code: 'step_over' });
  const mine = replaced(before ?? NOTHING, part, review);
  if (before !== undefined && isSame(before, mine)) return ok({ review, mine: before });
  const { here, guessed, voted, version } = review;
  const changed = {
    ...review,
    version: version + 1,
    here: here + (before === undefined ? 1 : 0),
    guessed: guessed + countOf(mine.guess !== null) - countOf(before?.guess != null),
    voted: voted + countOf(mine.votes.length > 0) - countOf((before?.votes.length ?? 0) > 0),
  };
  return ok({ review: changed, mine });
}

function isTooLate(review: Review, { kind }: Part, now: Date): boolean {
  if (review.step === 'done') return true;
  if (kind === 'guess') return isShown(review) || isRevealDue(review, now);
  return kind === 'votes' && review.counts !== null;
}

function replaced<Pillar extends string>(
  before: OwnInput<Pillar>,
  part: Part<Pillar>,
  { proposals }: Pick<Review, 'proposals'>,
): OwnInput<Pillar> {
  if (part.kind === 'here') return before;
  if (part.kind === 'guess') return { ...before, guess: part.guess };
  const there = proposals.map(({ id }) => id).filter((id) => part.votes.includes(id));
  return { ...before, votes: there };
}

function isSame(one: OwnInput, other: OwnInput): boolean {
  return (
    one.guess?.coherence === other.guess?.coherence &&
    one.guess?.lags === other.guess?.lags &&
    one.votes.length === other.votes.length &&
    one.votes.every((id) => other.votes.includes(id))
  );
}

const countOf = (is: boolean) => (is ? 1 : 0);

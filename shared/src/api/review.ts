import * as z from 'zod';
import { PILLARS } from '../instruments/vocabulary.ts';
import { MOST_OPEN_ACTIONS } from '../plan/full-plan.ts';
import { REVIEW_STEPS } from '../reviews/steps.ts';
import { CELL_SCORES } from '../scoring/lattice.ts';
import { actionViewSchema, actionWhatSchema, newActionSchema } from './actions.ts';
import { MOST_PROPOSALS, MOST_VOTES } from './limits.ts';
import { releaseRecordSchema } from './release.ts';

const cell = z.enum(CELL_SCORES);
const moment = z.iso.datetime();
const count = z.int().min(0);

/** Begins a review of a unit's result. A hash of the meeting's id groups people into it; it opens nothing. */
export const newReviewSchema = z.strictObject({
  meeting: z.string().min(1).max(500).optional(),
});

/** One's own guess; `null` is what somebody does not guess. */
export const guessSchema = z.strictObject({
  /** 0..100; of a result that is told as a range, the middle of the band that was chosen. */
  coherence: z.int().min(0).max(100).nullable(),
  lags: z.enum(PILLARS).nullable(),
});
export type Guess = z.infer<typeof guessSchema>;

const votes = z
  .array(z.string().min(1).max(64))
  .max(MOST_VOTES)
  .refine((ids) => new Set(ids).size === ids.length, { params: { code: 'pick_twice' } });

/** Replaces one's own part of the step: that one is here, a guess, or votes. The same again changes nothing. */
export const ownPartSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('here') }),
  /** Skipping is a guess with nothing in it. */
  z.strictObject({ kind: z.literal('guess'), guess: guessSchema }),
  z.strictObject({ kind: z.literal('votes'), votes }),
]);
export type OwnPart = z.infer<typeof ownPartSchema>;

/** A proposal as somebody who steers sends it; the server gives it its id. */
const newProposal = z.strictObject({ what: actionWhatSchema, cell: cell.nullable() });
export const proposalSchema = newProposal.extend({ id: z.string() });
export type Proposal = z.infer<typeof proposalSchema>;

/** What somebody who steers does, one thing at a time; everything wants `If-Match`. */
export const steeringSchema = z.discriminatedUnion('kind', [
  /** To the next step, or back to the one before it; nothing is revealed twice. */
  z.strictObject({ kind: z.literal('step'), step: z.enum(REVIEW_STEPS) }),
  z.strictObject({ kind: z.literal('takeOver') }),
  z.strictObject({ kind: z.literal('gap'), cell }),
  /** While no vote was closed. Those that stay keep their votes. */
  z.strictObject({
    kind: z.literal('proposals'),
    proposals: z
      .array(newProposal.extend({ id: z.string().min(1).max(64).optional() }))
      .max(MOST_PROPOSALS),
  }),
  z.strictObject({ kind: z.literal('closeVote') }),
]);
export type Steering = z.infer<typeof steeringSchema>;

/** What is decided, each with an owner and a day; it becomes the unit's plan, and the review is done. */
export const decisionsSchema = z.strictObject({
  items: z.array(newActionSchema).max(MOST_OPEN_ACTIONS),
});
export type Decisions = z.infer<typeof decisionsSchema>;

/** What the guesses of at least five people say together; shown once the result is. */
export const spreadSchema = z.strictObject({
  /** `null` where fewer than five guessed it. */
  coherence: z
    .strictObject({
      n: count,
      lowest: z.int(),
      median: z.int(),
      highest: z.int(),
      /** How many guessed 0–19, 20–39, 40–59, 60–79 and 80–100. */
      bands: z.array(count).length(5),
    })
    .nullable(),
  lags: z
    .strictObject({ n: count, structure: count, culture: count, leadership: count })
    .nullable(),
});
export type Spread = z.infer<typeof spreadSchema>;

/** A review as one reader gets it. Before the reveal it holds nobody's guess but the reader's own. */
export const reviewViewSchema = z.strictObject({
  id: z.string(),
  cycle: z.string(),
  unit: z.string(),
  unitName: z.string(),
  /** How the result is shown, and so what is guessed: of `private` nothing. */
  kind: releaseRecordSchema.shape.kind,
  step: z.enum(REVIEW_STEPS),
  /** The steps of this review, in their order. */
  steps: z.array(z.enum(REVIEW_STEPS)),
  version: z.int().min(1),
  startedAt: moment,
  /** The server's clock. */
  now: moment,
  /** Set while everybody counts down to the reveal: the step changes at this moment. */
  revealAt: moment.nullable(),
  maySteer: z.boolean(),
  /** Who steers now; whoever may steer can take over. */
  steeredBy: z.enum(['me', 'other']),
  here: count,
  guessed: count,
  voted: count,
  mine: z.strictObject({
    isHere: z.boolean(),
    guess: guessSchema.nullable(),
    votes: z.array(z.string()),
  }),
  /** `null` before the reveal, and where fewer than five guessed. */
  spread: spreadSchema.nullable(),
  /** The cell that is discussed; proposed by the server when the result is revealed. */
  gap: z.strictObject({ cell, why: z.enum(['surprise', 'lagging', 'chosen']) }).nullable(),
  proposals: z.array(proposalSchema),
  /** Votes of each proposal, once the vote is closed. */
  counts: z.array(z.strictObject({ proposal: z.string(), votes: count })).nullable(),
  /** What was decided; `null` before. */
  decisions: z.array(actionViewSchema).nullable(),
});
export type ReviewView = z.infer<typeof reviewViewSchema>;

/** Reviews of a meeting that the reader may read, newest first. */
export const reviewsSchema = z.strictObject({
  items: z.array(
    reviewViewSchema
      .pick({ id: true, cycle: true, unit: true, unitName: true, step: true, startedAt: true })
      .extend({
        /** Done, or begun more than twelve hours ago: of last time. */
        isOver: z.boolean(),
      }),
  ),
});
export type ReviewsView = z.infer<typeof reviewsSchema>;

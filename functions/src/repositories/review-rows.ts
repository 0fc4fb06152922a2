import type { ActionWhat } from '@samenhang/shared/api/actions';
import { proposalSchema, reviewViewSchema, spreadSchema } from '@samenhang/shared/api/review';
import { parseStored } from '@samenhang/shared/formats/parse-stored';
import type { Pillar } from '@samenhang/shared/instruments/vocabulary';
import type { GuessSpread } from '@samenhang/shared/reviews/guess-spread';
import type { Review } from '@samenhang/shared/reviews/review-state';
import { REVIEW_STEPS } from '@samenhang/shared/reviews/steps';
import type { CELL_SCORES } from '@samenhang/shared/scoring/lattice';
import * as z from 'zod';
import type { Entity, Properties } from '../ports/table-store.ts';

/** What a review of a unit's result speaks of. */
export interface UnitSubject {
  readonly cell: (typeof CELL_SCORES)[number];
  readonly what: ActionWhat;
  readonly spread: GuessSpread<Pillar>;
}

/** A review with what it is about; what does not change after it began, but for the key, stands beside it. */
export interface UnitReview {
  readonly id: string;
  readonly cycle: string;
  readonly unit: string;
  /** How the unit's result is shown, and whose it is. */
  readonly kind: (typeof KINDS)[number];
  readonly of: string | null;
  /** Until it is done: what guesses and votes are sealed with. */
  readonly wrappedDataKey?: Uint8Array;
  /** What was decided, by its digest, so that the same is known when it is sent again; and when. */
  readonly decided?: { readonly digest: string; readonly at: Date };
  readonly review: Review<UnitSubject>;
}

export interface StoredReview extends UnitReview {
  readonly etag: string;
}

const KINDS = reviewViewSchema.shape.kind.options;
const steps = z.array(z.enum(REVIEW_STEPS));
const { gap, counts } = reviewViewSchema.shape;
const proposals = z.array(proposalSchema);

const row = z.object({
  Review: z.string(),
  Cycle: z.string(),
  Unit: z.string(),
  Kind: z.enum(KINDS),
  Of: z.string().optional(),
  Started: z.iso.datetime(),
  SteeredBy: z.string().optional(),
  Version: z.int(),
  Steered: z.int(),
  Step: z.enum(REVIEW_STEPS),
  RevealAt: z.iso.datetime().optional(),
  Here: z.int(),
  Guessed: z.int(),
  Voted: z.int(),
  Decided: z.string().optional(),
  DecidedAt: z.iso.datetime().optional(),
  WrappedDataKey: z.instanceof(Uint8Array).optional(),
  /** As JSON. */
  Steps: z.string(),
  Spread: z.string(),
  Gap: z.string(),
  Proposals: z.string(),
  Counts: z.string(),
});

export function toRow({ id, cycle, unit, kind, of, review, ...rest }: UnitReview): Properties {
  const { wrappedDataKey, decided } = rest;
  return {
    ...{ Review: id, Cycle: cycle, Unit: unit, Kind: kind, ...(of !== null && { Of: of }) },
    Started: review.startedAt.toISOString(),
    ...(review.steeredBy !== null && { SteeredBy: review.steeredBy }),
    ...{ Version: review.version, Steered: review.steeredVersion, Step: review.step },
    ...(review.revealAt && { RevealAt: review.revealAt.toISOString() }),
    ...{ Here: review.here, Guessed: review.guessed, Voted: review.voted },
    ...(decided && { Decided: decided.digest, DecidedAt: decided.at.toISOString() }),
    ...(wrappedDataKey && { WrappedDataKey: wrappedDataKey }),
    Steps: JSON.stringify(review.steps),
    Spread: JSON.stringify(review.spread),
    Gap: JSON.stringify(review.gap),
    Proposals: JSON.stringify(review.proposals),
    Counts: JSON.stringify(review.counts),
  };
}

export function toStoredReview({ etag, properties }: Entity): StoredReview {
  const stored = row.parse(properties);
  const { WrappedDataKey, Decided, DecidedAt } = stored;
  return {
    etag,
    ...{ id: stored.Review, cycle: stored.Cycle, unit: stored.Unit, kind: stored.Kind },
    of: stored.Of ?? null,
    ...(WrappedDataKey && { wrappedDataKey: WrappedDataKey }),
    ...(Decided !== undefined &&
      DecidedAt !== undefined && { decided: { digest: Decided, at: new Date(DecidedAt) } }),
    review: {
      ...{ version: stored.Version, steeredVersion: stored.Steered, step: stored.Step },
      steps: steps.parse(JSON.parse(stored.Steps)),
      startedAt: new Date(stored.Started),
      steeredBy: stored.SteeredBy ?? null,
      revealAt: stored.RevealAt === undefined ? null : new Date(stored.RevealAt),
      ...{ here: stored.Here, guessed: stored.Guessed, voted: stored.Voted },
      spread: parseStored(spreadSchema.nullable(), JSON.parse(stored.Spread)),
      gap: parseStored(gap, JSON.parse(stored.Gap)),
      proposals: parseStored(proposals, JSON.parse(stored.Proposals)),
      counts: parseStored(counts, JSON.parse(stored.Counts)),
    },
  };
}

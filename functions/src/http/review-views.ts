import type { ReviewsView, ReviewView } from '@samenhang/shared/api/review';
import { isOver } from '@samenhang/shared/reviews/review-state';
import type { ReadReview } from '../use-cases/reviews/read-review.ts';
import type { FoundReview } from '../use-cases/reviews/review-place.ts';
import { toActionView } from './action-views.ts';

/** A review as the wire has it, for one person. */
export function toReviewView(read: ReadReview, now: Date): ReviewView {
  const { place, stored, decisions } = read;
  const { review } = stored;
  const { step, version, startedAt, revealAt, here, guessed, voted } = review;
  return {
    ...{ id: place.id, cycle: place.cycle, unit: place.unit, unitName: place.unitName },
    kind: place.kind,
    ...{ step, steps: [...review.steps], version },
    startedAt: startedAt.toISOString(),
    now: now.toISOString(),
    revealAt: revealAt?.toISOString() ?? null,
    maySteer: place.maySteer,
    steeredBy: review.steeredBy === place.principal.person ? 'me' : 'other',
    ...{ here, guessed, voted },
    mine: toMine(read),
    spread: toSpread(review.spread),
    gap: toGap(read),
    proposals: review.proposals.map((proposal) => ({ ...proposal })),
    counts: review.counts?.map((count) => ({ ...count })) ?? null,
    decisions: decisions?.map(toActionView) ?? null,
  };
}

/** Votes for what was taken out are gone with it. */
function toMine({ mine, stored }: ReadReview): ReviewView['mine'] {
  const there = new Set(stored.review.proposals.map(({ id }) => id));
  const votes = (mine?.votes ?? []).filter((id) => there.has(id));
  return { isHere: mine !== undefined, guess: mine?.guess ?? null, votes };
}

function toSpread(spread: ReadReview['stored']['review']['spread']): ReviewView['spread'] {
  if (spread === null) return null;
  const { coherence, lags } = spread;
  return { coherence: coherence && { ...coherence, bands: [...coherence.bands] }, lags };
}

/** What the result proposed is told to those alone who may read the result that stands in. */
function toGap({ place, stored }: ReadReview): ReviewView['gap'] {
  const { gap } = stored.review;
  const isUnread = place.kind === 'private' && gap?.why !== 'chosen';
  return gap === null || isUnread ? null : { ...gap };
}

export function toListedReview(
  { place, stored }: FoundReview,
  now: Date,
): ReviewsView['items'][number] {
  const { id, cycle, unit, unitName } = place;
  const { step, startedAt } = stored.review;
  const began = startedAt.toISOString();
  return { id, cycle, unit, unitName, step, startedAt: began, isOver: isOver(stored.review, now) };
}

import type { Proposal, ReviewView } from '@samenhang/shared/api/review';

/** The proposals, those with most votes first once these are told; before that as they were made. */
export function byVotes({ proposals, counts }: Pick<ReviewView, 'proposals' | 'counts'>) {
  const votesOf = ({ id }: Proposal) =>
    counts === null ? null : (counts.find(({ proposal }) => proposal === id)?.votes ?? 0);
  return proposals
    .map((proposal) => ({ proposal, votes: votesOf(proposal) }))
    .toSorted((a, b) => (b.votes ?? 0) - (a.votes ?? 0));
}

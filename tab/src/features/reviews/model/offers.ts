import type { NewAction } from '@samenhang/shared/api/actions';
import type { Proposal } from '@samenhang/shared/api/review';

/** What could be proposed, and what of the result it is about. */
export type Offer = Pick<NewAction, 'what' | 'cell'>;

export interface OfferGroup {
  readonly from: 'fromPicks' | 'fromSteps' | 'fromHabits';
  readonly offers: readonly Offer[];
}

/** Whether the same is proposed already. */
export function isProposed(proposals: readonly Proposal[], { what }: Offer): boolean {
  return proposals.some((proposal) => sameAs(proposal.what, what));
}

function sameAs(one: Offer['what'], other: Offer['what']): boolean {
  if (one.kind === 'step') return other.kind === 'step' && one.item === other.item;
  if (one.kind === 'habit') return other.kind === 'habit' && one.habit === other.habit;
  return other.kind === 'own' && one.text === other.text;
}

import type { ActionView } from '@samenhang/shared/api/actions';
import type { Uses } from '../services.ts';
import type { ReviewPlace } from './review-place.ts';

export type DecidedServices = Uses<'clock'>;

/** What was decided in a review, as it is in the unit's plan now. */
export async function decidedIn(_: DecidedServices, __: ReviewPlace): Promise<ActionView[]> {
  return [];
}

/** Whether there is something of last time to look back on. */
export async function hasOpenActions(
  _: DecidedServices,
  __: string,
  ___: string,
): Promise<boolean> {
  return false;
}

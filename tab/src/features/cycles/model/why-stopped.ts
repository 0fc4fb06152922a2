import type { CycleView } from '@samenhang/shared/api/cycle';
import { takesAnswers } from '@samenhang/shared/cycles/life-cycle';
import { serverNow } from '../../../lib/server-clock.ts';

export type WhyStopped = 'cancelled' | 'paused';

/**
 * Why a cycle takes no answers although it has not closed: it was cancelled, or it should take them
 * and cannot, as where its key is lost. `null` where it has closed, or closes any moment.
 */
export function whyStopped({ state, opensAt, closesAt }: CycleView): WhyStopped | null {
  if (state === 'cancelled') return 'cancelled';
  const dates = { opensAt: new Date(opensAt), closesAt: new Date(closesAt) };
  return takesAnswers({ state, ...dates }, serverNow()) ? 'paused' : null;
}

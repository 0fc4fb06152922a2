import type { ActionState } from './action-state.ts';

/** Columns of the redesign board, in the order they are read. */
export const BOARD_COLUMNS = ['lettingGo', 'changing', 'inPlace'] as const;
export type BoardColumn = (typeof BOARD_COLUMNS)[number];

interface Placed {
  readonly what: { readonly kind: 'step' | 'habit' | 'own' };
  readonly state: ActionState;
}

/**
 * Where an action of the organisation stands on the redesign board: a habit is let go of, whether that
 * is begun or done; anything else is being changed until it is in place. `null` for what was given up.
 * @example boardColumn({ what: { kind: 'habit' }, state: 'done' }) // 'lettingGo'
 * @example boardColumn({ what: { kind: 'step' }, state: 'done' }) // 'inPlace'
 */
export function boardColumn({ what, state }: Placed): BoardColumn | null {
  if (state === 'letGo') return null;
  if (what.kind === 'habit') return 'lettingGo';
  return state === 'done' ? 'inPlace' : 'changing';
}

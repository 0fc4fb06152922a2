/** Where an action stands; letting go wants no excuse. */
export const ACTION_STATES = ['open', 'going', 'done', 'letGo'] as const;
export type ActionState = (typeof ACTION_STATES)[number];

/** Whether somebody still works on it, or means to. */
export function isOpen({ state }: { readonly state: ActionState }): boolean {
  return state === 'open' || state === 'going';
}

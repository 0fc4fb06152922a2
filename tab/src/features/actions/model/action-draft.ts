import type {
  ActionChange,
  ActionView,
  ActionWhat,
  NewAction,
} from '@samenhang/shared/api/actions';
import type { Instrument } from '@samenhang/shared/instruments/schema';
import type { HabitChange } from '@samenhang/shared/plan/habit-change';

/** What is being filled in; `what` is `own`, or the id of a statement or a habit. */
export interface ActionDraft {
  readonly what: string;
  readonly text: string;
  readonly change: HabitChange;
  readonly cell: NewAction['cell'];
  readonly owner: NewAction['owner'] | null;
  readonly due: string;
}

export const OWN = 'own';

export const EMPTY_DRAFT: ActionDraft = {
  ...{ what: OWN, text: '', change: 'stop', cell: null, owner: null, due: '' },
};

export function draftOf({ what, cell, owner, due }: ActionView): ActionDraft {
  const { id, name } = owner;
  const kept = { ...EMPTY_DRAFT, cell, owner: { id, name }, due };
  switch (what.kind) {
    case 'own':
      return { ...kept, text: what.text };
    case 'step':
      return { ...kept, what: what.item };
    case 'habit':
      return { ...kept, what: what.habit, change: what.change };
  }
}

/** What is chosen says what it is about, until somebody says otherwise. */
export function withWhat(draft: ActionDraft, what: string, instrument: Instrument): ActionDraft {
  const item = instrument.habits.find(({ id }) => id === what)?.item ?? what;
  const about = instrument.items.find(({ id }) => id === item);
  const cell = about === undefined ? draft.cell : (`${about.theme}.${about.pillar}` as const);
  return { ...draft, what, cell };
}

const NEEDS = ['what', 'owner', 'due'] as const;
export type Need = (typeof NEEDS)[number];

/** The action as it can be sent, or what is still needed. */
export function actionFrom(
  draft: ActionDraft,
  instrument: Instrument,
): NewAction | readonly Need[] {
  const { cell, owner, due } = draft;
  const what = whatFrom(draft, instrument);
  if (what !== null && owner !== null && due !== '') return { what, cell, owner, due };
  const given = { what: what !== null, owner: owner !== null, due: due !== '' };
  return NEEDS.filter((need) => !given[need]);
}

/**
 * What of an action is another than it was, to be sent by itself: an owner who left, or a day that has
 * passed, may stay where only the words change.
 */
export function changesFrom(before: ActionView, after: NewAction): ActionChange {
  return {
    // Sent always, so that there is something to send.
    what: after.what,
    ...(after.cell !== before.cell && { cell: after.cell }),
    ...(after.owner.id !== before.owner.id && { owner: after.owner }),
    ...(after.due !== before.due && { due: after.due }),
  };
}

function whatFrom({ what, text, change }: ActionDraft, { habits }: Instrument): ActionWhat | null {
  if (what === OWN) return text.trim() === '' ? null : { kind: 'own', text: text.trim() };
  if (habits.some(({ id }) => id === what)) return { kind: 'habit', habit: what, change };
  return { kind: 'step', item: what };
}

import type { ActionView } from '@samenhang/shared/api/actions';
import { lazy, Suspense } from 'react';
import type { Wording } from '../../../words/score-words.ts';

/** Loaded when somebody adds or edits. */
const ActionForm = lazy(() => import('./action-form.tsx'));

/** What is being written: one more action, one that is there, or nothing. */
export type Edited = ActionView | 'new' | null;

interface Props {
  readonly words: Wording;
  readonly unit: string;
  readonly edited: Edited;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** The form of what is being written. */
export function EditedAction({ edited, ...form }: Props) {
  if (edited === null) return null;
  return (
    <Suspense fallback={null}>
      <ActionForm {...form} action={edited === 'new' ? null : edited} />
    </Suspense>
  );
}

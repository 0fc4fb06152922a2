import type { Answer } from '@samenhang/shared/scoring/answers';
import { type RefObject, useEffect } from 'react';
import { answerOfKey } from '../model/answer-keys.ts';

/** What takes keys for itself, or would seem to have been pressed. */
const TAKES_KEYS = 'a, button, input, textarea, select, summary, [role="radiogroup"]';

/** What of a list is asked when a key is pressed that nothing else takes. */
export interface KeysAnywhere {
  /** The statement that an answer is for; `undefined` where all have one. */
  readonly target: string | undefined;
  /** WCAG 2.1.4: keys that work without focus can be turned off. */
  readonly on: boolean;
  readonly onAnswer: (id: string, answer: Answer) => void;
}

/** Has a digit answer the first open statement where nothing has the focus, and goes to the next one. */
export function useKeysAnywhere(
  list: RefObject<HTMLOListElement | null>,
  { target, on, onAnswer }: KeysAnywhere,
): void {
  useEffect(() => {
    if (!on || target === undefined) return;
    const press = (event: KeyboardEvent) => {
      const answer = isTaken(event) ? undefined : answerOfKey(event);
      if (answer === undefined) return;
      event.preventDefault();
      onAnswer(target, answer);
      const rows = [...(list.current?.children ?? [])];
      const row = rows.find((one) => one.getAttribute('data-item') === target);
      if (row !== undefined) goOnFrom(row);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [list, on, target, onAnswer]);
}

function isTaken({ target, defaultPrevented }: KeyboardEvent): boolean {
  if (defaultPrevented || document.querySelector('dialog[open]') !== null) return true;
  return target instanceof Element && target.closest(TAKES_KEYS) !== null;
}

/** Only a key that answers moves on; who points, or uses the arrows, stays where they are. */
export function goOnFrom(statement: Element): void {
  const next = statement.nextElementSibling;
  const target =
    next === null
      ? document.getElementById(STEP_ONWARD)?.querySelector('a, button')
      : radioIn(next);
  if (!(target instanceof HTMLElement)) return;
  target.focus({ preventScroll: true });
  (next ?? target).scrollIntoView({ block: 'nearest' });
}

export function radioIn(statement: Element): HTMLElement | null {
  return statement.querySelector<HTMLElement>('input:checked') ?? statement.querySelector('input');
}

/** The id of the place with the way on to the next step. */
export const STEP_ONWARD = 'step-onward';

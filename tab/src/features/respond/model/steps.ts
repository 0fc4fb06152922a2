import type { Instrument, Item } from '@samenhang/shared/instruments/schema';
import { THEMES, type Theme } from '@samenhang/shared/instruments/vocabulary';
import { OPENING } from '../../../lib/routes.ts';
import type { Content } from './content.ts';
import { randomOf, shuffled } from './shuffle.ts';

const STEPS = [OPENING, ...THEMES, 'closing', 'review'] as const;
export type Step = (typeof STEPS)[number];

/** Steps in which questions are asked, numbered for the person from 1. */
export const ASKING: readonly Step[] = STEPS.filter(
  (step) => step !== OPENING && step !== 'review',
);

export function stepOf(name: string): Step {
  return STEPS.find((step) => step === name) ?? 'start';
}

export function stepBefore(step: Step): Step {
  return STEPS[STEPS.indexOf(step) - 1] ?? 'start';
}

export function stepAfter(step: Step): Step {
  return STEPS[STEPS.indexOf(step) + 1] ?? 'review';
}

/**
 * The bank as one person meets it: the statements of a theme mixed, in an order that `seed` alone
 * decides (Fisher–Yates), so that it is the same for a person on every device and differs between
 * people. What comes first colours what comes next; mixed, that evens out over a group.
 */
export function asMetBy(instrument: Instrument, seed: string): Instrument {
  const random = randomOf(seed);
  const orders = new Map(
    THEMES.flatMap((theme) => shuffled(itemsOf(instrument, theme), random)).map(
      ({ id }, order) => [id, order] as const,
    ),
  );
  const items = instrument.items.map((item) => ({ ...item, order: orders.get(item.id) ?? 0 }));
  return { ...instrument, items };
}

export function itemsOf(instrument: Instrument, theme: Theme): Item[] {
  return instrument.items
    .filter((item) => item.theme === theme)
    .sort((one, other) => one.order - other.order);
}

/** How far one step is. */
export interface StepDone {
  readonly step: Step;
  readonly answered: number;
  readonly of: number;
  /** Statements without an answer; the closing questions are free, and none of them is missed. */
  readonly skipped: readonly Item[];
}

/** Every step in which something is asked, in its order, with what it has. */
export function doneByStep(instrument: Instrument, content: Content): StepDone[] {
  const { outcomes, comments } = content;
  const themes = THEMES.map((step) => {
    const items = itemsOf(instrument, step);
    const open = items.filter(({ id }) => content.answers[id] === undefined);
    return { step, answered: items.length - open.length, of: items.length, skipped: open };
  });
  const asked = [...instrument.outcomes, ...instrument.openQuestions];
  const said = asked.filter(({ id }) => (outcomes[id] ?? comments[id]) !== undefined);
  return [...themes, { step: 'closing', answered: said.length, of: asked.length, skipped: [] }];
}

/**
 * Where to go on: the first step with something open, and that statement. A complete answer is
 * reviewed; one that was submitted already is gone through again from the first step.
 */
export function placeToResume(
  instrument: Instrument,
  content: Content,
  submitted: boolean,
): [Step, string?] {
  const first = doneByStep(instrument, content).find(({ skipped }) => skipped.length > 0);
  if (first === undefined) return [submitted ? THEMES[0] : 'review'];
  const { step, answered } = first;
  const [item] = first.skipped;
  return answered > 0 && item !== undefined ? [step, item.id] : [step];
}

import { ownStatementsOf } from '@samenhang/shared/cycles/own-statements';
import type { Instrument, Item } from '@samenhang/shared/instruments/schema';
import { THEMES, type Theme } from '@samenhang/shared/instruments/vocabulary';
import { OPENING } from '../../../lib/routes.ts';
import type { Asked } from './asked.ts';
import type { Content } from './content.ts';
import { randomOf, shuffled } from './shuffle.ts';

const STEPS = [OPENING, ...THEMES, 'own', 'closing', 'review'] as const;
export type Step = (typeof STEPS)[number];

/** The steps of a round; that of the organisation's own statements where there are any. */
export function stepsIn(asked: Pick<Asked, 'ownStatements'>): readonly Step[] {
  const hasOwn = ownStatementsOf(asked).length > 0;
  return STEPS.filter((step) => step !== 'own' || hasOwn);
}

/** Those in which something is asked, numbered for the person from 1. */
export function askingIn(asked: Pick<Asked, 'ownStatements'>): readonly Step[] {
  return stepsIn(asked).filter((step) => step !== OPENING && step !== 'review');
}

export function stepOf(name: string): Step {
  return STEPS.find((step) => step === name) ?? 'start';
}

export function stepBefore(step: Step, steps: readonly Step[]): Step {
  return steps[steps.indexOf(step) - 1] ?? 'start';
}

export function stepAfter(step: Step, steps: readonly Step[]): Step {
  return steps[steps.indexOf(step) + 1] ?? 'review';
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
  readonly skipped: readonly Statement[];
}

/** A statement of the question bank, or one of the organisation's own. */
export type Statement = Pick<Item, 'id' | 'text'>;

/** Every step in which something is asked, in its order, with what it has. */
export function doneByStep(asked: Asked, content: Content): StepDone[] {
  const { outcomes, comments } = content;
  const done = (step: Step, statements: readonly Statement[]): StepDone => {
    const open = statements.filter(({ id }) => content.answers[id] === undefined);
    const of = statements.length;
    return { step, answered: of - open.length, of, skipped: open };
  };
  const own = ownStatementsOf(asked);
  const questions = [...asked.outcomes, ...asked.openQuestions];
  const said = questions.filter(({ id }) => (outcomes[id] ?? comments[id]) !== undefined);
  return [
    ...THEMES.map((theme) => done(theme, itemsOf(asked, theme))),
    ...(own.length > 0 ? [done('own', own)] : []),
    { step: 'closing', answered: said.length, of: questions.length, skipped: [] },
  ];
}

/**
 * Where to go on: the first step with something open, and that statement. A complete answer is
 * reviewed; one that was submitted already is gone through again from the first step.
 */
export function placeToResume(asked: Asked, content: Content, submitted: boolean): [Step, string?] {
  const first = doneByStep(asked, content).find(({ skipped }) => skipped.length > 0);
  if (first === undefined) return [submitted ? THEMES[0] : 'review'];
  const { step, answered } = first;
  const [item] = first.skipped;
  return answered > 0 && item !== undefined ? [step, item.id] : [step];
}

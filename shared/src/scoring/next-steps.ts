import type { Instrument, Item } from '../instruments/schema.ts';
import { type Answers, encodeAnswers, keyedStep } from './answers.ts';

const AT_MOST = 3;
const HIGHEST_STEP = 2;

/**
 * The statements whose next step fits a person's lowest answers: at most three, lowest keyed
 * answer first, none above the middle of the scale. Ties go to the lower level, then to the order
 * of asking.
 */
export function nextSteps(instrument: Instrument, answers: Answers): Item[] {
  return keyedItems(instrument, answers)
    .filter(({ step }) => step >= 0 && step <= HIGHEST_STEP)
    .sort((a, b) => a.step - b.step || a.item.level - b.item.level || a.item.order - b.item.order)
    .slice(0, AT_MOST)
    .map(({ item }) => item);
}

/** The old habits a person recognises: agreement (4 or 5) with a reversed statement. */
export function recognisedHabits(
  instrument: Instrument,
  answers: Answers,
): Instrument['habits'][number][] {
  const recognised = new Set(
    keyedItems(instrument, answers)
      .filter(({ item, step }) => item.reversed && (step === 0 || step === 1))
      .map(({ item }) => item.id),
  );
  return instrument.habits.filter((habit) => recognised.has(habit.item));
}

function keyedItems(instrument: Instrument, answers: Answers): { item: Item; step: number }[] {
  const codes = encodeAnswers(instrument, answers);
  return instrument.items.map((item, place) => ({
    item,
    step: keyedStep(codes[place] ?? 0, item.reversed),
  }));
}

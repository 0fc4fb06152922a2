import { FEWEST } from '@samenhang/shared/thresholds';
import type { useText } from '../../../lib/text.ts';
import type { RoundFacts } from '../api/planning.ts';

type Words = ReturnType<typeof useText>;

interface Option {
  readonly value: string;
  readonly words: string;
}

/** Wide enough to show a step of the tree in a list that knows no steps. */
const STEP = '\u2003';

/** Everybody, or one unit with all below it; also one that was chosen and is gone. */
export function audienceOptions(
  { t, format }: Words,
  units: RoundFacts['units'],
  chosen: string,
): Option[] {
  const [root] = units;
  const everybody = { people: format.number(root?.people ?? 0) };
  const steps = new Map<string, number>();
  const options = units.map(({ id, name, parent, people }) => {
    const step = parent === null ? 0 : (steps.get(parent) ?? 0) + 1;
    steps.set(id, step);
    const words = t('planRound.unit', { unit: name, people: format.number(people) });
    return { value: id, words: `${STEP.repeat(Math.max(0, step - 1))}${words}` };
  });
  const isGone = chosen !== '' && units.every(({ id }) => id !== chosen);
  return [
    { value: '', words: t('planRound.everybody', everybody) },
    ...options.filter(({ value }) => value !== root?.id),
    ...(isGone ? [{ value: chosen, words: chosen }] : []),
  ];
}

const MORE = [0, 5, 10, 20];

/** From the fewest there may be up; and what is chosen. */
export function fewestOptions({ t }: Words, of: 'scores' | 'details', chosen: number): Option[] {
  const counts = new Set([...MORE.map((more) => FEWEST[of] + more), chosen]);
  return [...counts]
    .toSorted((a, b) => a - b)
    .map((count) => ({ value: String(count), words: t('planRound.fewest', { count }) }));
}

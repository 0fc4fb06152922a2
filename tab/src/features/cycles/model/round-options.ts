import { FEWEST } from '@samenhang/shared/thresholds';
import type { useText } from '../../../lib/text.ts';
import type { RoundFacts } from './round-facts.ts';

type Words = Pick<ReturnType<typeof useText>, 't' | 'format'>;

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
  const root = units.find(({ parent }) => parent === null);
  const everybody = { people: format.number(root?.people ?? 0) };
  const options = inTreeOrder(units, root?.id).map(({ unit: { id, name, people }, step }) => {
    const words = t('planRound.unit', { unit: name, people: format.number(people) });
    return { value: id, words: `${STEP.repeat(step)}${words}` };
  });
  const isGone = chosen !== '' && units.every(({ id }) => id !== chosen);
  return [
    { value: '', words: t('planRound.everybody', everybody) },
    ...options,
    ...(isGone ? [{ value: chosen, words: chosen }] : []),
  ];
}

interface Placed {
  readonly unit: RoundFacts['units'][number];
  /** How far below the highest of these. */
  readonly step: number;
}

/** Each unit below another, followed by those below it, by name. */
function inTreeOrder(
  units: RoundFacts['units'],
  above: string | undefined,
  step = 0,
): readonly Placed[] {
  return units
    .filter(({ parent }) => parent !== null && parent === above)
    .toSorted((a, b) => a.name.localeCompare(b.name))
    .flatMap((unit) => [{ unit, step }, ...inTreeOrder(units, unit.id, step + 1)]);
}

const MORE = [0, 5, 10, 20];

/** From the fewest there may be up; and what is chosen. */
export function fewestOptions({ t }: Words, of: 'scores' | 'details', chosen: number): Option[] {
  const counts = new Set([...MORE.map((more) => FEWEST[of] + more), chosen]);
  return [...counts]
    .toSorted((a, b) => a - b)
    .map((count) => ({ value: String(count), words: t('planRound.fewest', { count }) }));
}

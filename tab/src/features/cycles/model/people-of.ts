import type { RoundFacts } from './round-facts.ts';

/**
 * How many people a unit has with all below it; `null` where it is gone from the organisation.
 * @param unit `null` for everybody.
 */
export function peopleOf({ units }: Pick<RoundFacts, 'units'>, unit: string | null): number | null {
  const found = units.find(({ id, parent }) => (unit === null ? parent === null : id === unit));
  return found?.people ?? null;
}

import type { RoundFacts } from './round-facts.ts';

/**
 * From when on a round may open over the people of a unit with all below it; `null` where it may at
 * once. The server says so, and judges again when it opens.
 * @param unit `null` for everybody.
 */
export function firstOpening(
  { units, firstOpenings }: Pick<RoundFacts, 'units' | 'firstOpenings'>,
  unit: string | null,
): Date | null {
  const whole = unit ?? units.find(({ parent }) => parent === null)?.id;
  const found = firstOpenings.find((one) => one.unit === whole);
  return found === undefined ? null : new Date(found.from);
}

/** Numbers of persons with some trait that are told alike. */
interface ToldShare {
  readonly told: string;
  readonly persons: readonly number[];
}

const FEWEST = 5;

/**
 * What is told of how many of a group have a trait, for every number there can be, and of what it
 * follows that 1 to 4 have it, that 1 to 4 do not, or that everybody does. Nobody may be known of.
 */
export function attackShare(all: number, tell: (persons: number) => string): ToldShare[] {
  const alike = toldAlike(all, tell);
  return alike.filter(
    ({ persons }) =>
      isFew(persons) ||
      isFew(persons.map((some) => all - some)) ||
      persons.every((some) => some === all),
  );
}

/** What is told of fewer different numbers than five in a hundred: one person more can be seen. */
export function narrowShares(all: number, tell: (persons: number) => string): ToldShare[] {
  const width = Math.floor(all / 20);
  return toldAlike(all, tell).filter(
    ({ persons }) => persons.length < width && !persons.includes(all),
  );
}

const isFew = (persons: readonly number[]) =>
  Math.min(...persons) > 0 && Math.max(...persons) < FEWEST;

function toldAlike(all: number, tell: (persons: number) => string): ToldShare[] {
  const alike = new Map<string, number[]>();
  for (let persons = 0; persons <= all; persons += 1) {
    const told = tell(persons);
    alike.set(told, [...(alike.get(told) ?? []), persons]);
  }
  return [...alike].map(([told, persons]) => ({ told, persons }));
}

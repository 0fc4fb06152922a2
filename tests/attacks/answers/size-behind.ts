import { type Counts, waysToAnswer } from './worlds.ts';

/** Something told that groups of some sizes of a band alone can have answered. */
interface NarrowedSize {
  readonly told: string;
  readonly sizes: readonly number[];
}

/** Looks for what is told of some sizes of a band, and not of all of them. */
export function attackSize(
  band: readonly number[],
  answers: number,
  tell: (size: number) => (counts: Counts) => string,
): NarrowedSize[] {
  const sizesBehind = new Map<string, Set<number>>();
  for (const size of band) {
    const tellOfSize = tell(size);
    for (const counts of waysToAnswer(size, answers)) {
      const told = tellOfSize(counts);
      sizesBehind.set(told, (sizesBehind.get(told) ?? new Set()).add(size));
    }
  }
  return [...sizesBehind].flatMap(([told, sizes]) =>
    sizes.size < band.length ? [{ told, sizes: [...sizes] }] : [],
  );
}

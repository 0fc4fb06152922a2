/** How many persons of a part gave each answer. */
export type Counts = readonly number[];

/** How many of each part gave each answer: `world[part][answer]`. */
export type World = readonly Counts[];

/** What is told of a world. */
export type Tell = (world: World) => string;

/** The same array every time, with other parts in it. */
export function forEachWorld(
  sizes: readonly number[],
  answers: number,
  each: (world: World) => void,
): void {
  const ways = sizes.map((persons) => waysToAnswer(persons, answers));
  const world: Counts[] = sizes.map(() => []);
  const from = (part: number) => {
    if (part === sizes.length) return each(world);
    for (const counts of ways[part] ?? []) {
      world[part] = counts;
      from(part + 1);
    }
  };
  from(0);
}

/** Every way to divide persons over answers. */
export function waysToAnswer(persons: number, answers: number): Counts[] {
  if (answers === 1) return [[persons]];
  return Array.from({ length: persons + 1 }, (_, first) =>
    waysToAnswer(persons - first, answers - 1).map((rest) => [first, ...rest]),
  ).flat();
}

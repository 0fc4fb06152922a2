/** What stands at the ends of a JSON tree. */
export type Leaf = number | string | boolean | null;

/** The ends of a JSON tree by their path, such as `items.CON-STR-1.jeffreys95.0`. */
export function leavesOf(tree: unknown, path: readonly string[] = []): Map<string, Leaf> {
  if (typeof tree === 'object' && tree !== null) {
    const inner = Object.entries(tree).flatMap(([key, value]) => [
      ...leavesOf(value, [...path, key]),
    ]);
    return new Map(inner);
  }
  if (typeof tree === 'number' || typeof tree === 'string' || typeof tree === 'boolean') {
    return new Map([[path.join('.'), tree]]);
  }
  return new Map([[path.join('.'), null]]);
}

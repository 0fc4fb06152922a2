/**
 * Every circle among what has at most one of its kind above it, each once, from the first of it that
 * is come upon again.
 * @example circlesIn(['a', 'b', 'c'], (one) => ({ a: 'b', b: 'a', c: 'a' })[one]) → [['a', 'b']]
 */
export function circlesIn<T>(all: Iterable<T>, above: (one: T) => T | null | undefined): T[][] {
  const seen = new Set<T>();
  const circles: T[][] = [];
  for (const start of all) {
    const way: T[] = [];
    let at: T | null | undefined = start;
    for (; at != null && !seen.has(at); at = above(at)) {
      seen.add(at);
      way.push(at);
    }
    const begins = at == null ? -1 : way.indexOf(at);
    if (begins >= 0) circles.push(way.slice(begins));
  }
  return circles;
}

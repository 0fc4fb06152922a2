/** What an instance remembers by name, never more than so many values. */
export interface Remembered<V> {
  has(name: string): boolean;
  get(name: string): V | undefined;
  /** Makes it the newest, also where it was known; the oldest of too many is forgotten. */
  set(name: string, value: V): void;
  forget(name: string): void;
  entries(): Iterable<readonly [name: string, value: V]>;
}

/**
 * A memory of at most `most` values; when one more comes, the one set longest ago goes.
 * @example rememberMost(2) set to a, b, a, c has a and c.
 */
export function rememberMost<V>(most: number): Remembered<V> {
  // A Map iterates in the order of insertion.
  const values = new Map<string, V>();
  return {
    has: (name) => values.has(name),
    get: (name) => values.get(name),
    set: (name, value) => {
      values.delete(name);
      const [oldest] = values.keys();
      if (values.size >= most && oldest !== undefined) values.delete(oldest);
      values.set(name, value);
    },
    forget: (name) => {
      values.delete(name);
    },
    entries: () => values.entries(),
  };
}

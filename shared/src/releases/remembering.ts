/** The same function, which works out each value once. */
export function remembering<T>(of: (unit: string) => T): (unit: string) => T {
  const known = new Map<string, T>();
  return (unit) => {
    const value = known.get(unit) ?? of(unit);
    known.set(unit, value);
    return value;
  };
}

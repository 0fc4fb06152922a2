/** Numbers that would be known if the zeros stood before them that a spreadsheet takes off. */
export interface LostZeros {
  /** How long the known numbers mostly are. */
  readonly width: number;
  /** The numbers that are known with their zeros. */
  readonly numbers: ReadonlySet<string>;
}

/**
 * Which of the numbers that nobody has would be known at the commonest length of those known. A
 * proposal: whoever brings the file decides.
 * @example lostZeros(['42', '7'], new Set(['00042', '00043'])) → { width: 5, numbers: Set { '42' } }
 */
export function lostZeros(unknown: Iterable<string>, known: ReadonlySet<string>): LostZeros | null {
  const width = commonestLength(known);
  const numbers = new Set<string>();
  for (const number of unknown) {
    if (/^\d+$/.test(number) && !known.has(number) && known.has(number.padStart(width, '0'))) {
      numbers.add(number);
    }
  }
  return numbers.size === 0 ? null : { width, numbers };
}

function commonestLength(numbers: ReadonlySet<string>): number {
  const times = new Map<number, number>();
  for (const { length } of numbers) times.set(length, (times.get(length) ?? 0) + 1);
  return [...times].sort((one, other) => other[1] - one[1])[0]?.[0] ?? 0;
}

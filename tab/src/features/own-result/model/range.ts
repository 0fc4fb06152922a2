/** What a score may as well have been: ± its margin, on the scale from 0 to 100. */
export function rangeOf(value: number, margin: number): { low: number; high: number } {
  return { low: Math.max(0, value - margin), high: Math.min(100, value + margin) };
}

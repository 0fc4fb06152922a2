const PEOPLE_PER_BUCKET = 2000;
const MOST_BUCKETS = 256;

/**
 * In how many partitions so many people lie: clamp(⌈people / 2 000⌉, 1, 256), as a partition of Table
 * Storage takes only so many writes a second.
 * @example bucketsFor(2_001) // 2
 */
export function bucketsFor(people: number): number {
  return Math.min(Math.max(Math.ceil(people / PEOPLE_PER_BUCKET), 1), MOST_BUCKETS);
}

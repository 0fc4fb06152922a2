import { comparisonKey } from '@samenhang/shared/organisation/comparison-key';

/**
 * Watches names that may stand in a file once.
 * @returns the line where the name stood first, if that was before; names that only look alike are one.
 */
export function createFirstLines(): (name: string, line: number) => number | undefined {
  const lines = new Map<string, number>();
  return (name, line) => {
    const key = comparisonKey(name);
    const before = lines.get(key);
    if (before === undefined) lines.set(key, line);
    return before;
  };
}

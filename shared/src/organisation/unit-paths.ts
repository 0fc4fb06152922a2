import { comparisonKey } from './comparison-key.ts';

/** What may stand between the units of a path. */
export const PATH_MARKS = ['>', '/', '\\'] as const;
export type PathMark = (typeof PATH_MARKS)[number];

/**
 * The mark by which the units of a column are paths: one that more than half of its values have. A
 * single "HR/Finance" among plain names stays the name of a unit.
 * @example pathMarkOf(['Sales > North', 'Sales > South', 'Sales']) → '>'
 */
export function pathMarkOf(values: Iterable<string>): PathMark | null {
  const distinct = [...new Set(values)].filter((value) => value !== '');
  const most = PATH_MARKS.map((mark) => ({
    mark,
    times: distinct.filter((value) => pathOf(value, mark).length > 1).length,
  })).sort((one, other) => other.times - one.times)[0];
  return most !== undefined && most.times * 2 > distinct.length ? most.mark : null;
}

/**
 * The units of a path, topmost first.
 * @example pathOf('Sales > North', '>') → ['Sales', 'North']
 */
export function pathOf(value: string, mark: PathMark | null): string[] {
  const names = mark === null ? [value] : value.split(mark);
  return names.map((name) => name.trim()).filter((name) => name !== '');
}

/** What two ways of writing a path have in common; no letter of a name is U+0000. */
export const pathKey = (names: readonly string[]): string => names.map(comparisonKey).join('\0');

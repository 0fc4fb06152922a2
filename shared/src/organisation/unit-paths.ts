import { comparisonKey } from './comparison-key.ts';

/** What may stand between the units of a path. */
export const PATH_MARKS = ['>', '/', '\\'] as const;
export type PathMark = (typeof PATH_MARKS)[number];

/**
 * The mark by which the units of a column are paths. A single "HR/Finance" among plain names stays
 * the name of a unit: a stroke counts where most values have it, or where they begin alike.
 * @example pathMarkOf(['Sales > North', 'Sales > South', 'Sales']) → '>'
 */
export function pathMarkOf(values: Iterable<string>): PathMark | null {
  const distinct = [...new Set(values)].filter((value) => value !== '');
  return PATH_MARKS.find((mark) => isOfPaths(distinct, mark)) ?? null;
}

function isOfPaths(values: readonly string[], mark: PathMark): boolean {
  const marked = values.filter((value) => pathOf(value, mark).length > 1);
  if (marked.length === 0) return false;
  if (mark !== '/' || marked.length * 2 > values.length) return true;
  const firsts = values.map((value) => pathOf(value, mark)[0]);
  return marked.every((value) => {
    const first = pathOf(value, mark)[0];
    return firsts.indexOf(first) !== firsts.lastIndexOf(first);
  });
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

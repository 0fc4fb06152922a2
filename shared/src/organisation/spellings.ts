import { comparisonKey } from './comparison-key.ts';

/** One way in which a name is written, with the first of its lines. */
export interface Spelling {
  readonly written: string;
  readonly lines: readonly number[];
  readonly times: number;
}

/** Collects how names are written. */
export interface Spellings {
  readonly add: (written: string, line: number) => void;
  /** Each name that is written in several ways, with these, in the order of the file. */
  readonly alike: () => readonly (readonly Spelling[])[];
}

const LINES_KEPT = 3;

/**
 * Finds names that only look alike. What it keeps grows with the names, not with the rows.
 * @example add('Sales', 2); add('sales ', 3); add('HR', 4)
 * alike() → [[{ written: 'Sales', lines: [2], times: 1 }, { written: 'sales ', lines: [3], times: 1 }]]
 */
export function createSpellings(): Spellings {
  const found = new Map<string, { written: string; lines: number[]; times: number }>();
  return {
    add(written, line) {
      const spelling = found.get(written);
      if (spelling === undefined) found.set(written, { written, lines: [line], times: 1 });
      else {
        spelling.times += 1;
        if (spelling.lines.length < LINES_KEPT) spelling.lines.push(line);
      }
    },
    alike() {
      const names = new Map<string, Spelling[]>();
      for (const spelling of found.values()) {
        const key = comparisonKey(spelling.written);
        names.set(key, [...(names.get(key) ?? []), spelling]);
      }
      return [...names.values()].filter((ways) => ways.length > 1);
    },
  };
}

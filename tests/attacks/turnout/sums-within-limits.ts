/** A whole number that is not known, but where it lies; both ends are possible as far as known. */
export interface Range {
  readonly least: number;
  readonly most: number;
}

/** Whole numbers of which some are sums of others, by name. */
export interface Unknowns {
  /** One more thing known of a number; a new name is a new number, from 0 on. */
  know(name: string, range: Partial<Range>): void;
  /** The whole is the sum of its parts. */
  sum(whole: string, parts: readonly string[]): void;
  /** Where every number lies, as far as each sum by itself tells, over and over. */
  ranges(): ReadonlyMap<string, Range>;
}

interface Sum {
  readonly whole: string;
  readonly parts: readonly string[];
}

/**
 * Interval arithmetic over sums. It finds less than an integer program would, and all it finds
 * holds.
 */
export function createUnknowns(): Unknowns {
  const known = new Map<string, Range>();
  const sums: Sum[] = [];
  const at = (name: string) => known.get(name) ?? ANY;
  const know = (name: string, { least = 0, most = ANY.most }: Partial<Range>): boolean => {
    const before = at(name);
    const after = { least: Math.max(before.least, least), most: Math.min(before.most, most) };
    known.set(name, after);
    return after.least > before.least || after.most < before.most;
  };
  /** Whether a sum told more than was known. */
  const isNarrowedBy = ({ whole, parts }: Sum): boolean => {
    const least = parts.reduce((total, part) => total + at(part).least, 0);
    const most = parts.reduce((total, part) => total + at(part).most, 0);
    let isNarrower = know(whole, { least, most });
    for (const part of parts) {
      const own = at(part);
      const range = {
        least: at(whole).least - (most - own.most),
        most: at(whole).most - (least - own.least),
      };
      // Of a sum without a limit there is nothing to take away.
      if (Number.isNaN(range.least) || Number.isNaN(range.most)) continue;
      isNarrower = know(part, range) || isNarrower;
    }
    return isNarrower;
  };
  return {
    know,
    sum: (whole, parts) => sums.push({ whole, parts }),
    ranges() {
      for (let round = 0; round < ROUNDS; round += 1) {
        if (sums.filter(isNarrowedBy).length === 0) break;
      }
      return known;
    },
  };
}

const ANY: Range = { least: 0, most: Number.POSITIVE_INFINITY };

/** Every round holds by itself; that they end is certain only where the facts agree. */
const ROUNDS = 200;

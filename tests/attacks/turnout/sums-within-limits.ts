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
  readonly whole: number;
  readonly parts: readonly number[];
}

/**
 * Interval arithmetic over sums. It finds less than an integer program would, and all it finds
 * holds.
 */
export function createUnknowns(): Unknowns {
  const places = new Map<string, number>();
  const known = createLimits();
  const sums: Sum[] = [];
  const placeOf = (name: string): number => {
    const place = places.get(name) ?? places.size;
    places.set(name, place);
    return place;
  };
  return {
    know(name, { least = 0, most = Number.POSITIVE_INFINITY }) {
      known.narrow(placeOf(name), least, most);
    },
    sum(whole, parts) {
      sums.push({ whole: placeOf(whole), parts: parts.map(placeOf) });
    },
    ranges() {
      for (let round = 0; round < ROUNDS; round += 1) {
        if (sums.filter((sum) => isNarrowedBy(sum, known)).length === 0) break;
      }
      return new Map([...places].map(([name, place]) => [name, known.at(place)]));
    },
  };
}

/** Every round holds by itself; that they end is certain only where the facts agree. */
const ROUNDS = 200;

/** The limits of each number, by its place. */
function createLimits() {
  const least: number[] = [];
  const most: number[] = [];
  const leastAt = (place: number) => least[place] ?? 0;
  const mostAt = (place: number) => most[place] ?? Number.POSITIVE_INFINITY;
  return {
    leastAt,
    mostAt,
    at: (place: number): Range => ({ least: leastAt(place), most: mostAt(place) }),
    /** Whether that told more than was known. */
    narrow(place: number, from: number, to: number): boolean {
      const isNarrower = from > leastAt(place) || to < mostAt(place);
      if (from > leastAt(place)) least[place] = from;
      if (to < mostAt(place)) most[place] = to;
      return isNarrower;
    },
  };
}

/** Whether a sum told more than was known. */
function isNarrowedBy({ whole, parts }: Sum, known: ReturnType<typeof createLimits>): boolean {
  let [least, most] = [0, 0];
  for (const part of parts) {
    least += known.leastAt(part);
    most += known.mostAt(part);
  }
  let isNarrower = known.narrow(whole, least, most);
  for (const part of parts) {
    const from = known.leastAt(whole) - (most - known.mostAt(part));
    const to = known.mostAt(whole) - (least - known.leastAt(part));
    // Of a sum without a limit there is nothing to take away.
    if (Number.isNaN(from) || Number.isNaN(to)) continue;
    isNarrower = known.narrow(part, from, to) || isNarrower;
  }
  return isNarrower;
}

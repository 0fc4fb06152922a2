import type { ReleasedBins } from '@samenhang/shared/api/release';
import type { Range } from './sums-within-limits.ts';

/** Persons in a bin that holds anybody. */
const FEWEST_IN_BIN = 5;
/** Shares of smaller groups are those of the least of their band. */
const EXACT_FROM = 20;
/** So many may be kept back: one of each part of which everybody answered. */
const KEPT_BACK = [0, 1, 2, 3, 4, 5, 6, 7, 8];

/** How many persons can be behind a share in percent, if so many answered; any without a share. */
export type ShareReading = (share: number | null, answered: number) => Range;

/** As shares are released. */
export function personsBehind(share: number | null, answered: number): Range {
  if (share === null) return { least: 0, most: answered };
  const persons = Array.from({ length: answered + 1 }, (_, each) => each).filter((each) =>
    KEPT_BACK.some((back) => sharesOf(each, answered, answered - back).includes(share)),
  );
  return { least: persons[0] ?? answered + 1, most: persons.at(-1) ?? -1 };
}

/** Every share as which so many persons can be told, if so many are told in all. */
function sharesOf(persons: number, answered: number, told: number): number[] {
  if (told >= EXACT_FROM) {
    // In proportion, rounded either way; none that is there falls below five.
    const exact = (persons * told) / answered;
    const whole = [Math.floor(exact) - 1, Math.floor(exact), Math.ceil(exact), FEWEST_IN_BIN];
    return whole.map((each) => Math.round((100 * each) / told));
  }
  const others = answered - persons;
  if (persons < FEWEST_IN_BIN || others < FEWEST_IN_BIN) return [];
  const least = told - (told % 5);
  const inProportion = (each: number) =>
    Math.min(least - FEWEST_IN_BIN, Math.max(FEWEST_IN_BIN, Math.round((each * least) / answered)));
  // Of one half in proportion, and the other what is left.
  return [inProportion(persons), least - inProportion(others)].map((each) =>
    Math.round((100 * each) / least),
  );
}

/** As many, where each share is of nobody or of at least five. */
export function personsInBin({ least, most }: Range): Range {
  if (most < FEWEST_IN_BIN) return { least: 0, most: 0 };
  return { least: least > 0 ? Math.max(least, FEWEST_IN_BIN) : least, most };
}

/** All numbers of answers, of those given, that a released histogram can be of. */
export function sizesBehind(histogram: ReleasedBins, { least, most }: Range): number[] {
  const sizes = Array.from({ length: most - least + 1 }, (_, more) => least + more);
  if (histogram.kind !== 'bins') return sizes;
  return sizes.filter((answered) => {
    const bins = histogram.bins.map(({ share }) => personsInBin(personsBehind(share, answered)));
    const fewest = bins.reduce((sum, bin) => sum + bin.least, 0);
    const all = bins.reduce((sum, bin) => sum + bin.most, 0);
    return fewest <= answered && answered <= all && bins.every((bin) => bin.least <= bin.most);
  });
}

import type { ReleasedBins } from '@samenhang/shared/api/release';
import type { Range } from './sums-within-limits.ts';

/** Persons in a bin that holds anybody. */
const FEWEST_IN_BIN = 5;
/** Shares of smaller groups are told in fives. */
const EXACT_FROM = 20;

/** How many persons can be behind a share in percent, if so many answered; any without a share. */
export function personsBehind(share: number | null, answered: number): Range {
  if (share === null) return { least: 0, most: answered };
  const half = answered < EXACT_FROM ? 2.5 : 0.5;
  const least = Math.ceil(((share - half) * answered) / 100 - ROUNDING);
  // A half is rounded up.
  const most = Math.ceil(((share + half) * answered) / 100 - ROUNDING) - 1;
  return { least: Math.max(least, 0), most: Math.min(most, answered) };
}

const ROUNDING = 1e-9;

/** As many, where each share is of nobody or of at least five. */
export function personsInBin(share: number | null, answered: number): Range {
  const { least, most } = personsBehind(share, answered);
  if (most < FEWEST_IN_BIN) return { least: 0, most: 0 };
  return { least: least > 0 ? Math.max(least, FEWEST_IN_BIN) : least, most };
}

/** All numbers of answers, of those given, that a released histogram can be of. */
export function sizesBehind(histogram: ReleasedBins, { least, most }: Range): number[] {
  const sizes = Array.from({ length: most - least + 1 }, (_, more) => least + more);
  if (histogram.kind !== 'bins') return sizes;
  return sizes.filter((answered) => {
    const bins = histogram.bins.map(({ share }) => personsInBin(share, answered));
    const fewest = bins.reduce((sum, bin) => sum + bin.least, 0);
    const all = bins.reduce((sum, bin) => sum + bin.most, 0);
    return fewest <= answered && answered <= all && bins.every((bin) => bin.least <= bin.most);
  });
}

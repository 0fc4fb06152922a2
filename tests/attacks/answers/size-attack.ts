import type { ReleaseRecord } from '@samenhang/shared/api/release';
import { sizesBehind } from '../turnout/sizes-behind.ts';

/** A group whose size is known more finely than by its band. */
interface SizeFound {
  readonly unit: string;
  readonly of: string | null;
  readonly band: readonly [number, number];
  readonly sizes: readonly number[];
}

/**
 * What the shares of all histograms of a group leave of the band of its size, where nobody left a
 * statement blank: each leaves some sizes, and the size is one that all of them leave.
 */
export function findSizes(records: readonly ReleaseRecord[]): SizeFound[] {
  return records.flatMap(({ unit, of, group }): SizeFound[] => {
    if (group === null || group.n.atLeast === group.n.atMost) return [];
    const { atLeast, atMost } = group.n;
    const range = { least: atLeast, most: atMost };
    const histograms = (group.details?.statements ?? []).flatMap((shown) => shown.histogram ?? []);
    const sizes = allOf(histograms.map((histogram) => sizesBehind(histogram, range)));
    if (sizes === undefined || sizes.length > atMost - atLeast) return [];
    return [{ unit, of, band: [atLeast, atMost], sizes }];
  });
}

/** What all lists have; nothing is known without any. */
function allOf([first, ...others]: readonly (readonly number[])[]): number[] | undefined {
  return first?.filter((size) => others.every((sizes) => sizes.includes(size)));
}

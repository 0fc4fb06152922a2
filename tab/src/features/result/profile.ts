import type { OwnResultView } from '@samenhang/shared/api/own-result';

/** How the themes lie to each other, in words that the numbers bear. */
export type Profile =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'even' }
  | {
      readonly kind: 'uneven';
      readonly highest: readonly string[];
      readonly lowest: readonly string[];
    };

/** A smaller difference, in points, is not worth a sentence: one answer a step up moves two. */
const WORTH_SAYING = 10;

/** Compares the themes that have a score; at least two are needed. */
export function profileOf(themes: OwnResultView['themes']): Profile {
  const known = Object.entries(themes).flatMap(([id, { value }]) =>
    value === null ? [] : [{ id, value: Math.round(value) }],
  );
  if (known.length < 2) return { kind: 'unknown' };
  const highest = Math.max(...known.map(({ value }) => value));
  const lowest = Math.min(...known.map(({ value }) => value));
  if (highest - lowest < WORTH_SAYING) return { kind: 'even' };
  const at = (wanted: number) => known.filter(({ value }) => value === wanted).map(({ id }) => id);
  return { kind: 'uneven', highest: at(highest), lowest: at(lowest) };
}

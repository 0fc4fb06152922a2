import type { OwnResultView } from '@samenhang/shared/api/own-result';

/** How a few scores lie to each other, in words that the numbers bear. */
export interface Profile {
  /** `within`: the differences are smaller than the margin of error. */
  readonly kind: 'unknown' | 'even' | 'within' | 'uneven';
  /** Ids; empty unless uneven. */
  readonly highest: readonly string[];
  readonly lowest: readonly string[];
}

type Scores = Readonly<Record<string, OwnResultView['overall']>>;
type Margins = Readonly<Partial<Record<string, number>>>;

/** A smaller difference, in points, is not worth a sentence: one answer a step up moves two. */
const WORTH_SAYING = 10;

/**
 * Compares the scores there are; at least two are needed. Margins are ± points; that of a difference
 * is the root of the sum of both squares.
 */
export function profileOf(scores: Scores, margins: Margins = {}): Profile {
  const known = Object.entries(scores).flatMap(([id, { value }]) =>
    value === null ? [] : [{ id, value: Math.round(value) }],
  );
  if (known.length < 2) return inWords('unknown');
  const highest = Math.max(...known.map(({ value }) => value));
  const lowest = Math.min(...known.map(({ value }) => value));
  if (highest - lowest < WORTH_SAYING) return inWords('even');
  const at = (wanted: number) => known.filter(({ value }) => value === wanted).map(({ id }) => id);
  const margin = (ids: readonly string[]) => Math.max(...ids.map((id) => margins[id] ?? 0));
  const ends = { highest: at(highest), lowest: at(lowest) };
  if (highest - lowest < Math.hypot(margin(ends.highest), margin(ends.lowest))) {
    return inWords('within');
  }
  return { kind: 'uneven', ...ends };
}

function inWords(kind: Profile['kind']): Profile {
  return { kind, highest: [], lowest: [] };
}

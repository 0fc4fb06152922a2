import type { OwnResultView } from '@samenhang/shared/api/own-result';
import { OWN_DIFFERENCE_FROM } from '@samenhang/shared/thresholds';

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
  if (highest - lowest < OWN_DIFFERENCE_FROM) return inWords('even');
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

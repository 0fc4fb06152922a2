import type { Tally } from './tally.ts';

/**
 * The tally of two groups that share nobody, taken together.
 * @throws RangeError when they are of different kinds.
 */
export function mergeTallies(a: Tally, b: Tally): Tally {
  return combine(a, b, (left, right) => left + right);
}

/**
 * The tally of a group without a part of it, such as a benchmark that leaves the unit itself out.
 * @throws RangeError when they are of different kinds, or when a count would go below zero:
 * `part` is then no part of `whole`.
 */
export function subtractTallies(whole: Tally, part: Tally): Tally {
  return combine(whole, part, (left, right) => {
    if (right > left) throw new RangeError('no part of that tally: a count would go below zero');
    return left - right;
  });
}

function combine(a: Tally, b: Tally, join: (left: number, right: number) => number): Tally {
  if (a.kind !== b.kind) throw new RangeError(`tallies of kind ${a.kind} and ${b.kind}`);
  return { kind: a.kind, counts: a.counts.map((count, at) => join(count, b.counts[at] ?? 0)) };
}

import type { OwnInput } from './take-part.ts';

/** Votes by proposal, of everybody; a proposal without any is not in it. */
export function countVotes(inputs: Iterable<Pick<OwnInput, 'votes'>>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { votes } of inputs) {
    for (const id of new Set(votes)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

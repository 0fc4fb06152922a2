import type { ReleasedGroup, ReleasedScore } from '../api/release.ts';

/** The means that are told of statements that the organisation added, as rows of a file beside scores. */
export function ownStatementMeans({ details }: ReleasedGroup): [id: string, mean: ReleasedScore][] {
  return (details?.own ?? []).flatMap(({ id, mean }): [string, ReleasedScore][] =>
    mean === null ? [] : [[id, mean]],
  );
}

/** Neighbouring answers, from `first` to `last`, and how many can have given them. */
export interface Follows {
  readonly first: number;
  readonly last: number;
  readonly least: number;
  readonly most: number;
}

export type Run = readonly [first: number, last: number];

/** Every run of neighbouring answers, but for all of them. */
export function runsOf(answers: number): Run[] {
  const all = Array.from({ length: answers }, (_, first) =>
    Array.from({ length: answers - first }, (_, more): Run => [first, first + more]),
  ).flat();
  return all.filter(([first, last]) => last - first < answers - 1);
}

interface People {
  readonly persons: number;
  /** Fewer than this are too few. */
  readonly enough: number;
  /** Whether all of a larger group that these are part of gave these answers, as is known. */
  readonly isOfAllAround?: (run: Follows) => boolean;
}

/**
 * What nobody should learn of some people, of all that is known of them: that 1 to `enough` − 1 gave
 * some neighbouring answers, or that everybody did.
 *
 * That all of them are in several answers may be known where these are told apart, as each of them
 * is then of enough people; and where it is known of more people, it is their fault and not that of
 * what is told of these.
 */
export function tooMuch(
  known: readonly Follows[],
  { persons, enough, isOfAllAround = () => false }: People,
): Follows[] {
  const isToldApart = ({ first, last }: Follows) =>
    known.some(
      (run) =>
        run.least >= enough &&
        run.first >= first &&
        run.last <= last &&
        run.last - run.first < last - first,
    );
  return known.filter((run) => {
    const few = run.least > 0 && run.most < enough;
    const everybody = persons > 0 && run.least === persons;
    return few || (everybody && !isToldApart(run) && !isOfAllAround(run));
  });
}

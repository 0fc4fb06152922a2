import { FEWEST_IN_BIN } from '../thresholds.ts';

/** Where each bin of neighbouring answers starts, by the place of its first answer, from 0. */
export type Division = readonly number[];

/** How the answers to a question may be told, whatever they are. */
export interface Divisions {
  /** The place of the first answer from which on they lie in the upper half. */
  readonly cut: number;
  /** Finer divisions that keep the cut, finest first. */
  readonly finer: readonly Division[];
}

const FIVE_ANSWERS: Divisions['finer'] = [
  [0, 1, 2, 3, 4],
  [0, 2, 3, 4],
  [0, 1, 2, 3],
  [0, 2, 3],
];

/** Five steps, agreeing with the statement or not: the upper two, or of a reversed one the lower. */
export const STATEMENT: Divisions = { cut: 3, finer: FIVE_ANSWERS };
export const REVERSED_STATEMENT: Divisions = { cut: 2, finer: FIVE_ANSWERS };
/** 0 to 10, in the halves that answer "would you recommend": 0–6, and 7–10. */
export const RECOMMENDING: Divisions = {
  cut: 7,
  finer: [
    [0, 5, 7, 9],
    [0, 7, 9],
  ],
};
/** Can judge a statement, or cannot. */
export const JUDGING: Divisions = { cut: 1, finer: [] };

/** The two halves alone. */
export function halvesOf({ cut }: Divisions): Division {
  return [0, cut];
}

/** The divisions of a question that a group divided like this can be taken apart into. */
export function within({ finer }: Divisions, division: Division): readonly Division[] {
  return finer.filter((starts) => starts.every((start) => division.includes(start)));
}

/**
 * The finest division in which each of these has five persons or more in every bin, none included:
 * were an empty bin enough, that a division was passed over would tell of one to four.
 */
export function finestFor(
  divisions: readonly Division[],
  groups: readonly (readonly number[])[],
): Division | undefined {
  return divisions.find((starts) =>
    groups.every((counts) =>
      binsOf(counts, starts).every(({ persons }) => persons >= FEWEST_IN_BIN),
    ),
  );
}

/** Neighbouring answers as one, with how many persons gave any of them. */
export interface Bin {
  /** Places of the first and the last answer in it, from 0. */
  readonly first: number;
  readonly last: number;
  readonly persons: number;
}

export function binsOf(counts: readonly number[], starts: Division): Bin[] {
  return starts.map((first, place) => {
    const next = starts[place + 1] ?? counts.length;
    const persons = counts.slice(first, next).reduce((a, b) => a + b, 0);
    return { first, last: next - 1, persons };
  });
}

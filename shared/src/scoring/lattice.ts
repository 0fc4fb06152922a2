import {
  LEVELS,
  type Level,
  PILLARS,
  type Pillar,
  THEMES,
  type Theme,
} from '../instruments/vocabulary.ts';

/** A score's name: `connect.structure`, `connect`, `structure`, `L1`, `overall`, … */
export type ScoreName =
  | `${Theme}.${Pillar}`
  | Theme
  | Pillar
  | `L${Level}`
  | 'overall'
  | 'oldHabits'
  | 'strengthening';

/** The twelve cells, theme by theme. */
export const CELL_SCORES = THEMES.flatMap((theme) =>
  PILLARS.map((pillar) => `${theme}.${pillar}` as const),
);
/** The four levels, from the lowest up. */
export const LEVEL_SCORES = LEVELS.map((level) => `L${level}` as const);
/** What a small group, a person and the pool are told of: overall, themes and pillars. */
export const SUMMARY_SCORES = ['overall', ...THEMES, ...PILLARS] as const;
/** What roles are compared on. */
export const GAP_SCORES = ['overall', ...THEMES] as const;

/** The 26 scores of a person; a score's place here is its place in every score vector. */
export const SCORES: readonly ScoreName[] = [
  ...CELL_SCORES,
  ...THEMES,
  ...PILLARS,
  ...LEVEL_SCORES,
  'overall',
  'oldHabits',
  'strengthening',
];

/** Where each family of scores begins in a score vector. */
export const FIRST = {
  cell: 0,
  theme: CELL_SCORES.length,
  pillar: CELL_SCORES.length + THEMES.length,
  level: CELL_SCORES.length + THEMES.length + PILLARS.length,
  overall: CELL_SCORES.length + THEMES.length + PILLARS.length + LEVELS.length,
  oldHabits: CELL_SCORES.length + THEMES.length + PILLARS.length + LEVELS.length + 1,
  strengthening: CELL_SCORES.length + THEMES.length + PILLARS.length + LEVELS.length + 2,
} as const;

/**
 * Denominators D: every score of a person is exactly 25·a/D points with a whole number a, the
 * smallest D for which this holds whatever is missing. `set` is for the scores of 12 statements.
 */
export const DENOMINATOR = { cell: 12, theme: 72, pillar: 144, set: 1980, overall: 432 } as const;

/** D of the score at each place of a score vector. */
export const DENOMINATORS: readonly number[] = SCORES.map((_, place) => {
  if (place < FIRST.theme) return DENOMINATOR.cell;
  if (place < FIRST.pillar) return DENOMINATOR.theme;
  if (place < FIRST.level) return DENOMINATOR.pillar;
  return place === FIRST.overall ? DENOMINATOR.overall : DENOMINATOR.set;
});

/** Stands in a score vector where too little was answered for a score. */
export const MISSING = -1;

/** Points 0..100 of a whole number a on the lattice with denominator D; `null` where missing. */
export function toPoints(a: number, denominator: number): number | null {
  return a === MISSING ? null : (25 * a) / denominator;
}

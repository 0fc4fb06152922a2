/** Means of the cells, theme by theme, in points; `null` where a cell is not valid. */
export type CellMeans = readonly (readonly (number | null)[])[];

/** What the raw squared gap consists of, exactly: `pillar` + `theme` = raw, in points². */
export interface CoherenceSplit {
  /** One pillar lags everywhere. */
  readonly pillar: number;
  /** A mismatch that belongs to a theme. */
  readonly theme: number;
}

/**
 * 3·mean(b_p²) + 3·mean(r_tp²), with b_p the mean over themes of a pillar's distance from its theme,
 * and r_tp what is left. `null` unless every cell is valid.
 * @example splitGaps([[40, 50, 60], [50, 50, 50]]) → { pillar: 50, theme: 50 }
 *   (by hand: b = −5, 0, 5, and what is left −5, 0, 5 and 5, 0, −5)
 */
export function splitGaps(means: CellMeans): CoherenceSplit | null {
  const themes: number[][] = [];
  for (const theme of means) {
    const valid = theme.filter((mean) => mean !== null);
    if (valid.length < theme.length) return null;
    const middle = average(valid);
    themes.push(valid.map((mean) => mean - middle));
  }
  const pillars = (themes[0] ?? []).map((_, p) => average(themes.map((theme) => theme[p] ?? 0)));
  const rest = themes.flatMap((theme) => theme.map((gap, p) => (gap - (pillars[p] ?? 0)) ** 2));
  const size = pillars.length;
  return {
    pillar: size * average(pillars.map((gap) => gap ** 2)),
    theme: size * average(rest),
  };
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

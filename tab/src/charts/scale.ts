/** The scale of every chart: 0 to 100 from edge to edge, never stretched to the data. */
export const TICKS = [0, 25, 50, 75, 100] as const;

/** Where points lie along the scale. */
export function at(points: number): string {
  return `${Math.min(100, Math.max(0, points))}%`;
}

/** How wide a stretch of the scale is. */
export function span(low: number, high: number): string {
  return `${Math.max(0, Math.min(100, high) - Math.max(0, low))}%`;
}

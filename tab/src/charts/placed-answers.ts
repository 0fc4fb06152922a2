/** Neighbouring answers, steps 0 to 4 from unfavourable to favourable. */
export interface Segment {
  readonly first: number;
  readonly last: number;
  /** In percent of the width, if all of them together take it. */
  readonly share: number;
  /** The share as it may be told, as short as can be. */
  readonly mark: string;
}

/** Rounded and approximate shares need not add up to a hundred; drawn, they fill the bar as far as they go. */
export function placed(segments: readonly Segment[]) {
  const shown = segments.filter(({ share }) => share > 0);
  const sum = shown.reduce((total, { share }) => total + share, 0);
  // One that is told as "most" leaves the rest of the bar open.
  const whole = shown.length === 1 ? 100 : sum;
  let from = shown.length === 1 && (shown[0]?.first ?? 0) > 0 ? 100 - sum : 0;
  return shown.map((segment) => {
    const start = from;
    const width = (100 * segment.share) / whole;
    from += width;
    return { ...segment, from: start, width };
  });
}

/** Neighbouring answers, steps 0 to 4 from unfavourable to favourable, and their share in percent. */
export interface Segment {
  readonly first: number;
  readonly last: number;
  readonly share: number;
  /** The share as it may be told, as short as can be. */
  readonly mark: string;
}

export interface PlacedSegment extends Segment {
  /** Where it begins, in percent of the width; half the width is 100 percent of the answers. */
  readonly from: number;
}

const MIDDLE = 2;
const LAST = 4;

/**
 * Segments side by side, so that the middle answer lies across the middle. Where it was merged with
 * all answers to one side it lies on that side, so that two halves meet in the middle.
 */
export function placed(segments: readonly Segment[]): PlacedSegment[] {
  const shown = segments.filter(({ share }) => share > 0);
  const before = shown.filter(({ first, last }) => last < MIDDLE || (first === 0 && last < LAST));
  const across = shown.find(
    (segment) => holdsMiddle(segment) && (segment.first === 0) === (segment.last === LAST),
  );
  const left = before.reduce((sum, { share }) => sum + share, 0) + (across?.share ?? 0) / 2;
  let from = 50 - left / 2;
  return shown.map((segment) => {
    const start = from;
    from += segment.share / 2;
    return { ...segment, from: start };
  });
}

function holdsMiddle({ first, last }: Segment): boolean {
  return first <= MIDDLE && last >= MIDDLE;
}

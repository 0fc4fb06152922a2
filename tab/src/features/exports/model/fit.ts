/** Inches of the slide that text may take: within the margins, between title and foot. */
export const AREA = { left: 0.6, top: 1.45, width: 12.13, bottom: 6.85 } as const;

/** Points of letters: the smallest that several sentences are made for, and of what stands under them. */
export const READABLE = 12;
export const SMALL = 11;

const POINTS_PER_INCH = 72;
/** How wide a letter is on average, and how high a line, in parts of the size of the letters. */
const LETTER = 0.5;
const LINE = 1.25;
const SIZES = [20, 18, 16, 14, 12, 11, 10] as const;
const SIZES_OF_TITLE = [40, 32, 28, 24, ...SIZES] as const;

/** As wide as high: the scripts of East Asia, full-width forms, emoji. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60\u{1f000}-\u{3ffff}]/gu;

/** Inches that paragraphs take at a size in points, with half a line between them. */
export function heightOf(paragraphs: readonly string[], size: number): number {
  const perLine = Math.floor((AREA.width * POINTS_PER_INCH) / (size * LETTER));
  const lines = paragraphs.reduce(
    (sum, text) => sum + Math.max(1, Math.ceil(lettersOf(text) / perLine)) + 0.5,
    0,
  );
  return (lines * size * LINE) / POINTS_PER_INCH;
}

/** The largest size at which paragraphs fit in so many inches; the smallest where none does. */
export function sizeFor(paragraphs: readonly string[], inches: number): number {
  return SIZES.find((size) => heightOf(paragraphs, size) <= inches) ?? 10;
}

/** Points of the name on the title slide, which may be long, in so many inches. */
export function titleSizeFor(title: string, inches: number): number {
  return SIZES_OF_TITLE.find((size) => heightOf([title], size) <= inches) ?? 10;
}

/** Average letters that a text is as wide as. */
function lettersOf(text: string): number {
  return text.length + (text.match(WIDE)?.filter((sign) => sign.length === 1).length ?? 0);
}

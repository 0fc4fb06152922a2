import type PptxGenJS from 'pptxgenjs';
import { AREA, heightOf, SMALL, sizeFor } from '../model/fit.ts';
import type { NarrativeEntry } from '../model/narrative.ts';
import type { Slide } from '../model/slide.ts';

const LARGEST_BESIDE = 16;

/**
 * Sentences under the title, as large as fits; above something else they stay small. Returns where
 * they end, in inches.
 */
export function addPoints(target: PptxGenJS.Slide, slide: Slide, bottom: number): number {
  const { points = [] } = slide;
  if (points.length === 0) return AREA.top;
  const alone = [slide.steps, slide.table, slide.chart].every((one) => one === undefined);
  const room = bottom - AREA.top;
  const size = alone ? sizeFor(points, room) : LARGEST_BESIDE;
  const h = alone ? room : heightOf(points, size);
  const bullet = points.length > 1;
  const lines = points.map((text) => ({
    text,
    options: { bullet, breakLine: true, paraSpaceAfter: size / 2 },
  }));
  target.addText(lines, { ...box(AREA.top, h), fontSize: size });
  return AREA.top + h;
}

/** What to do, each with what belongs to it. */
export function addEntries(target: PptxGenJS.Slide, entries: readonly NarrativeEntry[]): void {
  const room = AREA.bottom - AREA.top;
  const size = Math.min(
    sizeFor(
      entries.flatMap(({ title, lines }) => [title, ...lines]),
      room,
    ),
    16,
  );
  const text = entries.flatMap(({ title, lines }) => [
    { text: title, options: { bold: true, breakLine: true } },
    ...lines.map((line, place) => ({
      text: line,
      options: { breakLine: true, paraSpaceAfter: place === lines.length - 1 ? size : 0 },
    })),
  ]);
  target.addText(text, { ...box(AREA.top, room), fontSize: size });
}

/** What must stand beside it, right above the foot. Returns where it begins, in inches. */
export function addSmall(target: PptxGenJS.Slide, small: readonly string[]): number {
  if (small.length === 0) return AREA.bottom;
  const h = heightOf(small, SMALL);
  const lines = small.map((text) => ({ text, options: { breakLine: true } }));
  target.addText(lines, { ...box(AREA.bottom - h, h), fontSize: SMALL, color: 'tx2' });
  return AREA.bottom - h;
}

const MARKED = {
  bold: true,
  border: { type: 'solid', pt: 2.25, color: 'accent1' },
} as const;

/** A table with a head, as wide as the slide. */
export function addTable(
  target: PptxGenJS.Slide,
  { head, rows, marked }: NonNullable<Slide['table']>,
  y: number,
): void {
  const bold = { bold: true, fill: { color: 'bg2' } };
  const cells = [
    head.map((text) => ({ text, options: bold })),
    ...rows.map((row, at) =>
      row.map((text, column) => {
        if (at === marked?.row && column === marked.column) return { text, options: MARKED };
        return column === 0 ? { text, options: { bold: true } } : { text };
      }),
    ),
  ];
  target.addTable(cells, {
    ...{ x: AREA.left, y: y + 0.1, w: AREA.width, rowH: 0.62, fontSize: 16, valign: 'middle' },
    border: { type: 'solid', pt: 0.75, color: 'BFBFBF' },
    color: 'tx1',
  });
}

function box(y: number, h: number) {
  return { x: AREA.left, y, w: AREA.width, h, margin: 0, valign: 'top', color: 'tx1' } as const;
}

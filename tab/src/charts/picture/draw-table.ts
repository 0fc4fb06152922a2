import { type Drawing, drawPicture, type Lettering } from './draw-picture.ts';
import { drawLetters, lettersOf } from './drawn-letters.ts';
import { element, inlined } from './svg-parts.ts';

/** A table with its bars as a PNG, as it stands on the page; without its buttons. */
export function drawTable(table: HTMLTableElement, lettering: Lettering): Promise<Blob> {
  return drawPicture(drawingOf(table), lettering);
}

function drawingOf(table: HTMLTableElement): Drawing {
  const from = table.tHead?.getBoundingClientRect() ?? table.getBoundingClientRect();
  const { bottom, right } = table.getBoundingClientRect();
  const placeOf = (part: Element) => {
    const { left, top, width, height } = part.getBoundingClientRect();
    return { x: left - from.left, y: top - from.top, width, height };
  };
  const placed = (corner: { readonly x: number; readonly y: number }) => {
    const drawing = element('svg', { ...corner, overflow: 'visible' });
    const partsOf = (selector: string) => [...table.querySelectorAll(selector)].filter(isSeen);
    for (const row of partsOf('[data-row]')) drawing.append(lineOver(row, placeOf(row)));
    for (const bar of partsOf('[data-bar]')) drawing.append(inlined(bar, placeOf(bar)));
    for (const text of partsOf('[data-drawn]')) {
      const { x, y, width } = placeOf(text);
      drawing.append(...drawLetters(lettersOf([text], Math.ceil(width) + 1), x, y));
    }
    return drawing;
  };
  return { from: table, width: right - from.left, height: bottom - from.top, placed };
}

function lineOver(row: Element, { y, width }: { readonly y: number; readonly width: number }) {
  const stroke = getComputedStyle(row).borderBlockStartColor;
  return element('line', { x1: 0, x2: width, y1: y, y2: y, stroke });
}

const isSeen = (part: Element) => part.getBoundingClientRect().width > 0;

import { type Drawing, drawPicture, type Lettering } from './draw-picture.ts';
import { drawLetters, heightOf, lettersOf } from './drawn-letters.ts';
import { element } from './svg-parts.ts';

// As on a wide page, however narrow the page is: what is copied is for a slide.
const NAME = 180;
const CELL = 150;
const GAP = 208;
const GUTTER = 6;
const PADDING = 8;
const LEAST_HEIGHT = 44;
const LAGS = 4;

type Row = ReturnType<typeof rowOf>;

/** The matrix as a PNG: its names, its cells and its gaps beside each other, as they look now. */
export function drawMatrix(matrix: HTMLFieldSetElement, lettering: Lettering): Promise<Blob> {
  return drawPicture(drawingOf(matrix), lettering);
}

function drawingOf(matrix: HTMLFieldSetElement): Drawing {
  const rows = [...matrix.children].map(rowOf);
  const height = rows.reduce((sum, row) => sum + row.height + GUTTER, -GUTTER);
  const columns = Math.max(...rows.map(({ boxes }) => boxes.length));
  const width = placeOf(columns - 1, columns) + GAP;
  const placed = ({ x, y }: { readonly x: number; readonly y: number }) => {
    const drawing = element('svg', { x, y, overflow: 'visible' });
    let top = 0;
    for (const row of rows) {
      drawing.append(...drawRow(row, top));
      top += row.height + GUTTER;
    }
    return drawing;
  };
  return { from: matrix, width, height, placed };
}

/** Where a box of a row begins: its name first, its gap last, its cells between. */
function placeOf(place: number, boxes: number): number {
  if (place === 0) return 0;
  return NAME + GUTTER + Math.min(place - 1, boxes - 2) * (CELL + GUTTER);
}

function rowOf(row: Element) {
  const boxes = [...row.children].map((box, place, { length }) => {
    const width = place === 0 ? NAME : place === length - 1 ? GAP : CELL - 2 * PADDING;
    return { box, letters: lettersOf(box.querySelectorAll('[data-drawn]'), width) };
  });
  const highest = Math.max(...boxes.map(({ letters }) => heightOf(letters)));
  const isHead = row.querySelector('[data-box]') === null;
  return { boxes, height: isHead ? highest : Math.max(LEAST_HEIGHT, highest + 2 * PADDING) };
}

function drawRow({ boxes, height }: Row, top: number): Node[] {
  return boxes.flatMap(({ box, letters }, place) => {
    const x = placeOf(place, boxes.length);
    const inside = top + (height - heightOf(letters)) / 2;
    if (!box.hasAttribute('data-box')) return drawLetters(letters, x, inside);
    return [...drawBox(box, x, top, height), ...drawLetters(letters, x + PADDING, inside)];
  });
}

/** The frame of a cell, with the thick edge of one that lags. */
function drawBox(box: Element, x: number, y: number, height: number): Node[] {
  const { backgroundColor, borderTopColor, ...style } = getComputedStyle(box);
  const frame = { x, y, width: CELL, height, rx: 4, fill: backgroundColor, stroke: borderTopColor };
  const parts = [element('rect', frame)];
  if (style.borderInlineStartWidth === `${LAGS}px`) {
    const fill = style.borderInlineStartColor;
    parts.push(element('rect', { x, y, width: LAGS, height, rx: 2, fill }));
  }
  return parts;
}

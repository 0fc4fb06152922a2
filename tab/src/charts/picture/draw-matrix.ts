import { TICKS } from '../scale.ts';
import { type Drawing, drawPicture, type Lettering } from './draw-picture.ts';
import { drawLetters, heightOf, lettersOf } from './drawn-letters.ts';
import { element, inlined } from './svg-parts.ts';

// As on a wide page, however narrow the page is: what is copied is for a slide.
const NAME = 180;
const CELL = 150;
const STRIP = 208;
const GUTTER = 8;
const PADDING = 10;
const LEAST_HEIGHT = 76;
const ROW_GUTTER = 16;
const AXIS = 16;
const LAGS = 4;

type Row = ReturnType<typeof rowOf>;

/** The matrix as a PNG: its names, its cells and its gaps beside each other, as they look now. */
export function drawMatrix(matrix: HTMLFieldSetElement, lettering: Lettering): Promise<Blob> {
  return drawPicture(drawingOf(matrix), lettering);
}

function drawingOf(matrix: HTMLFieldSetElement): Drawing {
  const rows = [...matrix.children].map(rowOf);
  const left = cellAt(Math.max(...rows.map(({ cells }) => cells.length))) + GUTTER;
  const scale = rows.reduce((sum, { height }) => sum + height + ROW_GUTTER, 0);
  const placed = ({ x, y }: { readonly x: number; readonly y: number }) => {
    const drawing = element('svg', { x, y, overflow: 'visible' });
    let top = 0;
    for (const row of rows) {
      drawing.append(...drawRow(row, top, left));
      top += row.height + ROW_GUTTER;
    }
    drawing.append(...drawScale(matrix, left, scale - ROW_GUTTER));
    return drawing;
  };
  return { from: matrix, width: left + STRIP, height: scale - ROW_GUTTER + AXIS, placed };
}

const cellAt = (place: number) => NAME + GUTTER + place * (CELL + GUTTER);

function rowOf(row: Element) {
  const name = lettersOf(row.querySelectorAll(':scope > div > [data-drawn]'), NAME);
  const cells = [...row.querySelectorAll('button')].map((box) => ({
    box,
    letters: lettersOf(box.querySelectorAll('[data-drawn]'), CELL - 2 * PADDING),
  }));
  const texts = [name, ...cells.map(({ letters }) => letters)];
  const height = Math.max(LEAST_HEIGHT, ...texts.map(heightOf).map((high) => high + 2 * PADDING));
  return { name, cells, strip: row.querySelector<SVGSVGElement>('svg[role="img"]'), height };
}

function drawRow({ name, cells, strip, height }: Row, top: number, left: number): Node[] {
  const parts = drawLetters(name, 0, top + (height - heightOf(name)) / 2);
  for (const [place, { box, letters }] of cells.entries()) {
    parts.push(...drawBox(box, cellAt(place), top, height));
    const inside = top + (height - heightOf(letters)) / 2;
    parts.push(...drawLetters(letters, cellAt(place) + PADDING, inside));
  }
  if (strip !== null) {
    const high = strip.getBoundingClientRect().height;
    const y = top + (height - high) / 2;
    parts.push(inlined(strip, { x: left, y, width: STRIP, height: high }));
  }
  return parts;
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

/** What the strips run from and to, under the last of them. */
function drawScale(matrix: Element, x: number, y: number): Node[] {
  const { color, fontFamily } = getComputedStyle(matrix);
  const look = { fill: color, 'font-family': fontFamily, 'font-size': 12 };
  return [TICKS[0], TICKS[2], TICKS[4]].map((tick) => {
    const at = { x: x + (STRIP * tick) / 100, y: y + 8, 'text-anchor': 'middle' };
    const label = element('text', { ...at, ...look });
    label.textContent = String(tick);
    return label;
  });
}

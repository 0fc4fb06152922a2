import { element, inlined } from './svg-parts.ts';
import { wrapped } from './wrapped.ts';

const MARK = 16;
const INDENT = MARK + 4;

/** A text of the page, in the lines it takes in a picture. */
interface Letters {
  readonly lines: readonly string[];
  readonly lineHeight: number;
  readonly look: Readonly<Record<string, string>>;
  /** What stands before it. */
  readonly mark: SVGSVGElement | null;
}

/** The texts of these elements, in lines not wider than so many pixels; those with nothing left out. */
export function lettersOf(elements: Iterable<Element>, width: number): Letters[] {
  return [...elements].flatMap((from) => {
    const text = from.textContent ?? '';
    if (text === '') return [];
    const style = getComputedStyle(from);
    const mark = from.querySelector('svg');
    const font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const look = {
      fill: style.color,
      'font-family': style.fontFamily,
      'font-size': style.fontSize,
      'font-weight': style.fontWeight,
      'font-variant-numeric': style.fontVariantNumeric,
    };
    const lines = wrapped(text, mark === null ? width : width - INDENT, font);
    return [{ lines, lineHeight: Number.parseFloat(style.lineHeight), look, mark }];
  });
}

/** How many pixels they are high, one under the other. */
export function heightOf(texts: readonly Letters[]): number {
  return texts.reduce((sum, { lines, lineHeight }) => sum + lines.length * lineHeight, 0);
}

/** One under the other, with the upper left corner here. */
export function drawLetters(texts: readonly Letters[], x: number, top: number): Node[] {
  const parts: Node[] = [];
  let y = top;
  for (const { lines, lineHeight, look, mark } of texts) {
    if (mark !== null) {
      const up = y + (lineHeight - MARK) / 2;
      parts.push(inlined(mark, { x, y: up, width: MARK, height: MARK }));
    }
    for (const line of lines) {
      const middle = y + lineHeight / 2;
      const start = mark === null ? x : x + INDENT;
      const drawn = element('text', { x: start, y: middle, dy: '0.35em', ...look });
      drawn.textContent = line;
      parts.push(drawn);
      y += lineHeight;
    }
  }
  return parts;
}

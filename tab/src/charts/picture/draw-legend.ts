import { element, inlined } from './svg-parts.ts';
import { widthOf, wrapped } from './wrapped.ts';

const MARK = 18;
const INDENT = MARK + 6;
const GAP = 20;
const LINE = 20;
const SIZE = 12;

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** What the marks of a chart stand for, drawn at this place; nothing where it has no legend. */
export function drawLegend(chart: Element, { x, y, width }: Place) {
  const entries = [...(legendOf(chart)?.querySelectorAll('li') ?? [])];
  const { fontFamily, color } = getComputedStyle(chart);
  const font = `${SIZE}px ${fontFamily}`;
  const look = { 'font-size': SIZE, 'font-family': fontFamily, fill: color };
  const parts: Node[] = [];
  let [left, top, lines] = [x, y, 0];
  for (const entry of entries) {
    const mark = entry.querySelector('svg');
    const indent = mark === null ? 0 : INDENT;
    const names = wrapped(entry.textContent ?? '', width - indent, font);
    const taken = indent + Math.max(...names.map((name) => widthOf(name, font))) + GAP;
    if (left > x && left + taken - GAP > x + width) [left, top, lines] = [x, top + lines * LINE, 0];
    if (mark !== null) parts.push(inlined(mark, { x: left, y: top, width: MARK, height: MARK }));
    for (const [place, name] of names.entries()) {
      const text = element('text', { x: left + indent, y: top + 13 + place * LINE, ...look });
      text.textContent = name;
      parts.push(text);
    }
    left += taken;
    lines = Math.max(lines, names.length);
  }
  return { parts, bottom: top + lines * LINE };
}

/** The legend nearest to a chart that stands with it alone. */
function legendOf(chart: Element): Element | null {
  for (let around = chart.parentElement; around !== null; around = around.parentElement) {
    if (around.querySelectorAll('figure').length > 1) break;
    const found = around.querySelector('[data-legend]');
    if (found !== null) return found;
    if (around.tagName === 'SECTION') break;
  }
  return null;
}

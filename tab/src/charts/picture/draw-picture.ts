import { oneLine } from '@samenhang/shared/api/characters';
import { drawLegend } from './draw-legend.ts';
import { element, inlined } from './svg-parts.ts';
import { wrapped } from './wrapped.ts';

/** Pixels of the picture a pixel of the page, so that it is sharp on a slide. */
const SCALE = 2;
const MARGIN = 24;
const TITLE = { size: 16, line: 22, weight: '600' } as const;
const SOURCE = { size: 11, line: 16, weight: '400' } as const;

export interface Lettering {
  readonly title: string;
  readonly source: string;
}

interface Corner {
  readonly x: number;
  readonly y: number;
}

/** What is to be a picture, in pixels of the page. */
export interface Drawing {
  /** Where it stands on the page: its letters, its ground and its legend are from there. */
  readonly from: Element;
  readonly width: number;
  readonly height: number;
  /** What to draw, with its upper left corner here. */
  readonly placed: (corner: Corner) => Node;
}

/** A chart of the page, as large as it is there. */
export function drawChart(svg: SVGSVGElement, lettering: Lettering): Promise<Blob> {
  const { width, height } = svg.getBoundingClientRect();
  const placed = (corner: Corner) => inlined(svg, { ...corner, width, height });
  return drawPicture({ from: svg, width, height, placed }, lettering);
}

/** A drawing as a PNG, as it looks now, with its title above it and where it comes from under it. */
export async function drawPicture(drawing: Drawing, lettering: Lettering): Promise<Blob> {
  const { framed, width, height } = frame(drawing, lettering);
  const image = new Image();
  image.src = addressOf(framed);
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * SCALE;
  canvas.height = height * SCALE;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error('no picture')) : resolve(blob)));
  });
}

/** A drawing as an address. A page shows any text, XML does not hold any. */
export function addressOf(drawing: Element): string {
  const text = oneLine(new XMLSerializer().serializeToString(drawing));
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
}

function frame({ from, placed, ...box }: Drawing, { title, source }: Lettering) {
  const { fontFamily, color } = getComputedStyle(from);
  const titles = wrapped(title, box.width, `${TITLE.weight} ${TITLE.size}px ${fontFamily}`);
  const sources = wrapped(source, box.width, `${SOURCE.weight} ${SOURCE.size}px ${fontFamily}`);
  const top = MARGIN + titles.length * TITLE.line + 8;
  const legend = drawLegend(from, { x: MARGIN, y: top + box.height + 10, width: box.width });
  const under = legend.bottom + 12;
  const width = Math.ceil(box.width + 2 * MARGIN);
  const height = Math.ceil(under + sources.length * SOURCE.line + MARGIN);
  const framed = element('svg', { width, height, viewBox: `0 0 ${width} ${height}` });
  framed.append(
    element('rect', { width, height, fill: backgroundOf(from) }),
    ...lines(titles, MARGIN + TITLE.size, TITLE, { fill: color, 'font-family': fontFamily }),
    ...lines(sources, under + SOURCE.size, SOURCE, { fill: color, 'font-family': fontFamily }),
    placed({ x: MARGIN, y: top }),
    ...legend.parts,
  );
  return { framed, width, height };
}

function lines(
  texts: readonly string[],
  y: number,
  { size, line, weight }: { size: number; line: number; weight: string },
  look: Record<string, string>,
): SVGElement[] {
  return texts.map((text, place) => {
    const style = { 'font-size': size, 'font-weight': weight, ...look };
    const drawn = element('text', { x: MARGIN, y: y + place * line, ...style });
    drawn.textContent = text;
    return drawn;
  });
}

/** The nearest colour behind it that can be seen. */
function backgroundOf(element: Element | null): string {
  if (element === null) return 'white';
  const { backgroundColor } = getComputedStyle(element);
  const clear = /^(transparent|rgba\(.*, 0\))$/.test(backgroundColor);
  return clear ? backgroundOf(element.parentElement) : backgroundColor;
}

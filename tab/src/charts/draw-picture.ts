import { wrapped } from './wrapped.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** Pixels of the picture a pixel of the page, so that it is sharp on a slide. */
const SCALE = 2;
const MARGIN = 24;
const TITLE = { size: 16, line: 22, weight: '600' } as const;
const SOURCE = { size: 11, line: 16, weight: '400' } as const;

/** What a stylesheet gives a drawing, and a picture has to bring along. */
const INLINED = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'font-family',
  'font-size',
  'font-weight',
  'font-variant-numeric',
  'text-anchor',
];

interface Lettering {
  readonly title: string;
  readonly source: string;
}

/** A drawing as a PNG, as it looks now, with its title above it and where it comes from under it. */
export async function drawPicture(svg: SVGSVGElement, lettering: Lettering): Promise<Blob> {
  const { framed, width, height } = frame(svg, lettering);
  const image = new Image();
  const text = new XMLSerializer().serializeToString(framed);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * SCALE;
  canvas.height = height * SCALE;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error('no picture')) : resolve(blob)));
  });
}

function frame(svg: SVGSVGElement, { title, source }: Lettering) {
  const box = svg.getBoundingClientRect();
  const { fontFamily, color } = getComputedStyle(svg);
  const titles = wrapped(title, box.width, `${TITLE.weight} ${TITLE.size}px ${fontFamily}`);
  const sources = wrapped(source, box.width, `${SOURCE.weight} ${SOURCE.size}px ${fontFamily}`);
  const top = MARGIN + titles.length * TITLE.line + 8;
  const under = top + box.height + 12;
  const width = Math.ceil(box.width + 2 * MARGIN);
  const height = Math.ceil(under + sources.length * SOURCE.line + MARGIN);
  const framed = element('svg', { width, height, viewBox: `0 0 ${width} ${height}` });
  framed.append(
    element('rect', { width, height, fill: backgroundOf(svg) }),
    ...lines(titles, MARGIN + TITLE.size, TITLE, { fill: color, 'font-family': fontFamily }),
    ...lines(sources, under + SOURCE.size, SOURCE, { fill: color, 'font-family': fontFamily }),
    inlined(svg, { x: MARGIN, y: top, width: box.width, height: box.height }),
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

/** A copy that looks the same without the page's stylesheets. */
function inlined(svg: SVGSVGElement, place: Record<string, number>): Node {
  const copy = svg.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) throw new Error('no copy of a drawing');
  const originals = svg.querySelectorAll('*');
  for (const [at, part] of copy.querySelectorAll('*').entries()) {
    const original = originals[at];
    if (original === undefined) continue;
    const style = getComputedStyle(original);
    for (const name of INLINED) part.setAttribute(name, style.getPropertyValue(name));
    part.removeAttribute('class');
  }
  copy.removeAttribute('class');
  set(copy, { ...place, overflow: 'visible' });
  return copy;
}

/** The nearest colour behind it that can be seen. */
function backgroundOf(element: Element | null): string {
  if (element === null) return 'white';
  const { backgroundColor } = getComputedStyle(element);
  const clear = backgroundColor === 'transparent' || backgroundColor.endsWith(', 0)');
  return clear ? backgroundOf(element.parentElement) : backgroundColor;
}

function element(name: string, attributes: Record<string, string | number>): SVGElement {
  return set(document.createElementNS(SVG, name), attributes);
}

function set<E extends Element>(target: E, attributes: Record<string, string | number>): E {
  for (const [name, value] of Object.entries(attributes)) target.setAttribute(name, String(value));
  return target;
}

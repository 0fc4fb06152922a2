const SVG = 'http://www.w3.org/2000/svg';

/** What a stylesheet gives a drawing, and a picture has to bring along. */
const INLINED = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'font-variant-numeric',
  'text-anchor',
];

/** A part of a drawing that stands by itself. */
export function element(name: string, attributes: Record<string, string | number>): SVGElement {
  return set(document.createElementNS(SVG, name), attributes);
}

/** A copy that looks the same without the page's stylesheets. */
export function inlined(svg: Element, place: Record<string, number>): Node {
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

function set<E extends Element>(target: E, attributes: Record<string, string | number>): E {
  for (const [name, value] of Object.entries(attributes)) target.setAttribute(name, String(value));
  return target;
}

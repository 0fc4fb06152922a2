import { unzipSync, zipSync } from 'fflate/browser';
import type { Bar, Deck } from '../model/slide.ts';
import { tidied } from './package-parts.ts';
import { inXml } from './parts.ts';
import { hasPoints, inDrawnOrder } from './slide-chart.ts';

const PPTX = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';
const FIRST_FILL = /(<c:spPr>)<a:solidFill><a:schemeClr val="bg1"\/><\/a:solidFill>/;

/**
 * What the library cannot do: intervals on the bars of a chart, notes of several paragraphs, the
 * language of the text, by which PowerPoint checks its spelling and a screen reader speaks, and a
 * package that needs no repair.
 */
export function polished(file: Uint8Array, { slides, languageTag }: Deck): Blob {
  const parts = { ...tidied(unzipSync(file)) };
  const change = (path: string, to: (xml: string) => string) => {
    const part = parts[path];
    if (part !== undefined) parts[path] = inXml(part, to);
  };
  const charts = Object.keys(parts)
    .filter((path) => /^ppt\/charts\/chart\d+\.xml$/.test(path))
    .toSorted((a, b) => numberIn(a) - numberIn(b));
  const drawn = slides.flatMap(({ chart }) =>
    chart === undefined ? [] : [inDrawnOrder(chart.bars)],
  );
  for (const [place, path] of charts.entries()) {
    change(path, (xml) => withIntervals(xml, drawn[place] ?? []));
  }
  for (const path of Object.keys(parts).filter((one) => /^ppt\/.*\.xml$/.test(one))) {
    change(path, (xml) => inLanguage(withParagraphs(xml, path), languageTag));
  }
  return new Blob([Uint8Array.from(zipSync(parts))], { type: PPTX });
}

function numberIn(path: string): number {
  return Number(/\d+/.exec(path)?.[0]);
}

/** ECMA-376 (21.2.2.55): error bars of own lengths stand between the labels and the categories. */
function withIntervals(xml: string, bars: readonly Bar[]): string {
  // Up to its lower limit a bar is not there.
  if (!hasPoints(bars)) return xml.replace(FIRST_FILL, '$1<a:noFill/>');
  const plus = lengths(
    'plus',
    bars.map(({ points, high }) => high - (points ?? high)),
  );
  const minus = lengths(
    'minus',
    bars.map(({ points, low }) => (points ?? low) - low),
  );
  const look =
    '<c:spPr><a:ln w="22225"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill></a:ln></c:spPr>';
  const errorBars =
    '<c:errBars><c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="0"/>' +
    `${plus}${minus}${look}</c:errBars>`;
  return xml.replace('<c:cat>', `${errorBars}<c:cat>`);
}

function lengths(side: 'plus' | 'minus', values: readonly number[]): string {
  const points = values.map((value, place) => `<c:pt idx="${place}"><c:v>${value}</c:v></c:pt>`);
  return (
    `<c:${side}><c:numLit><c:formatCode>General</c:formatCode>` +
    `<c:ptCount val="${values.length}"/>${points.join('')}</c:numLit></c:${side}>`
  );
}

function withParagraphs(xml: string, path: string): string {
  if (!path.startsWith('ppt/notesSlides/')) return xml;
  return xml.replaceAll(
    /\r?\n(?=[^<]*<\/a:t>)/g,
    '</a:t></a:r></a:p><a:p><a:r><a:rPr lang="en-US" dirty="0"/><a:t>',
  );
}

function inLanguage(xml: string, locale: string): string {
  return xml.replaceAll('lang="en-US"', `lang="${locale}"`);
}

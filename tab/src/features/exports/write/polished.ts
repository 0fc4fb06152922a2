import { unzipSync, zipSync } from 'fflate/browser';
import type { Deck } from '../model/slide.ts';
import { chartXml } from './chart-xml.ts';
import { tidied } from './package-parts.ts';
import { inXml } from './parts.ts';

const PPTX = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';
const THEMES = ['ppt/theme/theme1.xml', 'ppt/theme/theme2.xml'];
/** As in the manifest of the app, in place of the blue of Office. */
const ACCENT = '1F4E6B';

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
  const drawn = slides.flatMap(({ chart }) => chart ?? []);
  for (const [place, path] of charts.entries()) {
    const chart = drawn[place];
    if (chart !== undefined) change(path, (xml) => chartXml(xml, chart));
  }
  for (const theme of THEMES) change(theme, withAccent);
  for (const path of Object.keys(parts).filter((one) => /^ppt\/.*\.xml$/.test(one))) {
    change(path, (xml) => inLanguage(withParagraphs(xml, path), languageTag));
  }
  return new Blob([Uint8Array.from(zipSync(parts))], { type: PPTX });
}

function withAccent(xml: string): string {
  return xml.replace(/(<a:accent1><a:srgbClr val=")[0-9A-F]{6}/, `$1${ACCENT}`);
}

function numberIn(path: string): number {
  return Number(/\d+/.exec(path)?.[0]);
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

import { strFromU8, unzipSync } from 'fflate';
import { plain, readWorkbook } from './workbook.ts';

/** A chart of a slide as another program reads it (ECMA-376, DrawingML). */
interface ReadChart {
  /** What it is, by its element: `barChart`, `lineChart`. */
  readonly kind: string | undefined;
  readonly labels: string[];
  readonly series: number[][];
  /** Lengths of the error bars, up and down. */
  readonly plus: number[];
  readonly minus: number[];
  /** The rows of the workbook in it, by which the chart can be changed. */
  readonly data: (string | number | null)[][];
}

export interface ReadSlide {
  readonly title: string;
  /** Every paragraph of the slide, tables and shapes included. */
  readonly texts: string[];
  readonly rows: string[][];
  readonly chart: ReadChart | undefined;
  readonly notes: string[];
  readonly language: string | undefined;
}

/** Reads a deck without the library that wrote it. */
export function readDeck(file: Uint8Array): ReadSlide[] {
  const parts = unzipSync(file);
  const xml = (path: string) => strFromU8(parts[path] ?? new Uint8Array());
  const slides = Object.keys(parts).filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path));
  return slides.map((_, place) => {
    const slide = xml(`ppt/slides/slide${place + 1}.xml`);
    const rels = xml(`ppt/slides/_rels/slide${place + 1}.xml.rels`);
    const chart = /charts\/(chart\d+\.xml)/.exec(rels)?.[1];
    const titled = /<p:sp>(?:(?!<\/p:sp>).)*type="(?:title|ctrTitle)".*?<\/p:sp>/s.exec(slide)?.[0];
    return {
      title: paragraphs(titled ?? '').join(' '),
      texts: paragraphs(slide),
      rows: [...slide.matchAll(/<a:tr .*?<\/a:tr>/gs)].map(([row]) =>
        [...row.matchAll(/<a:tc>.*?<\/a:tc>/gs)].map(([cell]) => paragraphs(cell).join(' ')),
      ),
      chart: chart === undefined ? undefined : readChart(parts, chart),
      notes: paragraphs(xml(`ppt/notesSlides/notesSlide${place + 1}.xml`)),
      language: /<a:rPr lang="([^"]*)"/.exec(slide)?.[1],
    };
  });
}

function readChart(parts: Record<string, Uint8Array>, name: string): ReadChart {
  const xml = strFromU8(parts[`ppt/charts/${name}`] ?? new Uint8Array());
  const rels = strFromU8(parts[`ppt/charts/_rels/${name}.rels`] ?? new Uint8Array());
  const workbook = /embeddings\/([^"]+\.xlsx)/.exec(rels)?.[1];
  const values = (part = '') => [...part.matchAll(/<c:v>(.*?)<\/c:v>/gs)].map(([, v = '']) => v);
  const within = (tag: string) => new RegExp(`<c:${tag}>(.*?)</c:${tag}>`, 's').exec(xml)?.[1];
  return {
    kind: /<c:(\w+Chart)>/.exec(xml)?.[1],
    labels: values(within('cat')).map(plain),
    series: [...xml.matchAll(/<c:val>(.*?)<\/c:val>/gs)].map(([, part]) =>
      values(part).map(Number),
    ),
    plus: values(within('plus')).map(Number),
    minus: values(within('minus')).map(Number),
    data: readWorkbook(parts[`ppt/embeddings/${workbook}`] ?? new Uint8Array())[0]?.rows ?? [],
  };
}

function paragraphs(xml: string): string[] {
  return [...xml.matchAll(/<a:p>(.*?)<\/a:p>/gs)].flatMap(([, paragraph = '']) => {
    const runs = [...paragraph.matchAll(/<a:t>(.*?)<\/a:t>/gs)].map(([, text = '']) => text);
    return runs.length === 0 ? [] : [plain(runs.join(''))];
  });
}

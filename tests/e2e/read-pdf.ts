import { inflateSync } from 'node:zlib';

/** What a PDF as Chromium writes it is made of, by its numbers. */
type PdfObjects = ReadonlyMap<
  string,
  { readonly head: string; readonly stream: Buffer | undefined }
>;

export interface PdfFile {
  /** The text of all pages, as somebody copies it, without what separates words and lines. */
  readonly text: string;
  readonly pages: number;
}

/**
 * A PDF, read by the rules of ISO 32000-1, 7.5: header, cross-reference table, streams, trailer.
 * @throws Error that names what is not well-formed.
 */
export function readPdf(pdf: Buffer): PdfFile {
  const file = pdf.toString('latin1');
  const objects = objectsOf(pdf, file);
  const pages = [...objects.values()].filter(({ head }) => /\/Type \/Page\b(?!s)/.test(head));
  const count = /\/Type \/Pages[\s\S]*?\/Count (\d+)/.exec(file)?.[1];
  if (pages.length === 0 || Number(count) < 1) throw new Error('no pages');
  const text = pages.map(({ head }) => textOf(head, objects)).join('');
  return { text: text.replaceAll(/\s/g, ''), pages: pages.length };
}

/** Every object stands where the table says, and its stream is as long as it says. */
function objectsOf(pdf: Buffer, file: string): PdfObjects {
  const [, at] = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(file) ?? [];
  if (!file.startsWith('%PDF-1.') || at === undefined) throw new Error('no header, or no end');
  const [, first, size, table = ''] =
    /^xref\s+(\d+) (\d+)\s+((?:\d{10} \d{5} [nf]\s+)+)trailer/.exec(file.slice(Number(at))) ?? [];
  const entries = [...table.matchAll(/(\d{10}) \d{5} ([nf])/g)];
  if (first !== '0' || entries.length !== Number(size)) throw new Error('no whole table');
  return new Map(
    entries.flatMap(([, offset, kind], id) =>
      kind === 'f' ? [] : [[String(id), objectAt(pdf, file, Number(offset), id)] as const],
    ),
  );
}

function objectAt(pdf: Buffer, file: string, offset: number, id: number) {
  if (!file.startsWith(`${id} 0 obj`, offset)) throw new Error(`object ${id} is elsewhere`);
  const end = file.indexOf('endobj', offset);
  const begin = file.indexOf('stream\n', offset);
  if (begin < 0 || begin > end) return { head: file.slice(offset, end), stream: undefined };
  const head = file.slice(offset, begin);
  const start = begin + 'stream\n'.length;
  const stop = start + Number(/\/Length (\d+)/.exec(head)?.[1]);
  if (!file.startsWith('\nendstream', stop)) throw new Error(`stream ${id} has another length`);
  const bytes = pdf.subarray(start, stop);
  return { head, stream: head.includes('/FlateDecode') ? inflateSync(bytes) : bytes };
}

function streamOf(objects: PdfObjects, id: string | undefined): string {
  const stream = objects.get(id ?? '')?.stream;
  if (stream === undefined) throw new Error(`no stream ${id}`);
  return stream.toString('latin1');
}

/** What is drawn on a page, glyph after glyph, by the characters that its fonts say they stand for. */
function textOf(page: string, objects: PdfObjects): string {
  const fonts = new Map(
    [...(/\/Font <<([\s\S]*?)>>/.exec(page)?.[1] ?? '').matchAll(/\/(\w+) (\d+) 0 R/g)].map(
      ([, name, id]) => [name, charactersOf(objects, id)] as const,
    ),
  );
  const drawn = streamOf(objects, /\/Contents (\d+) 0 R/.exec(page)?.[1]);
  let font: ReturnType<typeof charactersOf> | undefined;
  let text = '';
  for (const [, name, hex] of drawn.matchAll(/\/(\w+) [\d.]+ Tf|<([0-9A-Fa-f]+)>/g)) {
    if (name !== undefined) font = fonts.get(name);
    else if (hex !== undefined) text += font?.(hex) ?? '';
  }
  return text;
}

/** How glyphs of a font read, by its map to Unicode (9.10.3). */
function charactersOf(objects: PdfObjects, id: string | undefined) {
  const { head = '' } = objects.get(id ?? '') ?? {};
  const map = /\/ToUnicode (\d+) 0 R/.exec(head)?.[1];
  const known = map === undefined ? new Map<number, string>() : readMap(streamOf(objects, map));
  const digits = head.includes('/Type0') ? 4 : 2;
  const glyphs = new RegExp(`.{${digits}}`, 'g');
  return (hex: string) =>
    (hex.match(glyphs) ?? []).map((glyph) => known.get(Number.parseInt(glyph, 16)) ?? '').join('');
}

function readMap(map: string): Map<number, string> {
  const known = new Map<number, string>();
  const utf16 = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  for (const [, section = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, glyph = '', to = ''] of section.matchAll(/<(\w+)>\s*<(\w+)>/g)) {
      known.set(Number.parseInt(glyph, 16), utf16(to));
    }
  }
  for (const [, section = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', until = '', to = ''] of section.matchAll(
      /<(\w+)>\s*<(\w+)>\s*<(\w+)>/g,
    )) {
      const first = Number.parseInt(from, 16);
      for (let glyph = first; glyph <= Number.parseInt(until, 16); glyph += 1) {
        const last = Number.parseInt(to.slice(-4), 16) + glyph - first;
        known.set(glyph, utf16(to.slice(0, -4) + last.toString(16).padStart(4, '0')));
      }
    }
  }
  return known;
}

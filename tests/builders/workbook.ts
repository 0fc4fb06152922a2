import { strFromU8, unzipSync } from 'fflate';

type Cell = string | number | null;

/** A sheet of a workbook as another program reads it (ECMA-376, SpreadsheetML). */
export interface ReadSheet {
  readonly name: string;
  readonly rows: Cell[][];
  readonly frozenRows: number;
  /** The cells that can be filtered. */
  readonly filter: string | undefined;
}

/** Reads a workbook without the library that wrote it. */
export function readWorkbook(file: Uint8Array): ReadSheet[] {
  const parts = unzipSync(file);
  const xml = (path: string) => strFromU8(parts[path] ?? new Uint8Array());
  const strings = [...xml('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(
    ([, item = '']) =>
      unescaped(plain([...item.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, t]) => t).join(''))),
  );
  const names = [...xml('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]*)"/g)];
  return names.map(([, name = ''], place) => {
    const sheet = xml(`xl/worksheets/sheet${place + 1}.xml`);
    if (/<f>/.test(sheet)) throw new Error('a formula');
    return {
      name: plain(name),
      rows: [...sheet.matchAll(/<row [^>]*?(?:\/>|>(.*?)<\/row>)/gs)].map(([, cells = '']) =>
        rowOf(cells, strings),
      ),
      frozenRows: Number(/ySplit="(\d+)"/.exec(sheet)?.[1] ?? 0),
      filter: /<autoFilter ref="([^"]*)"/.exec(sheet)?.[1],
    };
  });
}

function rowOf(cells: string, strings: readonly string[]): Cell[] {
  const row: Cell[] = [];
  for (const [, column = '', type, value = ''] of cells.matchAll(
    /<c r="([A-Z]+)\d+"(?: s="\d+")?(?: t="(\w+)")?[^>]*>(?:<v>(.*?)<\/v>)?<\/c>/gs,
  )) {
    const at = [...column].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0) - 1;
    while (row.length < at) row.push(null);
    row.push(type === 's' ? (strings[Number(value)] ?? null) : Number(value));
  }
  return row;
}

/** ECMA-376, 22.9.2.19: `_x0041_` stands for A wherever Excel reads a string. */
export function unescaped(text: string): string {
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** The characters that XML has names for. */
export function plain(xml: string): string {
  return xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

import { readFileSync } from 'node:fs';
import { csvCell } from '@samenhang/shared/organisation/csv-cell';
import { parse } from 'csv-parse/sync';

const SEPARATOR = ';';

/**
 * A file that was downloaded with what is wrong behind each row, as somebody mends it who knows how it
 * should have been: only rows that are said to be wrong are touched.
 * @param sound a file with a row for each that is to stay, as a Dutch Excel writes it.
 */
export function mendFile(downloaded: string, sound: string): Buffer {
  const [head = [], ...rows]: string[][] = parse(readFileSync(downloaded), {
    ...{ delimiter: SEPARATOR, bom: true, relaxColumnCount: true },
  });
  const right: string[][] = parse(new TextDecoder('windows-1252').decode(readFileSync(sound)), {
    delimiter: SEPARATOR,
  });
  /** The line, what is wrong, and how to mend it. */
  const told = [head.length - 3, head.length - 2, head.length - 1] as const;
  const mended = rows.flatMap((row, at) => {
    if (row[told[1]] === '') return [row];
    const instead = right[at + 1];
    return instead === undefined ? [] : [[...instead, ...told.map((place) => row[place] ?? '')]];
  });
  const lines = [head, ...mended].map((row) =>
    row.map((cell) => csvCell(cell, SEPARATOR)).join(SEPARATOR),
  );
  return Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`);
}

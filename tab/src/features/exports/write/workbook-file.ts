import { oneLine } from '@samenhang/shared/api/characters';
import writeXlsxFile, { type Feature, type Cell as FileCell } from 'write-excel-file/universal';
import type { Cell, Sheet } from '../model/sheet.ts';

/** Sheets as a file of Excel: real numbers, a head that stays in sight, and a filter a column. */
export function workbookFile(sheets: readonly Sheet[]): Promise<Blob> {
  const written = sheets.map(({ name, columns, rows }) => ({
    sheet: name,
    stickyRowsCount: 1,
    columns: columns.map(({ width }) => ({ width })),
    data: [
      columns.map(({ head }): FileCell => ({ value: fileText(head), fontWeight: 'bold' })),
      ...rows.map((row) => row.map((cell, place) => fileCell(cell, columns[place]?.width ?? 0))),
    ],
  }));
  return writeXlsxFile(written, { features: [filters(sheets)] }).toBlob();
}

/** What does not fit on its line takes several. */
function fileCell(cell: Cell, width: number): FileCell {
  if (typeof cell !== 'string') return cell;
  const value = fileText(cell);
  return cell.length > width ? { value, wrap: true } : value;
}

/**
 * What a string of a workbook can hold, whatever earlier versions let people be called. Excel reads
 * `_x0041_` as A (ECMA-376, 22.9.2.19), so what only looks like that is written in the same way, and so
 * is U+FFFD, which the library would drop.
 */
function fileText(text: string): string {
  return oneLine(text)
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('\uFFFD', '_xFFFD_');
}

/** The library has no filters of its own; ECMA-376 (18.3.1.2) wants them right after the rows. */
function filters(sheets: readonly Sheet[]): Feature<Blob> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _, { sheetIndex }) => {
            const { columns = [], rows = [] } = sheets[sheetIndex] ?? {};
            const last = `${String.fromCharCode(64 + columns.length)}${rows.length + 1}`;
            return xml.replace('</sheetData>', `$&<autoFilter ref="A1:${last}"/>`);
          },
        },
      },
    },
  };
}

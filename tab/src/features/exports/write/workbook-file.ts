import writeXlsxFile, { type Feature } from 'write-excel-file/universal';
import type { Sheet, Workbook } from '../model/sheet.ts';
import { fileCell, fileText, head, TYPE_SIZE, TYPEFACE } from './file-cells.ts';
import { pageRows } from './page-rows.ts';

/** A workbook as a file of Excel: a page to read, then sheets of real numbers under a head. */
export function workbookFile({ overview, sheets }: Workbook): Promise<Blob> {
  const page = {
    sheet: overview.name,
    showGridLines: false,
    orientation: 'landscape' as const,
    columns: overview.widths.map((width) => ({ width })),
    data: pageRows(overview),
  };
  const written = sheets.map(({ name, columns, rows }) => ({
    sheet: name,
    stickyRowsCount: 1,
    columns: columns.map(({ width }) => ({ width })),
    data: [
      columns.map((column) => head(fileText(column.head))),
      ...rows.map((row) => row.map((cell, place) => fileCell(cell, columns[place]?.width ?? 0))),
    ],
  }));
  return writeXlsxFile([page, ...written], {
    fontFamily: TYPEFACE,
    fontSize: TYPE_SIZE,
    features: [filters(sheets)],
  }).toBlob();
}

/** The library has no filters of its own; ECMA-376 (18.3.1.2) wants them right after the rows. */
function filters(sheets: readonly Sheet[]): Feature<Blob> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _, { sheetIndex }) => {
            // The page before them has nothing to filter.
            const sheet = sheets[sheetIndex - 1];
            if (sheet === undefined) return xml;
            const { columns, rows } = sheet;
            const last = `${String.fromCharCode(64 + columns.length)}${rows.length + 1}`;
            return xml.replace('</sheetData>', `$&<autoFilter ref="A1:${last}"/>`);
          },
        },
      },
    },
  };
}

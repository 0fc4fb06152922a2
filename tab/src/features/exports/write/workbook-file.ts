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
    features: [finished(sheets)],
  }).toBlob();
}

/** What the library has no words for: the page fits the width of its paper, and the sheets can be filtered. */
function finished(sheets: readonly Sheet[]): Feature<Blob> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _, { sheetIndex }) => {
            const sheet = sheets[sheetIndex - 1];
            return sheet === undefined ? onePageWide(xml) : filtered(xml, sheet);
          },
        },
      },
    },
  };
}

/** ECMA-376 (18.3.1.2) wants a filter right after the rows. */
function filtered(xml: string, { columns, rows }: Sheet): string {
  const last = `${String.fromCharCode(64 + columns.length)}${rows.length + 1}`;
  return xml.replace('</sheetData>', `$&<autoFilter ref="A1:${last}"/>`);
}

/** ECMA-376 (18.3.1.65): as many pages high as it takes. */
function onePageWide(xml: string): string {
  return xml
    .replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>$&')
    .replace('<pageSetup ', '$&fitToHeight="0" ');
}

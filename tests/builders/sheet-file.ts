import { strToU8, zipSync } from 'fflate';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** Where the sheet is in the archive. */
export const SHEET = 'xl/worksheets/sheet1.xml';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A workbook of one sheet, as small as ECMA-376 lets it be, written without the library that reads it. */
export const sheetBytes = (...rows: (string | number | null)[][]): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(zipSync(workbookParts(rows.map(rowXml).join(''))));

/** What is in such a workbook, by the XML of the rows of its sheet. */
export function workbookParts(rows: string, prefix = ''): Record<string, Uint8Array> {
  const sheet = `<${prefix}worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><${prefix}sheetData>${rows}</${prefix}sheetData></${prefix}worksheet>`;
  const parts = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="People" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}"><Relationship Id="r1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    [SHEET]: sheet,
  };
  const files = Object.entries(parts).map(([name, xml]) => [name, strToU8(HEAD + xml)]);
  return Object.fromEntries(files);
}

/** The same as a file that somebody gives. */
export const sheetFile = (...rows: (string | number | null)[][]): Blob =>
  new Blob([sheetBytes(...rows)]);

function rowXml(cells: readonly (string | number | null)[], row: number): string {
  const written = cells.map((cell, column) => {
    const at = `${String.fromCharCode(65 + column)}${row + 1}`;
    if (cell === null) return '';
    if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
    const text = cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    return `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
  });
  return `<row r="${row + 1}">${written.join('')}</row>`;
}

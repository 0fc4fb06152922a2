/** How far the cells of a sheet reach in which something stands. */
export interface SheetExtent {
  readonly rows: number;
  readonly columns: number;
  /** How many rows have such a cell. */
  readonly filled: number;
  /** How many rows are written, be there anything in them or not. */
  readonly written: number;
}

/** As many as Excel has. */
const LAST_ROW = 1_048_576;

/** Every attribute by which a row or a cell says its place, and every row; `xmlns:r` is no such attribute. */
const PLACES = /(?:\s|(?<!\sxmlns):)r=(?:"([^"]*)"|'([^']*)')|[<:]row(?=[\s/>])/g;
const QUOTED = /"[^"]*"|'[^']*'/g;
const PLACE = /^([A-Z]{0,3})(\d{1,7})$/;
/** What follows on the place of a cell in which nothing stands. */
const EMPTY = /(?:\s+[\w:]+="[^"<>&]*")*\s*(?:\/>|>\s*<\/(?:\w+:)?c>)/y;

/**
 * The extent of a sheet by its XML (ECMA-376, 18.3.1.4 and 18.3.1.73), without making anything of its
 * cells: far beyond its data a single one would have all between made as well. `null` where places are
 * written as no program writes them.
 * @example
 * sheetExtent('<row r="2"><c r="B2"><v>7</v></c></row>')
 * → { rows: 2, columns: 2, filled: 1, written: 1 }
 */
export function sheetExtent(xml: string): SheetExtent | null {
  const extent = { rows: 0, columns: 0, filled: 0, written: 0 };
  let lastFilled = 0;
  for (const { 0: found, 1: double, 2: single, index } of xml.matchAll(PLACES)) {
    const place = double ?? single;
    if (place === undefined) extent.written += 1;
    if (place === undefined || !isInTag(xml, index)) continue;
    const at = placeOf(place);
    if (at === null) return null;
    if (at.column === 0 || isEmptyCell(xml, index + found.length)) continue;
    extent.rows = Math.max(extent.rows, at.row);
    extent.columns = Math.max(extent.columns, at.column);
    extent.filled += Number(at.row !== lastFilled);
    lastFilled = at.row;
  }
  return extent;
}

/** The column of a row is 0. */
function placeOf(text: string): { row: number; column: number } | null {
  const [, letters, digits] = PLACE.exec(text) ?? [];
  if (letters === undefined || Number(digits) > LAST_ROW) return null;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits), column };
}

/** Whether it stands in an element, and not in what somebody wrote in a cell. */
function isInTag(xml: string, at: number): boolean {
  const before = xml.slice(xml.lastIndexOf('<', at), at);
  return !before.includes('>') || !before.replace(QUOTED, '').includes('>');
}

function isEmptyCell(xml: string, behind: number): boolean {
  EMPTY.lastIndex = behind;
  return EMPTY.test(xml);
}

/**
 * What a spreadsheet calls a cell.
 * @example cellName({ rows: 3, columns: 28 }) → 'AB3'
 */
export function cellName({ rows, columns }: Pick<SheetExtent, 'rows' | 'columns'>): string {
  let letters = '';
  for (let rest = columns; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${rows}`;
}

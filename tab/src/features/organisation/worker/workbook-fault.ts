import type { FileFault } from './desk-messages.ts';
import { cellName, type SheetExtent, sheetExtent } from './sheet-extent.ts';
import { unpackedParts } from './unpacked-parts.ts';

const MOST_COLUMNS = 1000;
/** All cells up to the furthest one are made, whether anything stands in them or not. */
const MOST_CELLS = 20_000_000;
/** Beyond this the reader comes to nothing on a slow computer, as it copies all rows again and again. */
const MOST_WRITTEN = 500_000;

/**
 * Why a workbook cannot be read, found before anything is made of its cells.
 * @param mostRows how many rows may have something in them.
 */
export function workbookFault(archive: Uint8Array, mostRows: number): FileFault | null {
  const parts = unpackedParts(archive);
  if (typeof parts === 'string') return { code: parts };
  for (const part of parts) {
    const xml = new TextDecoder().decode(part);
    const fault = xml.includes('sheetData') ? faultOf(sheetExtent(xml), mostRows) : null;
    if (fault !== null) return fault;
  }
  return null;
}

function faultOf(extent: SheetExtent | null, mostRows: number): FileFault | null {
  if (extent === null) return { code: 'workbook_broken' };
  const { filled, written } = extent;
  if (filled > mostRows) return { code: 'too_many_rows' };
  const columns = Math.max(1, extent.columns);
  const tooMany = written > MOST_WRITTEN || extent.rows * columns > MOST_CELLS;
  if (!tooMany && columns <= MOST_COLUMNS) return null;
  const rows = Math.max(extent.rows, written);
  return { code: 'sheet_too_large', cell: cellName({ rows, columns }) };
}

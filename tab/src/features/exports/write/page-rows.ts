import type { Cell as FileCell } from 'write-excel-file/universal';
import type { Cell, Line, Page } from '../model/sheet.ts';
import { fileCell, fileText, head } from './file-cells.ts';

type Look = Line['look'];

/** In points: a line of text, and a title. */
const LINE = 15;
const TITLE_SIZE = 18;

/** The rows of a page, in which sentences go over all columns. */
export function pageRows({ widths, lines }: Page): FileCell[][] {
  return lines.map(({ look, cells }) => rowOf(look, cells, widths));
}

function rowOf(look: Look, cells: readonly Cell[], widths: readonly number[]): FileCell[] {
  switch (look) {
    case 'head':
      return cells.map((cell) => (cell === null ? null : head(fileText(String(cell)))));
    case 'row':
      return cells.map((cell, place) => fileCell(cell, widths[place] ?? 0));
    case 'tile':
      return tile(cells, widths);
    default:
      return cells.flatMap((cell) => wide(look, cell, widths));
  }
}

/** Excel makes no row higher for what is joined over columns. */
function wide(look: Look, cell: Cell, widths: readonly number[]): FileCell[] {
  const value = fileText(String(cell ?? ''));
  const room = widths.reduce((sum, width) => sum + width, 0);
  const height = LINE * Math.max(1, Math.ceil(value.length / room));
  const over = { value, columnSpan: widths.length, wrap: true, alignVertical: 'top' } as const;
  const rest = Array<FileCell>(widths.length - 1).fill(null);
  if (look === 'text') return [{ ...over, height }, ...rest];
  const size = look === 'title' ? { fontSize: TITLE_SIZE, height: 2 * height } : { height };
  return [{ ...over, ...size, fontWeight: 'bold' }, ...rest];
}

/** A name, a number over two columns, and its limits over the others. */
function tile(
  [name = null, value = null, limits = null]: readonly Cell[],
  widths: readonly number[],
) {
  const left = widths.length - 3;
  return [
    head(fileText(String(name ?? ''))),
    {
      value: typeof value === 'number' ? value : fileText(value ?? ''),
      columnSpan: 2,
      align: 'left' as const,
    },
    null,
    { value: fileText(String(limits ?? '')), columnSpan: left },
    ...Array<FileCell>(left - 1).fill(null),
  ];
}

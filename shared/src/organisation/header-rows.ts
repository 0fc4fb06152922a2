import { cellText } from './cell-text.ts';
import { roleOfHeader } from './column-roles.ts';
import type { CsvRow } from './csv-rows.ts';
import { forbiddenKind } from './forbidden-columns.ts';
import { isOurHeader } from './our-columns.ts';

/** Where the columns stand in the rows below a header. */
export interface Layout {
  readonly names: readonly string[];
  /** The place of each of them; between these may be columns that we added. */
  readonly places: readonly number[];
  /** With the columns that we added. */
  readonly width: number;
}

/**
 * The columns that a header names, without blank ones behind the last that has a name.
 * @example layoutOf(['Mail', 'Samenhang: Line', '']) → { names: ['Mail'], places: [0], width: 2 }
 */
export function layoutOf({ cells }: CsvRow): Layout {
  const all = cells.map(cellText);
  const width = all.findLastIndex((name) => name !== '') + 1;
  const own = [...all.slice(0, width).entries()].filter(([, name]) => !isOurHeader(name));
  const end = own.findLastIndex(([, name]) => name !== '') + 1;
  const kept = own.slice(0, end);
  return { names: kept.map(([, name]) => name), places: kept.map(([place]) => place), width };
}

/**
 * What the columns are called: those that are called alike also by the group that the row above puts
 * them in, such as the address of an employee and that of a manager.
 * @example
 * headerNames(layoutOf(['Mail', 'Mail']), ['Employee', 'Manager']) → ['Employee Mail', 'Manager Mail']
 */
export function headerNames({ names, places }: Layout, above: CsvRow | undefined): string[] {
  const groups = groupsOf(above?.cells ?? []);
  return names.map((name, at) => {
    const group = groups[places[at] ?? 0] ?? groups.at(-1) ?? '';
    const alone = names.indexOf(name) === names.lastIndexOf(name) || forbiddenKind(name) !== null;
    return alone || name === '' || group === '' ? name : `${group} ${name}`;
  });
}

/** A group reaches to the next one, as the cells of it were one cell. */
function groupsOf(cells: readonly string[]): string[] {
  let group = '';
  return cells.map((cell) => {
    group = cellText(cell) || group;
    return group;
  });
}

const HEADER_WITHIN = 10;

/** The place of the header: one of ours, or else the row that most names of columns are known of. */
export function headerPlace(rows: readonly CsvRow[]): number {
  const first = rows.slice(0, HEADER_WITHIN);
  const ours = first.findIndex(({ cells }) => cells.some(isOurHeader));
  if (ours >= 0) return ours;
  const known = first.map(({ cells }) => cells.filter(isKnown).length);
  const most = Math.max(0, ...known);
  if (most > 0) return known.indexOf(most);
  const several = first.findIndex(
    ({ cells }) => cells.filter((cell) => cell.trim() !== '').length > 1,
  );
  return Math.max(0, several);
}

const isKnown = (name: string) => roleOfHeader(name) !== null || forbiddenKind(name) !== null;

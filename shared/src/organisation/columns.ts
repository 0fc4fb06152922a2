import { COLUMN_ROLES, type ColumnRole } from '../api/settings-words.ts';
import { cellText, guidOfCell, isObjectId } from './cell-text.ts';
import { languageOfCell, surveyRoleOfCell, yesOrNo } from './cell-words.ts';
import { roleOfHeader } from './column-roles.ts';
import { type ForbiddenKind, forbiddenKind } from './forbidden-columns.ts';
import { rememberedKey } from './header-key.ts';
import type { Table } from './table.ts';

/** What a column is taken for, and why. */
export interface Column {
  readonly header: string;
  /** By which a tenant's mapping remembers it. */
  readonly key: string;
  readonly role: ColumnRole;
  readonly basis: 'remembered' | 'known' | 'unknown';
  /** It must not be read, whatever anybody says. */
  readonly forbidden: ForbiddenKind | null;
}

/** Several columns may be for the same: names come in parts, units in levels, and all must say yes. */
const SEVERAL: ReadonlySet<ColumnRole> = new Set([
  'email',
  'name',
  'level',
  'manager',
  'participates',
  'ignore',
]);
const SAMPLE_ROWS = 200;

/** What each column is for: as the tenant settled it before, or else by what it is called. */
export function columnsOf(
  table: Pick<Table, 'header' | 'rows'>,
  remembered: Readonly<Record<string, ColumnRole>> = {},
): Column[] {
  const taken = new Set<ColumnRole>();
  return table.header.cells.map((header, place) => {
    const key = rememberedKey(header);
    const forbidden = forbiddenKind(header);
    const before = Object.hasOwn(remembered, key) ? remembered[key] : undefined;
    const known = before ?? knownRole(table, place);
    const twice = isTaken(known, taken) || isAgain(table, place);
    const role = forbidden !== null || twice ? 'ignore' : known;
    taken.add(role);
    const basis = before !== undefined ? 'remembered' : role === 'ignore' ? 'unknown' : 'known';
    return { header, key, role, basis, forbidden };
  });
}

const isTaken = (role: ColumnRole, taken: ReadonlySet<ColumnRole>) =>
  taken.has(role) && !SEVERAL.has(role);

/** Two columns called alike are seldom of one person: the second may be of their manager. */
const isAgain = ({ header: { cells } }: Pick<Table, 'header'>, place: number): boolean =>
  cells[place] !== '' && cells.indexOf(cells[place] ?? '') < place;

/** A header that several things are called by is believed only where its cells fit. */
const FITS: Readonly<Partial<Record<ColumnRole, (cell: string) => boolean>>> = {
  objectId: (cell) => isObjectId(guidOfCell(cell)),
  surveyRole: (cell) => surveyRoleOfCell(cell) !== null,
  language: (cell) => languageOfCell(cell) !== null,
  participates: (cell) => yesOrNo(cell) !== null,
};

function knownRole({ header, rows }: Pick<Table, 'header' | 'rows'>, place: number): ColumnRole {
  const role = roleOfHeader(header.cells[place] ?? '') ?? 'ignore';
  const fits = FITS[role];
  if (fits === undefined) return role;
  const sample = rows
    .slice(0, SAMPLE_ROWS)
    .map(({ cells }) => cellText(cells[place] ?? ''))
    .filter((cell) => cell !== '');
  return sample.filter(fits).length * 2 >= sample.length ? role : 'ignore';
}

/** The mapping with one column changed; what may stand once leaves the column that had it. */
export function withRole(columns: readonly Column[], place: number, role: ColumnRole): Column[] {
  return columns.map((column, at) => {
    if (column.forbidden !== null) return column;
    if (at === place) return { ...column, role, basis: 'remembered' };
    const gives = column.role === role && !SEVERAL.has(role);
    return gives ? { ...column, role: 'ignore', basis: 'remembered' } : column;
  });
}

/** What a tenant remembers: the columns of this file over those of earlier ones. */
export function rememberedColumns(
  columns: readonly Column[],
  before: Readonly<Record<string, ColumnRole>>,
): Record<string, ColumnRole> {
  const roles: Record<string, ColumnRole> = { ...before };
  // Of columns that are called alike the first counts, as it does when they are read.
  for (const { key, role, forbidden } of columns.toReversed()) {
    if (key !== '' && forbidden === null) roles[key] = role;
  }
  return roles;
}

export function isColumnRole(text: string): text is ColumnRole {
  return COLUMN_ROLES.some((role) => role === text);
}

import { addressOfCell, cellText, guidOfCell, isObjectId } from './cell-text.ts';
import { yesOrNo } from './cell-words.ts';
import { headerKey } from './header-key.ts';
import type { Table } from './table.ts';

/** A person as Entra's file knows them; in the browser only. */
export interface KnownPerson {
  readonly id: string;
  readonly name: string;
  readonly enabled: boolean;
}

/** Entra's "Download users", to find people in by what an HR file has. */
export interface KnownPeople {
  readonly count: number;
  readonly byMail: ReadonlyMap<string, KnownPerson>;
  /** User principal names, where they differ from mail. */
  readonly byUpn: ReadonlyMap<string, KnownPerson>;
  readonly byNumber: ReadonlyMap<string, KnownPerson>;
  readonly byId: ReadonlyMap<string, KnownPerson>;
}

const CALLED = {
  id: ['objectid', 'id'],
  mail: ['mail', 'email', 'emailaddress', 'emailadres'],
  upn: ['userprincipalname', 'upn'],
  name: ['displayname', 'name', 'naam', 'weergavenaam'],
  number: ['employeeid', 'employeenumber', 'personeelsnummer'],
  enabled: ['accountenabled'],
} as const;
type Field = keyof typeof CALLED;

/** Whether a table looks like Entra's own list of users. */
export function isUserList({ header }: Pick<Table, 'header'>): boolean {
  const keys = header.cells.map(headerKey);
  return keys.includes('objectid') && keys.includes('userprincipalname');
}

/**
 * Who is in Entra's file; `null` where it has no column of object ids, and so is another file. Rows
 * without an object id are passed over.
 */
export function knownPeople({ header, rows }: Pick<Table, 'header' | 'rows'>): KnownPeople | null {
  const keys = header.cells.map(headerKey);
  const place = (field: Field) =>
    CALLED[field].map((key) => keys.indexOf(key)).find((at) => at >= 0) ?? -1;
  const places = { id: place('id'), mail: place('mail'), upn: place('upn'), name: place('name') };
  const [number, enabled] = [place('number'), place('enabled')];
  if (places.id < 0) return null;
  const maps = { byMail: index(), byUpn: index(), byNumber: index(), byId: index() };
  for (const { cells } of rows) {
    const cell = (at: number) => cellText(cells[at] ?? '');
    const id = guidOfCell(cell(places.id));
    if (!isObjectId(id)) continue;
    const person: KnownPerson = {
      id,
      name: cell(places.name),
      enabled: yesOrNo(cell(enabled)) !== false,
    };
    maps.byId.set(id, person);
    put(maps.byMail, addressOfCell(cell(places.mail)), person);
    put(maps.byUpn, addressOfCell(cell(places.upn)), person);
    put(maps.byNumber, cell(number), person);
  }
  return { count: maps.byId.size, ...maps };
}

const index = () => new Map<string, KnownPerson>();

function put(map: Map<string, KnownPerson>, key: string, person: KnownPerson): void {
  if (key !== '' && !map.has(key)) map.set(key, person);
}

/** By mail first, then by user principal name, as both may be somebody else's earlier address. */
export const findByAddress = (known: KnownPeople, address: string): KnownPerson | undefined =>
  known.byMail.get(address) ?? known.byUpn.get(address);

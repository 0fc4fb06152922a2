import { type Column, columnsOf } from '@samenhang/shared/organisation/columns';
import { knownPeople } from '@samenhang/shared/organisation/known-people';
import type { KnownUnit } from '@samenhang/shared/organisation/known-units';
import { type Choices, organise } from '@samenhang/shared/organisation/organise';
import type { TextEncoding } from '@samenhang/shared/organisation/text-encodings';
import { readTextTable, type TextTable } from '@samenhang/shared/organisation/text-table';
import { encoded } from '../../builders/encoded-text.ts';

/** The object id of person number n. */
export const guid = (n: number) => `aaaaaaaa-0000-4000-8000-${String(n).padStart(12, '0')}`;

const CHOICES: Choices = {
  withoutUnit: 'fault',
  unknownPeople: 'fault',
  padNumbers: false,
  rootName: 'Everybody',
};

export function tableOfText(content: string | Uint8Array, encoding?: TextEncoding): TextTable {
  const bytes = typeof content === 'string' ? encoded(content, 'utf-8') : content;
  const table = readTextTable(bytes, { encoding });
  if (!table.ok) throw new Error(table.error.code);
  return table.value;
}

interface Given {
  readonly entra?: string;
  readonly today?: readonly KnownUnit[];
  readonly choices?: Partial<Choices>;
  readonly columns?: readonly Column[];
  /** What a person says its letters are. */
  readonly encoding?: TextEncoding | undefined;
}

/** What a text becomes, with the files and choices beside it. */
export function organised(content: string | Uint8Array, given: Given = {}) {
  const table = tableOfText(content, given.encoding);
  return organise({
    table,
    columns: given.columns ?? columnsOf(table),
    known: given.entra === undefined ? null : knownPeople(tableOfText(given.entra)),
    today: given.today ?? [],
    choices: { ...CHOICES, ...given.choices },
  });
}

/** Entra's "Download users" with these people: person n has the n-th address, and object id n. */
export const entraFile = (...addresses: string[]) =>
  [
    'userPrincipalName,displayName,objectId,mail,accountEnabled,userType',
    ...addresses.map(
      (address, n) =>
        `${address.replace('@', '.upn@')},Person ${n},${guid(n)},${address},True,Member`,
    ),
  ].join('\r\n');

/** The tree as names: each unit with the name of the one above it. */
export function treeOf({ units }: ReturnType<typeof organise>): Record<string, string | null> {
  const names = new Map(units.map(({ id, name }) => [id, name]));
  return Object.fromEntries(
    units.map(({ name, parent }) => [
      name,
      parent === undefined ? null : (names.get(parent) ?? '?'),
    ]),
  );
}

/** What is wrong, in short. */
export const faultsOf = ({ faults }: Pick<ReturnType<typeof organise>, 'faults'>) =>
  faults.map(({ code, line, value }) => [code, line, value]);

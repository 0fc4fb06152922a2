import type { SurveyRole } from '../access/survey-role.ts';
import type { ColumnRole } from '../api/settings-words.ts';
import type { Language } from '../languages.ts';
import {
  addressOfCell,
  cellText,
  guidOfCell,
  isAddress,
  isObjectId,
  isRounded,
} from './cell-text.ts';
import { languageOfCell, surveyRoleOfCell, yesOrNo } from './cell-words.ts';
import type { Column } from './columns.ts';
import type { CsvRow } from './csv-rows.ts';
import type { FaultList, ReadingFaultCode } from './reading-faults.ts';

/** What a row says of a person, cleaned, before anything is looked up. */
export interface PersonRow {
  readonly line: number;
  readonly objectId: string | null;
  /** In the order of their columns. */
  readonly addresses: readonly string[];
  readonly number: string;
  /** To be shown only; never sent. */
  readonly name: string;
  readonly unit: string;
  readonly unitCode: string;
  readonly parent: string;
  /** Of level columns, topmost first. */
  readonly levels: readonly string[];
  readonly managers: readonly string[];
  readonly surveyRole: SurveyRole | null;
  readonly language: Language | null;
  readonly participates: boolean;
}

type Cells = (role: ColumnRole) => readonly string[];

/** Reads the rows under columns; what cannot be read becomes a fault with its line. */
export function personRowReader(columns: readonly Column[], faults: FaultList) {
  const places = new Map<ColumnRole, number[]>();
  for (const [place, { role, forbidden }] of columns.entries()) {
    if (forbidden === null) places.set(role, [...(places.get(role) ?? []), place]);
  }
  const headers = (role: ColumnRole) => columns[places.get(role)?.[0] ?? -1]?.header ?? null;
  return ({ line, cells }: CsvRow): PersonRow => {
    const of: Cells = (role) =>
      (places.get(role) ?? []).map((place) => cellText(cells[place] ?? '')).filter(isFilled);
    const first = (role: ColumnRole) => of(role)[0] ?? '';
    const fault = (code: ReadingFaultCode, role: ColumnRole, value: string) =>
      faults.add(code, line, { column: headers(role), value });
    return {
      line,
      ...identity(of, fault),
      name: of('name').join(' '),
      unit: first('unit'),
      unitCode: first('unitCode'),
      parent: first('parent'),
      levels: of('level'),
      managers: of('manager').flatMap((cell) => managersOf(cell, fault)),
      ...attributes(first, fault),
      participates: of('participates')
        .map((cell) => readYes(cell, fault))
        .every(Boolean),
    };
  };
}

const isFilled = (cell: string) => cell !== '';

type Fault = (code: ReadingFaultCode, role: ColumnRole, value: string) => void;

function identity(of: Cells, fault: Fault) {
  const [id = ''] = of('objectId').map(guidOfCell);
  if (id !== '' && !isObjectId(id)) fault('object_id_unfit', 'objectId', id);
  const addresses = of('email').map(addressOfCell).filter(isFilled);
  for (const address of addresses) {
    if (!isAddress(address)) fault('address_unfit', 'email', address);
  }
  const [number = ''] = of('number');
  if (isRounded(number)) fault('number_rounded', 'number', number);
  return {
    objectId: isObjectId(id) ? id : null,
    addresses: addresses.filter(isAddress),
    number: isRounded(number) ? '' : number,
  };
}

/** A cell may name several, as programs that export lists do. */
function managersOf(cell: string, fault: Fault): string[] {
  if (isRounded(cell)) {
    fault('number_rounded', 'manager', cell);
    return [];
  }
  const names = cell.includes('@') ? cell.split(/[;|]|,(?=[^,]*@)/) : [cell];
  return names.map((name) => (name.includes('@') ? addressOfCell(name) : referenceOf(name)));
}

const referenceOf = (name: string) => {
  const id = guidOfCell(name);
  return isObjectId(id) ? id : name.trim();
};

function attributes(first: (role: ColumnRole) => string, fault: Fault) {
  const [role, language] = [first('surveyRole'), first('language')];
  const surveyRole = role === '' ? null : surveyRoleOfCell(role);
  const spoken = language === '' ? null : languageOfCell(language);
  if (role !== '' && surveyRole === null) fault('role_unknown', 'surveyRole', role);
  if (language !== '' && spoken === null) fault('language_unknown', 'language', language);
  return { surveyRole, language: spoken };
}

function readYes(cell: string, fault: Fault): boolean {
  const answer = yesOrNo(cell);
  if (answer === null) fault('participates_unknown', 'participates', cell);
  return answer ?? true;
}

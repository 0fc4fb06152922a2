import { SURVEY_ROLES, type SurveyRole } from '@samenhang/shared/access/survey-role';
import type { Instrument } from '@samenhang/shared/instruments/schema';
import type { AnswerCodes } from '@samenhang/shared/scoring/answers';
import type { Outcomes } from '@samenhang/shared/tallies/fold';
import { placeColumns } from './columns.ts';
import { InputFault } from './input-fault.ts';
import { readCsv, type TakeRow } from './read-csv.ts';

/** One response of a file. `codes` is used again for the next one. */
export interface ResponseRow {
  readonly department: string;
  readonly team: string;
  readonly role: SurveyRole;
  readonly codes: AnswerCodes;
  readonly outcomes: Outcomes;
}

const ABOUT = ['respondent_id', 'label', 'cycle', 'department', 'team', 'role'];

/**
 * Reads the responses of a file one by one.
 * @throws InputFault for whatever is no file of responses, naming line and column.
 */
export function readResponses(
  file: string,
  instrument: Instrument,
  take: (row: ResponseRow) => void,
): Promise<void> {
  return readCsv(file, (columns) => rowReader(file, columns, instrument, take));
}

/** A column with its place in the file. */
interface Column {
  readonly name: string;
  readonly place: number;
}

function rowReader(
  file: string,
  columns: readonly string[],
  { items, outcomes }: Instrument,
  take: (row: ResponseRow) => void,
): TakeRow {
  const ids = items.map(({ id }) => id);
  const outcomeIds = outcomes.map(({ id }) => id);
  const places = placeColumns(file, columns, [...ABOUT, ...ids, ...outcomeIds]);
  const columnOf = (name = ''): Column => ({ name, place: places.get(name) ?? -1 });
  const answers = ids.map(columnOf);
  const [department, team, role] = ['department', 'team', 'role'].map(columnOf);
  const [recommend, help] = outcomeIds.map(columnOf);
  const codes = new Uint8Array(items.length);
  return (cells, line) => {
    try {
      readCodes(cells, answers, codes);
      take({
        department: readName(cells, department),
        team: readName(cells, team),
        role: readRole(cells, role),
        codes,
        outcomes: {
          recommend: readWhole(cells, recommend, 0, 10),
          help: readWhole(cells, help, 1, 5),
        },
      });
    } catch (error) {
      if (!(error instanceof BadCell)) throw error;
      throw new InputFault({ file, line, column: error.column }, error.message);
    }
  };
}

/** A cell that holds no value of its column. */
class BadCell extends Error {
  readonly column: string;

  constructor(text: string, column: string, what: string) {
    super(`"${text}" ${what}`);
    this.column = column;
  }
}

function textOf(cells: readonly string[], column: Column | undefined): string {
  return cells[column?.place ?? -1] ?? '';
}

function readCodes(cells: readonly string[], columns: readonly Column[], codes: AnswerCodes): void {
  for (let i = 0; i < columns.length; i++) {
    const text = textOf(cells, columns[i]);
    const code = codeOf(text);
    if (code < 0) {
      const what = 'is no answer; give 1 to 5 or dk, or leave it empty';
      throw new BadCell(text, columns[i]?.name ?? '', what);
    }
    codes[i] = code;
  }
}

/** The code of an answer as written, or −1. */
function codeOf(text: string): number {
  if (text === '') return 0;
  if (text === 'dk') return 6;
  return text.length === 1 && text >= '1' && text <= '5' ? text.charCodeAt(0) - 48 : -1;
}

function readName(cells: readonly string[], column: Column | undefined): string {
  const text = textOf(cells, column);
  if (text !== '') return text;
  throw new BadCell(text, column?.name ?? '', 'is no name; say where this person works');
}

function readRole(cells: readonly string[], column: Column | undefined): SurveyRole {
  const text = textOf(cells, column);
  const role = SURVEY_ROLES.find((known) => known === text);
  if (role !== undefined) return role;
  throw new BadCell(text, column?.name ?? '', `is no role; give ${SURVEY_ROLES.join(', ')}`);
}

function readWhole(
  cells: readonly string[],
  column: Column | undefined,
  from: number,
  to: number,
): number | undefined {
  const text = textOf(cells, column);
  if (text === '') return undefined;
  const number = /^\d{1,2}$/.test(text) ? Number(text) : Number.NaN;
  if (number >= from && number <= to) return number;
  const what = `is no answer; give ${from} to ${to}, or leave it empty`;
  throw new BadCell(text, column?.name ?? '', what);
}

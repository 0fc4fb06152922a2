import { SURVEY_ROLES, type SurveyRole } from '@samenhang/shared/access/survey-role';
import type { Instrument } from '@samenhang/shared/instruments/schema';
import { comparisonKey, tidyName } from '@samenhang/shared/organisation/comparison-key';
import { visibleText } from '@samenhang/shared/organisation/visible-text';
import type { AnswerCodes } from '@samenhang/shared/scoring/answers';
import type { Outcomes } from '@samenhang/shared/tallies/fold';
import { placeColumns } from './columns.ts';
import { InputFault } from './input-fault.ts';
import { createRoundCheck, type Identity } from './one-round.ts';
import { type Reading, readRows, type TakeRow } from './read-csv.ts';
import type { FileRead } from './reading-note.ts';

/** One response of a file, its names tidied. `codes` is used again for the next one. */
export interface ResponseRow extends Identity {
  readonly role: SurveyRole;
  readonly codes: AnswerCodes;
  readonly outcomes: Outcomes;
}

const ABOUT = ['respondent_id', 'label', 'cycle', 'department', 'team', 'role'];

/**
 * Reads the responses of one round from a file, one by one.
 * @throws InputFault for whatever is no file of responses of one round, naming line and column.
 */
export async function readResponses(
  file: string,
  instrument: Instrument,
  reading: Reading,
  take: (row: ResponseRow) => void,
): Promise<FileRead> {
  const round = createRoundCheck(file);
  const read = await readRows(file, reading, (columns, line) => {
    const wanted = [...ABOUT, ...[...instrument.items, ...instrument.outcomes].map(({ id }) => id)];
    const readRow = rowReader(placeColumns(file, { columns, line }, wanted), instrument);
    return located(file, (cells, line) => {
      const row = readRow(cells);
      round.take(row, line);
      take({ ...row, department: tidyName(row.department), team: tidyName(row.team) });
    });
  });
  round.finish();
  return read;
}

/** A reader of rows that says where a cell is wrong. */
function located(file: string, takeRow: TakeRow): TakeRow {
  return (cells, line) => {
    try {
      takeRow(cells, line);
    } catch (error) {
      if (!(error instanceof BadCell)) throw error;
      throw new InputFault({ file, line, column: error.column }, error.message);
    }
  };
}

/** A column with its place in the file. */
interface Column {
  readonly name: string;
  readonly place: number;
}

function rowReader(
  places: ReadonlyMap<string, number>,
  { items, outcomes }: Instrument,
): (cells: readonly string[]) => ResponseRow {
  const columnOf = (name = ''): Column => ({ name, place: places.get(name) ?? -1 });
  const answers = items.map(({ id }) => columnOf(id));
  const [recommend, help] = outcomes.map(({ id }) => columnOf(id));
  const [respondent, cycle, department, team, role] = [
    'respondent_id',
    'cycle',
    'department',
    'team',
    'role',
  ].map(columnOf);
  const codes = new Uint8Array(items.length);
  return (cells) => {
    readCodes(cells, answers, codes);
    return {
      respondent: readRespondent(cells, respondent),
      cycle: textOf(cells, cycle),
      department: readName(cells, department),
      team: readName(cells, team),
      role: readRole(cells, role),
      codes,
      outcomes: {
        recommend: readWhole(cells, recommend, 0, 10),
        help: readWhole(cells, help, 1, 5),
      },
    };
  };
}

/** A cell that holds no value of its column. */
class BadCell extends Error {
  readonly column: string;

  constructor(text: string, column: string, what: string) {
    super(`"${visibleText(text)}" ${what}`);
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
  if (comparisonKey(text) !== '') return text;
  throw new BadCell(text, column?.name ?? '', 'is no name; say where this person works');
}

/** As Excel writes a number of 12 digits or more: others have become the same. */
const SHORTENED = /^\d(?:[.,]\d+)?E\+\d+$/;

function readRespondent(cells: readonly string[], column: Column | undefined): string {
  const text = textOf(cells, column);
  const fault = (what: string) => new BadCell(text, column?.name ?? '', what);
  if (comparisonKey(text) === '') throw fault('is no respondent; give each an id of their own');
  if (!SHORTENED.test(text.trim())) return text;
  throw fault('is a number that Excel shortened; give the ids as text');
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

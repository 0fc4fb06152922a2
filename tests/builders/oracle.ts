import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SURVEY_ROLES, type SurveyRole } from '@samenhang/shared/access/survey-role';
import type { Answer, Answers } from '@samenhang/shared/scoring/answers';
import { SCORES, type ScoreName } from '@samenhang/shared/scoring/lattice';
import type { Outcomes } from '@samenhang/shared/tallies/fold';
import { parse } from 'csv-parse/sync';

/** A statement as R knew it. */
export interface OracleItem {
  readonly id: string;
  readonly theme: string;
  readonly pillar: string;
  readonly level: number;
  readonly reversed: boolean;
  readonly axisStrengthening: boolean;
}

/** An invented respondent, with the points R computed; `null` where R found too little answered. */
export interface OraclePerson {
  readonly id: string;
  readonly department: string;
  readonly team: string;
  readonly role: SurveyRole;
  readonly answers: Answers;
  readonly outcomes: Outcomes;
  readonly expected: ReadonlyMap<ScoreName, number | null>;
}

type Row = ReadonlyMap<string, string>;

export function oracleItems(): OracleItem[] {
  return readTable('items.csv').map((row) => ({
    id: cell(row, 'id'),
    theme: cell(row, 'theme'),
    pillar: cell(row, 'pillar'),
    level: toNumber(cell(row, 'level')),
    reversed: toBoolean(cell(row, 'reversed')),
    axisStrengthening: toBoolean(cell(row, 'axisStrengthening')),
  }));
}

export function oraclePersons(): OraclePerson[] {
  const ids = oracleItems().map((item) => item.id);
  const scored = new Map(
    readTable('expected-person-scores.csv').map((row) => [cell(row, 'respondent_id'), row]),
  );
  return readTable('responses.csv').map((row) => {
    const id = cell(row, 'respondent_id');
    const scores = scored.get(id);
    if (scores === undefined) throw new Error(`no scores of ${id}`);
    return {
      id,
      department: cell(row, 'department'),
      team: cell(row, 'team'),
      role: toRole(cell(row, 'role')),
      answers: toAnswers(row, ids),
      outcomes: { recommend: toOutcome(row, 'OUT-REC'), help: toOutcome(row, 'OUT-HELP') },
      expected: toScores(scores),
    };
  });
}

function toRole(text: string): SurveyRole {
  const role = SURVEY_ROLES.find((known) => known === text);
  if (role === undefined) throw new Error(`not a role: ${text}`);
  return role;
}

function toOutcome(row: Row, column: string): number | undefined {
  const text = cell(row, column);
  return text === '' ? undefined : toNumber(text);
}

function toAnswers(row: Row, ids: readonly string[]): Answers {
  const answers: Record<string, Answer> = {};
  for (const id of ids) {
    const answer = toAnswer(cell(row, id));
    if (answer !== undefined) answers[id] = answer;
  }
  return answers;
}

function toScores(row: Row): ReadonlyMap<ScoreName, number | null> {
  return new Map(
    SCORES.map((name) => {
      const text = cell(row, name === 'oldHabits' ? 'oldHabit' : name);
      return [name, text === '' ? null : toNumber(text)];
    }),
  );
}

const ANSWERS = new Map<string, Answer | undefined>([
  ['', undefined],
  ['1', 1],
  ['2', 2],
  ['3', 3],
  ['4', 4],
  ['5', 5],
  ['dk', 'dk'],
]);

function toAnswer(text: string): Answer | undefined {
  if (!ANSWERS.has(text)) throw new Error(`not an answer: ${text}`);
  return ANSWERS.get(text);
}

function toNumber(text: string): number {
  const number = Number(text);
  if (text === '' || !Number.isFinite(number)) throw new Error(`not a number: ${text}`);
  return number;
}

function toBoolean(text: string): boolean {
  if (text !== 'TRUE' && text !== 'FALSE') throw new Error(`neither TRUE nor FALSE: ${text}`);
  return text === 'TRUE';
}

function cell(row: Row, column: string): string {
  const text = row.get(column);
  if (text === undefined) throw new Error(`no column ${column}`);
  return text;
}

function readTable(name: string): Row[] {
  const file = readFileSync(join(process.cwd(), 'tests', 'oracle', name));
  const [header = [], ...rows] = parse(file);
  return rows.map((row) => new Map(header.map((column, place) => [column, row[place] ?? ''])));
}

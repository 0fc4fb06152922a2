import { comparisonKey } from '@samenhang/shared/organisation/comparison-key';
import { createSpellings, type Spelling } from '@samenhang/shared/organisation/spellings';
import { visibleText } from '@samenhang/shared/organisation/visible-text';
import { createFirstLines } from './first-lines.ts';
import { InputFault } from './input-fault.ts';

/** Whose response it is, as it is written in the file. */
export interface Identity {
  readonly respondent: string;
  readonly cycle: string;
  readonly department: string;
  readonly team: string;
}

/** Watches that each response of a file is counted once, in one round and in one group. */
export interface RoundCheck {
  /** @throws InputFault for a response of another round. */
  readonly take: (identity: Identity, line: number) => void;
  /** @throws InputFault for respondents who are there twice, and for names that only look alike. */
  readonly finish: () => void;
}

export function createRoundCheck(file: string): RoundCheck {
  const inOneRound = createCycleCheck(file);
  const respondents = createRespondentCheck(file);
  const departments = createSpellings();
  const teams = new Map<string, ReturnType<typeof createSpellings>>();
  const teamsOf = (department: string) => {
    const key = comparisonKey(department);
    const known = teams.get(key) ?? createSpellings();
    teams.set(key, known);
    return known;
  };
  return {
    take({ respondent, cycle, department, team }, line) {
      inOneRound(cycle, line);
      respondents.take(respondent, line);
      departments.add(department, line);
      teamsOf(department).add(team, line);
    },
    finish() {
      respondents.finish();
      refuseAlike(file, 'department', departments.alike());
      refuseAlike(
        file,
        'team',
        [...teams.values()].flatMap((names) => names.alike()),
      );
    },
  };
}

function createCycleCheck(file: string): (cycle: string, line: number) => void {
  let first: { readonly cycle: string; readonly line: number } | undefined;
  return (cycle, line) => {
    first ??= { cycle, line };
    if (cycle === first.cycle || comparisonKey(cycle) === comparisonKey(first.cycle)) return;
    const [one, other] = [visibleText(first.cycle), visibleText(cycle)];
    throw new InputFault(
      { file, line, column: 'cycle' },
      `"${other}" is another round than "${one}" of line ${first.line}; give one file per round, the first by --responses and the second by --later`,
    );
  };
}

function createRespondentCheck(file: string) {
  const beforeLine = createFirstLines();
  const again: { respondent: string; line: number; before: number }[] = [];
  return {
    take(respondent: string, line: number) {
      const before = beforeLine(respondent, line);
      if (before !== undefined) again.push({ respondent, line, before });
    },
    finish() {
      const [first, ...others] = again;
      if (first === undefined) return;
      const { respondent, line, before } = first;
      const more = others.length === 0 ? '' : `; lines that repeat a respondent: ${again.length}`;
      throw new InputFault(
        { file, line, column: 'respondent_id' },
        `"${visibleText(respondent)}" has answered in line ${before} already; keep one of the two${more}`,
      );
    },
  };
}

function refuseAlike(file: string, column: string, alike: readonly (readonly Spelling[])[]): void {
  const [ways, ...others] = alike;
  if (ways === undefined) return;
  const list = ways.map(spellingText).join(', ');
  const more = others.length === 0 ? '' : `; ${others.length} more like it`;
  throw new InputFault(
    { file, line: ways[1]?.lines[0] ?? 1, column },
    `${ways.length} ways of writing one name: ${list}; keep one of them${more}`,
  );
}

function spellingText({ written, lines, times }: Spelling): string {
  const more = times > lines.length ? ` and ${times - lines.length} more` : '';
  const where = `${times === 1 ? 'line' : 'lines'} ${lines.join(', ')}${more}`;
  return `"${visibleText(written)}" (${where})`;
}

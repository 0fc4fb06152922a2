import type { ReleasedBins } from '@samenhang/shared/api/release';
import type { Respondent } from '../../builders/release.ts';
import { personsBehind, personsInBin, type ShareReading } from '../turnout/sizes-behind.ts';
import { createUnknowns, type Range, type Unknowns } from '../turnout/sums-within-limits.ts';
import type { Question } from './family-questions.ts';
import { type Run, runsOf, tooMuch } from './what-follows.ts';

/** People told of together, those of a unit or those of it who are left, and what is told. */
export interface FamilyPart {
  readonly name: string;
  readonly persons: readonly Respondent[];
  /** The parts that it falls into; none where nothing is told of any alone. */
  readonly parts: readonly FamilyPart[];
  readonly told: ReleasedBins | null;
}

/** Of a part: that few gave these answers, or everybody. */
interface FoundInFamily extends Range {
  readonly part: string;
  readonly question: string;
  readonly first: number;
  readonly last: number;
}

export interface FamilyAttack {
  readonly found: readonly FoundInFamily[];
  /** Parts of which something was concluded that is not so: what was told was misread. */
  readonly wrong: readonly string[];
}

/**
 * Puts together what is told of units, of those below them and of what is left of them. How many
 * answered a question is taken as known, of every part.
 * @param reading how many persons can be behind a share.
 */
export function attackFamily(
  root: FamilyPart,
  question: Question,
  reading: ShareReading = personsBehind,
): FamilyAttack {
  const runs = runsOf(question.answers);
  const unknowns = createUnknowns();
  const parts = [...withAllWithin(root)];
  if (parts.every(({ told }) => told === null)) return { found: [], wrong: [] };
  const answers = new Map(parts.map((part) => [part, answersOf(part, question)]));
  const sizeOf = (part: FamilyPart) => answers.get(part)?.length ?? 0;
  for (const part of parts) {
    knowPart(unknowns, part, { persons: sizeOf(part), runs, reading });
    if (part.parts.length === 0) continue;
    for (const run of runs) {
      unknowns.sum(
        nameOf(run, part),
        part.parts.map((within) => nameOf(run, within)),
      );
    }
  }
  const ranges = unknowns.ranges();
  const at = (run: Run, part: FamilyPart) => ranges.get(nameOf(run, part)) ?? NOTHING;
  const isOfAll = (run: Run, part: FamilyPart | undefined) =>
    part !== undefined && at(run, part).least === sizeOf(part);
  const found = parts.flatMap((part) => {
    const known = runs.map(([first, last]) => ({ first, last, ...at([first, last], part) }));
    const around = parts.find((larger) => larger.parts.includes(part));
    const follows = tooMuch(known, {
      persons: sizeOf(part),
      enough: ENOUGH,
      isOfAllAround: ({ first, last }) => isOfAll([first, last], around),
    });
    return follows.map((run) => ({ ...run, part: part.name, question: question.name }));
  });
  const wrong = parts.filter((part) =>
    runs.some((run) => {
      const persons = personsIn(run, answers.get(part) ?? []);
      const { least, most } = at(run, part);
      return persons < least || persons > most;
    }),
  );
  return { found, wrong: wrong.map(({ name }) => `${question.name}: ${name}`) };
}

const ENOUGH = 5;
const NOTHING: Range = { least: 0, most: Number.POSITIVE_INFINITY };

function* withAllWithin(part: FamilyPart): Generator<FamilyPart> {
  yield part;
  for (const within of part.parts) yield* withAllWithin(within);
}

function answersOf({ persons }: FamilyPart, { answerOf }: Question): number[] {
  return persons.flatMap((person) => answerOf(person) ?? []);
}

function personsIn([first, last]: Run, answers: readonly number[]): number {
  return answers.filter((answer) => answer >= first && answer <= last).length;
}

const nameOf = ([first, last]: Run, { name }: FamilyPart) => `${first} to ${last} in ${name}`;

interface Known {
  readonly persons: number;
  readonly runs: readonly Run[];
  readonly reading: ShareReading;
}

/** That answers add up to how many answered, and what is told of them. */
function knowPart(unknowns: Unknowns, part: FamilyPart, { persons, runs, reading }: Known): void {
  const all: Run = [0, Math.max(...runs.map(([, last]) => last))];
  unknowns.know(nameOf(all, part), { least: persons, most: persons });
  for (const [first, last] of [...runs, all]) {
    unknowns.know(nameOf([first, last], part), { most: persons });
    if (first === last) continue;
    const name = nameOf([first, last], part);
    unknowns.sum(name, [nameOf([first, first], part), nameOf([first + 1, last], part)]);
    unknowns.sum(name, [nameOf([first, last - 1], part), nameOf([last, last], part)]);
  }
  for (const { run, range } of toldOf(part, persons, reading)) {
    unknowns.know(nameOf(run, part), range);
  }
}

function toldOf(
  { told }: FamilyPart,
  persons: number,
  reading: ShareReading,
): { run: Run; range: Partial<Range> }[] {
  if (told === null) return [];
  if (told.kind === 'nearlyAll') {
    // All but four at most.
    return [{ run: [told.first, told.last], range: { least: persons - 4 } }];
  }
  // A share of everybody is of more than a bin.
  const behind = (share: number | null) =>
    told.bins.length === 1 ? reading(share, persons) : personsInBin(reading(share, persons));
  return told.bins.map(({ first, last, share }) => ({ run: [first, last], range: behind(share) }));
}

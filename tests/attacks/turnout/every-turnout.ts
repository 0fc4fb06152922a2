import type { SurveyRole } from '@samenhang/shared/access/survey-role';
import { createUnitTree } from '@samenhang/shared/disclosure/unit-tree';
import { composeRelease } from '@samenhang/shared/releases/compose-release';
import { encodeAnswers } from '@samenhang/shared/scoring/answers';
import { type Invitee, releaseInput } from '../../builders/release.ts';
import { instrument } from '../../shared/instrument.ts';

/** People of one role in one team. */
export interface Asked {
  readonly team: string;
  readonly role: SurveyRole;
  readonly invited: number;
}

/** A turnout, from all that is told of which it is certain that all of some people answered. */
interface CertainTurnout {
  readonly answered: readonly number[];
  /** Place of the people in question. */
  readonly all: number;
}

/**
 * Tries every turnout, and looks for those that are told like no turnout in which one of some people
 * has not answered: the open rule run backwards.
 */
export function attackEveryTurnout(
  invited: readonly number[],
  tell: (answered: readonly number[]) => string,
): CertainTurnout[] {
  const alike = new Map<string, { answered: readonly number[]; least: number[] }>();
  for (const answered of everyTurnout(invited)) {
    const told = tell(answered);
    const before = alike.get(told);
    const least = answered.map((persons, at) => Math.min(persons, before?.least[at] ?? persons));
    alike.set(told, { answered, least });
  }
  return [...alike.values()].flatMap(({ answered, least }) =>
    least.flatMap((persons, all) =>
      persons > 0 && persons === invited[all] ? [{ answered, all }] : [],
    ),
  );
}

function everyTurnout([first, ...others]: readonly number[]): number[][] {
  if (first === undefined) return [[]];
  const rest = everyTurnout(others);
  return Array.from({ length: first + 1 }, (_, persons) =>
    rest.map((more) => [persons, ...more]),
  ).flat();
}

/** Everybody gives the same answers, so that a release tells of nothing but how many they are. */
const CODES = encodeAnswers(
  instrument,
  Object.fromEntries(instrument.items.map(({ id }) => [id, 3])),
);

/** The whole release of an organisation with these people in its teams, by how many answered. */
export function tellByRelease(asked: readonly Asked[]): (answered: readonly number[]) => string {
  const teams = [...new Set(asked.map(({ team }) => team))];
  const tree = createUnitTree([
    { id: 'o', parent: null },
    ...teams.map((id) => ({ id, parent: 'o' })),
  ]);
  return (answered) => {
    const persons = asked.map(({ team, role }): Invitee => ({ unit: team, role }));
    const present = persons.flatMap((person, at) =>
      Array.from({ length: answered[at] ?? 0 }, () => ({ ...person, ...SAME_ANSWERS })),
    );
    const absent = persons.flatMap((person, at) =>
      Array.from({ length: (asked[at]?.invited ?? 0) - (answered[at] ?? 0) }, () => person),
    );
    return JSON.stringify(composeRelease(releaseInput(tree, present, RULES, absent)));
  };
}

const SAME_ANSWERS = { codes: CODES, outcomes: { recommend: 7, help: 3 }, own: Uint8Array.of(3) };
const RULES = { minimumForScores: 5, minimumForDetails: 10 };

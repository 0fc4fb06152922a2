import type { ReleasedBins, ReleasedGroup } from '@samenhang/shared/api/release';
import type { Respondent } from '../../builders/release.ts';
import { instrument } from '../../shared/instrument.ts';
import { OWN_STATEMENTS } from '../reconstruction/made-up-answers.ts';

/** Something that is asked of everybody, and what is told of the answers. */
export interface Question {
  readonly name: string;
  readonly answers: number;
  /** The place of somebody's answer, from 0; none where they gave none. */
  answerOf(person: Respondent): number | undefined;
  toldOf(group: ReleasedGroup): ReleasedBins | null;
}

const statements = instrument.items.map(
  ({ id, reversed }, place): Question => ({
    name: id,
    answers: 5,
    answerOf({ codes }) {
      const code = codes[place] ?? 0;
      if (code < 1 || code > 5) return undefined;
      return reversed ? 5 - code : code - 1;
    },
    toldOf: ({ details }) => details?.statements[place]?.histogram ?? null,
  }),
);

const help: Question = {
  name: 'help',
  answers: 5,
  answerOf: ({ outcomes }) => (outcomes.help === undefined ? undefined : outcomes.help - 1),
  toldOf: ({ details }) => details?.outcomes.help ?? null,
};

const recommend: Question = {
  name: 'recommend',
  answers: 11,
  answerOf: ({ outcomes }) => outcomes.recommend,
  toldOf: ({ details }) => details?.outcomes.recommend ?? null,
};

/** Whether somebody cannot judge a statement, as if that were asked: with a share, and no bins. */
const cannotJudge = instrument.items.map(
  ({ id }, place): Question => ({
    name: `cannot judge ${id}`,
    answers: 2,
    answerOf: ({ codes }) => (codes[place] === 6 ? 1 : 0),
    toldOf({ details }) {
      const share = details?.statements[place]?.dontKnow ?? null;
      if (share === null) return null;
      return { kind: 'bins', bins: [{ first: 1, last: 1, share }] };
    },
  }),
);

/** The round's own statements, and whether somebody cannot judge them. */
const own = Array.from({ length: OWN_STATEMENTS }, (_, place): Question[] => [
  {
    name: `own ${place}`,
    answers: 5,
    answerOf(person) {
      const code = person.own?.[place] ?? 0;
      return code < 1 || code > 5 ? undefined : code - 1;
    },
    toldOf: ({ details }) => details?.own?.[place]?.histogram ?? null,
  },
  {
    name: `cannot judge own ${place}`,
    answers: 2,
    answerOf: (person) => (person.own?.[place] === 6 ? 1 : 0),
    toldOf({ details }) {
      const share = details?.own?.[place]?.dontKnow ?? null;
      return share === null ? null : { kind: 'bins', bins: [{ first: 1, last: 1, share }] };
    },
  },
]).flat();

export const QUESTIONS: readonly Question[] = [
  ...statements,
  recommend,
  help,
  ...cannotJudge,
  ...own,
];

import type { ResponseBody } from '@samenhang/shared/api/response';
import { findInstrument } from '@samenhang/shared/instruments/published';
import type { Instrument, Item } from '@samenhang/shared/instruments/schema';
import type { Answer } from '@samenhang/shared/scoring/answers';
import { demoComments } from './comments.ts';
import type { DemoPerson } from './organisation.ts';
import { guidOf, type Random, randomOf } from './random.ts';

/** How far a person is; six in ten have answered, a few of them only in part. */
export type Progress = 'none' | 'draft' | 'submitted';

export function progressOf({ tenant, person, fresh }: DemoPerson): Progress {
  const answersAtAll = fresh ? 0 : 0.57 + 0.2 * randomOf(`${tenant}|rate|${person.unit}`).next();
  const draw = randomOf(`${tenant}|progress|${person.id}`).next();
  if (draw > answersAtAll) return 'none';
  return draw > answersAtAll - 0.05 ? 'draft' : 'submitted';
}

/** What a person answers: the same every time, so that sending it again changes nothing. */
export function demoResponse(
  who: DemoPerson,
  state: 'draft' | 'submitted',
  instrumentVersion: string,
): ResponseBody {
  const instrument = findInstrument(instrumentVersion);
  if (instrument === undefined) throw new RangeError(`no instrument ${instrumentVersion}`);
  const random = randomOf(`${who.tenant}|answers|${who.person.id}`);
  const mood = 0.55 * random.normal();
  const asked = instrument.items.filter(({ order }) => state === 'submitted' || order <= 20);
  const answers = asked.flatMap((item) => {
    const answer = answerTo(item, who, mood, random);
    return answer === undefined ? [] : [[item.id, answer] as const];
  });
  return {
    state,
    submissionId: guidOf(`${who.tenant}|submission|${who.person.id}`),
    answers: Object.fromEntries(answers),
    ...(state === 'submitted' ? closing(instrument, mood, random) : { outcomes: {}, comments: {} }),
  };
}

// Points of the five-point scale. The higher a statement's level, the fewer agree; who leads sees it
// rosier; and this organisation is better at connecting than at helping people on.
const BY_LEVEL = { 1: 0.55, 2: 0.2, 3: -0.15, 4: -0.5 };
const BY_THEME = { connect: 0.45, perform: 0.15, develop: -0.1, progress: -0.5 };
const BY_ROLE = { staff: 0, manager: 0.45, hr: 0.25, board: 0.75 };

/** One to five, "I can't judge this" now and then, and now and then nothing at all. */
function answerTo(
  { id, theme, pillar, level, reversed }: Item,
  { tenant, person }: DemoPerson,
  mood: number,
  random: Random,
): Answer | undefined {
  const whim = random.next();
  const team = randomOf(`${tenant}|${person.unit}|${theme}|${pillar}`).normal();
  const item = randomOf(`${tenant}|${id}`).normal();
  const expected = BY_LEVEL[level] + BY_THEME[theme] + BY_ROLE[person.surveyRole];
  const value = 3.2 + expected + mood + 0.4 * team + 0.15 * item + 0.75 * random.normal();
  if (whim < 0.015) return undefined;
  if (whim < 0.05) return 'dk';
  return toPoint(reversed ? 6 - value : value);
}

function toPoint(value: number): Answer {
  const points = [1, 2, 3, 4, 5] as const;
  return points.find((point) => value < point + 0.5) ?? 5;
}

function closing(instrument: Instrument, mood: number, random: Random) {
  const outcomes = instrument.outcomes.map(({ id, scale }): [string, number] => {
    const value = mood + 0.6 * random.normal();
    if (scale === '1-5') return [id, clamp(Math.round(3.4 + value), 1, 5)];
    return [id, clamp(Math.round(6.9 + 1.7 * value), 0, 10)];
  });
  const questions = instrument.openQuestions.map(({ id }) => id);
  return { outcomes: Object.fromEntries(outcomes), comments: demoComments(questions, random) };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}

import type { ResponseBody } from '@samenhang/shared/api/response';
import { findInstrument } from '@samenhang/shared/instruments/published';
import type { Instrument } from '@samenhang/shared/instruments/schema';
import type { Answer } from '@samenhang/shared/scoring/answers';
import { demoComments } from './comments.ts';
import type { DemoCycle } from './cycles.ts';
import { tendencyOf } from './differences.ts';
import type { DemoPerson } from './organisation.ts';
import { guidOf, type Random, randomOf } from './random.ts';

/** How far a person is; six in ten have answered, a few of them only in part. */
export type Progress = 'none' | 'draft' | 'submitted';

export function progressOf(who: DemoPerson, { id, year }: DemoCycle): Progress {
  const { tenant, person, fresh } = who;
  const open = year === 'this_year';
  const draw = randomOf(`${tenant}|progress|${person.id}|${id}`).next();
  const answersAtAll = 0.57 + 0.2 * randomOf(`${tenant}|rate|${person.unit}`).next();
  if (!open) return draw < answersAtAll + likelier(who) ? 'submitted' : 'none';
  if (fresh || draw > answersAtAll) return 'none';
  return draw > answersAtAll - 0.07 ? 'draft' : 'submitted';
}

/** More people answer before the end; of the board and of the managers of one department, all. */
function likelier({ person: { surveyRole }, department }: DemoPerson): number {
  const all = surveyRole === 'board' || (department === 'klantcontact' && surveyRole === 'manager');
  return all ? 1 : 0.12;
}

/** What a person answers: the same every time, so that sending it again changes nothing. */
export function demoResponse(
  who: DemoPerson,
  state: 'draft' | 'submitted',
  cycle: DemoCycle,
): ResponseBody {
  const { instrumentVersion, id } = cycle;
  const instrument = findInstrument(instrumentVersion);
  if (instrument === undefined) throw new RangeError(`no instrument ${instrumentVersion}`);
  const random = randomOf(`${who.tenant}|answers|${who.person.id}|${id}`);
  // Somebody's mood changes little from one year to the next.
  const lasting = randomOf(`${who.tenant}|mood|${who.person.id}`).normal();
  const mood = 0.45 * lasting + 0.3 * random.normal();
  const asked = instrument.items.filter(({ order }) => state === 'submitted' || order <= 20);
  const answers = asked.flatMap((item) => {
    const value = 3 + mood + tendencyOf(item, who, cycle.year) + 0.75 * random.normal();
    const answer = answerOf(item.reversed ? 6 - value : value, random);
    return answer === undefined ? [] : [[item.id, answer] as const];
  });
  return {
    state,
    submissionId: guidOf(`${who.tenant}|submission|${who.person.id}|${id}`),
    answers: { ...Object.fromEntries(answers), ...ownAnswers(who, cycle) },
    ...(state === 'submitted' ? closing(instrument, mood, random) : { outcomes: {}, comments: {} }),
  };
}

/** Drawn apart from all others, which so stay what they were: the first divides people, the second not. */
function ownAnswers({ tenant, person }: DemoPerson, { id, ownStatements = [] }: DemoCycle) {
  const random = randomOf(`${tenant}|own|${person.id}|${id}`);
  const given = ownStatements.flatMap((statement, place) => {
    const value = place === 0 ? 3 + 1.3 * random.normal() : 4 + 0.8 * random.normal();
    const answer = answerOf(value, random);
    return answer === undefined ? [] : [[statement.id, answer] as const];
  });
  return Object.fromEntries(given);
}

/** One to five, "I can't judge this" now and then, and now and then nothing at all. */
function answerOf(value: number, random: Random): Answer | undefined {
  const whim = random.next();
  if (whim < 0.015) return undefined;
  return whim < 0.05 ? 'dk' : toPoint(value);
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

import { afterAll, beforeAll } from '@jest/globals';
import { PATHS } from '@samenhang/shared/api/paths';
import {
  type OwnPart,
  type ReviewView,
  reviewViewSchema,
  type Steering,
} from '@samenhang/shared/api/review';
import type { CycleRules } from '@samenhang/shared/cycles/rules';
import type { Answer } from '@samenhang/shared/scoring/answers';
import { managerOf, memberOf, NUMBERS } from '../../builders/departments.ts';
import type { Claims } from '../../builders/entra.ts';
import { type HttpApp, type Sent, startHttpApp } from '../../builders/http-app.ts';
import { releaseDepartments } from '../../builders/released-departments.ts';
import { INSTRUMENT, responseBody } from '../../builders/response.ts';

export const CYCLE = 'spring';
export const UNIT = 'care-0';
export type Who = readonly [number, Claims?];
export const manager: Who = [managerOf(UNIT)];
export const member: Who = [memberOf(UNIT)];
export const hr: Who = [NUMBERS.hr, { roles: ['Assessment.Admin'] }];
export const stranger: Who = [memberOf('sales-0')];
/** A proposal in words of the team's own. */
export const own = (text: string) => ({ what: { kind: 'own' as const, text }, cell: null });
export const guess = (
  coherence: number | null,
  lags: 'structure' | 'culture' | null = null,
): OwnPart => ({ kind: 'guess', guess: { coherence, lags } });

/** What was refused: its status and its code. */
export async function refusal(answered: ReturnType<ReviewRoom['get']>) {
  const { status, json } = await answered;
  return [status, json?.code];
}

/** Everybody of the unit, its manager first. */
export const TEAM: readonly Who[] = Array.from({ length: 24 }, (_, at) => [managerOf(UNIT) + at]);

/** Culture is what lags, most of all where it is about performing. */
function answerTo(id: string): Answer {
  if (id.startsWith('PER-CUL')) return 2;
  return id.includes('-CUL-') ? 3 : 4;
}

/** A team that answered, and can look at its result: there for the tests of a file, or of a describe. */
export function setRoom(rules?: CycleRules) {
  let started: HttpApp | undefined;
  beforeAll(async () => {
    started = await startHttpApp();
    const answers = Object.fromEntries(INSTRUMENT.items.map(({ id }) => [id, answerTo(id)]));
    await releaseDepartments(started.services, CYCLE, () => responseBody({ answers }), rules);
  });
  afterAll(() => started?.stop());
  return roomOf(() => {
    if (started === undefined) throw new Error('the room is set before the tests');
    return started;
  });
}
export type ReviewRoom = ReturnType<typeof setRoom>;

function roomOf(app: () => HttpApp) {
  const send = async (who: Who, path: string, sent: Sent = {}) =>
    app().send(path, { token: await app().token(...who), ...sent });
  const get = (who: Who, id: string, headers: Record<string, string> = {}) =>
    send(who, PATHS.review(id), { headers });
  const view = async (who: Who, id: string): Promise<ReviewView> =>
    reviewViewSchema.parse((await get(who, id)).json);
  const etagOf = async (id: string) => (await get(hr, id)).headers.get('etag') ?? '';
  const steer = async (who: Who, id: string, body: Steering, etag?: string) => {
    const headers = { 'if-match': etag ?? (await etagOf(id)) };
    return send(who, PATHS.review(id), { method: 'PATCH', headers, body });
  };
  const put = (who: Who, id: string, body: OwnPart) =>
    send(who, PATHS.ownPart(id), { method: 'PUT', body });
  const start = (who: Who, body: object = {}, unit = UNIT) =>
    send(who, PATHS.unitReviews(CYCLE, unit), { method: 'POST', body });
  const begin = async (body: object = {}, unit = UNIT): Promise<string> => {
    // Nobody writes as often in an hour as tests do in a second.
    wait(60_000);
    const begun = await start(hr, body, unit);
    if (begun.status !== 201) throw new Error(begun.text);
    return reviewViewSchema.parse(begun.json).id;
  };
  const wait = (ms: number) => {
    app().now = new Date(app().now.getTime() + ms);
  };
  /** On to a step, with the countdown on the way. */
  const goTo = async (id: string, step: ReviewView['step']) => {
    for (let at = await view(hr, id); at.step !== step; at = await view(hr, id)) {
      const next = at.steps[at.steps.indexOf(at.step) + 1] ?? 'done';
      const { status, text } = await steer(hr, id, { kind: 'step', step: next });
      if (status !== 200) throw new Error(text);
      if (next === 'reveal') wait(3000);
    }
  };
  const decide = async (who: Who, id: string, items: unknown[], etag?: string) => {
    const headers = { 'if-match': etag ?? (await etagOf(id)) };
    return send(who, PATHS.decisions(id), { method: 'PUT', headers, body: { items } });
  };
  const acts = { send, get, view, etagOf, steer, put, start, begin, wait, goTo, decide };
  return {
    ...acts,
    get app() {
      return app();
    },
  };
}

import type { ResponseBody } from '@samenhang/shared/api/response';
import { CURRENT_INSTRUMENT_VERSION } from '@samenhang/shared/instruments/vocabulary';
import { personId } from '../builders/organisation.ts';
import { INSTRUMENT } from '../builders/response.ts';
import type { Wire } from './driver.ts';
import { bodyOf, NORM } from './invented.ts';
import { CLOSING, HR, MEASURED, managerOf, organisation, PEOPLE, POOLED } from './people.ts';
import { type Stage, workOff } from './upgrade-stage.ts';

export const RELEASED = 'spring-2026';
export const OPEN = 'autumn-2026';
export const PLANNED = 'spring-2027';
/** Of {@link CLOSING}. */
export const HALF_CLOSED = 'summer-2026';
const SEGMENT = 'healthcare';
/** The team that chose something from its result. */
export const TEAM = 'team-a1';
/** Whose comments are published, but for one that is hidden. */
export const DEPARTMENT = 'a';

/** In the open cycle. */
export const RESPONDENTS = { submitted: 2, edited: 3, draft: 14, absent: 30 } as const;

const NEW = { 'if-none-match': '*' };

async function answer(stage: Stage, tenant: string, cycle: string, person: number) {
  await put(stage, tenant, cycle, person, bodyOf(person));
}

const put = (stage: Stage, tenant: string, cycle: string, person: number, body: ResponseBody) =>
  stage.get(tenant, person, 'put-response', { params: { cycle }, headers: NEW, body });

/** Plans and opens a cycle of twenty days. */
async function open(stage: Stage, tenant: string, id: string): Promise<void> {
  await stage.driver.importOrganisation(tenant, personId(HR), organisation());
  await plan(stage, tenant, id, stage.now);
  // A version before this one opened it within the request, and queued nothing.
  const { queued } = await stage.get(tenant, HR, 'post-open', { params: { cycle: id } });
  await workOff(queued, stage.driver);
}

async function plan(stage: Stage, tenant: string, id: string, from: Date): Promise<void> {
  const closesAt = new Date(from.getTime() + 20 * 86_400_000).toISOString();
  const dates = { opensAt: from.toISOString(), closesAt };
  const title = { en: `Cycle ${id}`, nl: `Meting ${id}` };
  await stage.get(tenant, HR, 'post-cycle', { body: { id, title, ...dates } });
}

/** A cycle from opening to release, and all that may be done with its results. */
export async function measure(stage: Stage): Promise<void> {
  stage.now = new Date('2026-03-02T08:00:00Z');
  const body = { segment: SEGMENT };
  for (const tenant of [MEASURED, ...POOLED]) {
    await stage.get(tenant, HR, 'put-pool-membership', { body });
  }
  await stage.get(MEASURED, HR, 'put-norm', {
    params: { norm: NORM.id },
    headers: NEW,
    body: NORM,
  });
  await open(stage, MEASURED, RELEASED);
  for (let person = 0; person < PEOPLE; person++) await answer(stage, MEASURED, RELEASED, person);
  stage.now = new Date('2026-03-20T16:00:00Z');
  const params = { cycle: RELEASED };
  const { queued } = await stage.get(MEASURED, HR, 'post-close', { params });
  await workOff(queued, stage.driver);
  await hideAComment(stage);
  const items = INSTRUMENT.habits.slice(0, 2).map(({ id }) => id);
  await stage.get(MEASURED, managerOf(TEAM), 'put-picks', {
    params: { ...params, unit: TEAM },
    headers: NEW,
    body: { items },
  });
  await releasePool(stage);
}

async function hideAComment(stage: Stage): Promise<void> {
  const params = { cycle: RELEASED, unit: DEPARTMENT };
  const { body } = await stage.get(MEASURED, HR, 'comments', { params });
  const [comment] = JSON.stringify(body).match(/[\w-]{43}/) ?? [];
  if (comment === undefined) throw new Error(`no comment of ${DEPARTMENT} was published`);
  await stage.get(MEASURED, HR, 'redaction', {
    params: { cycle: RELEASED, comment },
    body: { unit: DEPARTMENT, reason: 'names_person' },
  });
}

async function releasePool(stage: Stage): Promise<void> {
  for (const [place, tenant] of POOLED.entries()) {
    const points = 40 + 3 * place;
    await stage.driver.contribute(SEGMENT, tenant, {
      scores: {
        ...{ overall: points, connect: points, perform: points, develop: points },
        ...{ progress: points, structure: points, culture: points, leadership: points },
      },
      instrumentVersion: CURRENT_INSTRUMENT_VERSION,
      closedAt: stage.now,
    });
  }
  stage.now = new Date('2026-04-01T03:30:00Z');
  await stage.driver.tick('release-pool');
}

/** A cycle that people are answering: drafts, answers, and answers that are being edited. */
export async function fillIn(stage: Stage): Promise<void> {
  stage.now = new Date('2026-11-10T08:00:00Z');
  await open(stage, MEASURED, OPEN);
  for (let person = 0; person < 12; person++) await answer(stage, MEASURED, OPEN, person);
  const draft = { state: 'draft' } as const;
  for (let person = 14; person < 18; person++) {
    await put(stage, MEASURED, OPEN, person, bodyOf(person, draft));
  }
  const params = { cycle: OPEN };
  const { edited } = RESPONDENTS;
  const { etag } = await stage.get(MEASURED, edited, 'get-response', { params });
  await stage.get(MEASURED, edited, 'put-response', {
    params,
    headers: { 'if-match': String(etag) },
    body: bodyOf(edited + 1, draft),
  });
  await stage.driver.tick('count-participation');
  await plan(stage, MEASURED, PLANNED, new Date('2027-04-01T08:00:00Z'));
}

/** Three parts of the audience, of which answers lie in at least two. */
const SHARDS = 3;

/**
 * A cycle whose closing is under way: one shard is folded, another could not be, as the key was out of
 * reach.
 * @returns the messages left in the queue.
 */
export async function halfClose(
  stage: Stage,
  withoutKey: (work: () => Promise<unknown>) => Promise<unknown>,
): Promise<Wire[]> {
  await open(stage, CLOSING, HALF_CLOSED);
  await stage.driver.spread(CLOSING, HALF_CLOSED, SHARDS);
  // Longer than an instance goes on with what it read of the cycle before that.
  stage.now = new Date(stage.now.getTime() + 2 * 60_000);
  for (let person = 0; person < PEOPLE - 2; person++) {
    await answer(stage, CLOSING, HALF_CLOSED, person);
  }
  const params = { cycle: HALF_CLOSED };
  const { queued } = await stage.get(CLOSING, HR, 'post-close', { params });
  const [first, second, ...others] = queued;
  if (first === undefined || second === undefined) throw new Error('too few shards');
  const next = await stage.driver.handle(first);
  await withoutKey(() => stage.driver.handle(second).catch(() => undefined));
  return [second, ...others, ...next];
}

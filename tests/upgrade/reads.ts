import * as z from 'zod';
import { NORM } from './invented.ts';
import { CLOSING, HR, MEASURED, managerOf, UNITS } from './people.ts';
import { HALF_CLOSED, OPEN, PLANNED, RELEASED, RESPONDENTS, TEAM } from './story.ts';
import type { Asked, Stage } from './upgrade-stage.ts';

/** What somebody reads, and what a version answered. */
export const readSchema = z.object({
  tenant: z.string(),
  person: z.int(),
  name: z.string(),
  params: z.record(z.string(), z.string()),
  query: z.record(z.string(), z.string()),
  status: z.int(),
  etag: z.string().nullable(),
  body: z.unknown(),
});

export type Read = z.infer<typeof readSchema>;

/** What a version said and the one after it says elsewhere: choosing is an ability of the unit. */
const SAID_ELSEWHERE: Readonly<Record<string, string>> = { 'get-picks': 'mayChange' };

/** Says the next version by another rule: what rests on fewer persons, or on what is told alone. */
const BY_ANOTHER_RULE: ReadonlySet<string> = new Set(['agreement', 'coherence', 'secure']);

/**
 * Releases the next version by another rule. Where everybody answered it tells one fewer: that is n,
 * and with it whose spread is used, so intervals and certainties, and what is pointed out as the
 * difference. Answers it tells in halves, alike in all parts of a unit. Kinds, reasons, points,
 * levels and comments both release alike.
 */
const RELEASED_BY_ANOTHER_RULE: ReadonlySet<string> = new Set([
  ...['n', 'interval', 'certainty', 'difference'],
  ...['histogram', 'dontKnow', 'habits', 'outcomes'],
]);

function without(names: ReadonlySet<string>, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => without(names, one));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([name]) => !names.has(name));
  return Object.fromEntries(kept.map(([name, held]) => [name, without(names, held)]));
}

/** What the version before answered, as far as the next one says it in the same place. */
export function stillSaid(all: readonly Read[]): Read[] {
  const reads = all.map((read) => ({ ...read, body: without(BY_ANOTHER_RULE, read.body) }));
  return reads.map((read) => {
    const gone = SAID_ELSEWHERE[read.name];
    if (typeof read.body !== 'object' || read.body === null) return read;
    const kept = Object.entries(read.body).filter(([name]) => name !== gone);
    return Array.isArray(read.body) ? read : { ...read, body: Object.fromEntries(kept) };
  });
}

/**
 * Without what it says of who somebody is: of an organisation that a later version brought in, 0.1.0
 * finds nobody, as decision 14 allows.
 */
export function withoutPeople(all: readonly Read[]): Read[] {
  const ofPeople = new Set(['unit', 'surveyRole', 'language']);
  return all.map((read) =>
    read.name === 'me' ? { ...read, body: without(ofPeople, read.body) } : read,
  );
}

/** What the version before released, as far as the next one releases the same of the same answers. */
export function stillReleased(all: readonly Read[]): Read[] {
  return stillSaid(all).map((read) => ({
    ...read,
    body: without(RELEASED_BY_ANOTHER_RULE, read.body),
  }));
}

type Question = Pick<Read, 'tenant' | 'person' | 'name' | 'params' | 'query'>;

const question = (
  tenant: string,
  person: number,
  name: string,
  { params = {}, query = {} }: Asked = {},
): Question => ({ tenant, person, name, params, query });

/** What is published of units of a cycle. */
const published = (tenant: string, cycle: string, units = UNITS): Question[] => [
  question(tenant, HR, 'units', { params: { cycle } }),
  ...units.flatMap((unit) => [
    question(tenant, HR, 'result', { params: { cycle, unit } }),
    question(tenant, HR, 'comments', { params: { cycle, unit } }),
  ]),
];

/** With comments, exact, as limits, and shown together with others. */
const ONE_OF_EACH_KIND = ['a', 'team-a1', 'team-a2', 'team-b2'];

/** Of the tenant with a released and an open cycle. */
const MEASURED_READS: Question[] = [
  question(MEASURED, HR, 'cycles'),
  ...[RELEASED, OPEN, PLANNED].map((cycle) =>
    question(MEASURED, HR, 'cycle', { params: { cycle } }),
  ),
  ...published(MEASURED, RELEASED, ONE_OF_EACH_KIND),
  question(MEASURED, HR, 'result', {
    params: { cycle: RELEASED, unit: 'org' },
    query: { view: 'staff' },
  }),
  question(MEASURED, managerOf(TEAM), 'get-picks', { params: { cycle: RELEASED, unit: TEAM } }),
  question(MEASURED, HR, 'benchmarks', { params: { cycle: RELEASED, unit: 'a' } }),
  question(MEASURED, HR, 'norms'),
  question(MEASURED, HR, 'get-norm', { params: { norm: NORM.id } }),
  question(MEASURED, HR, 'pool'),
  question(MEASURED, HR, 'participation', { params: { cycle: OPEN } }),
  question(MEASURED, HR, 'job', { params: { cycle: RELEASED, job: 'close' } }),
  ...Object.values(RESPONDENTS).flatMap((person) => [
    question(MEASURED, person, 'me'),
    question(MEASURED, person, 'cycles'),
    question(MEASURED, person, 'get-response', { params: { cycle: OPEN } }),
    question(MEASURED, person, 'own-result', { params: { cycle: OPEN } }),
  ]),
];

/** What there is to read in the tenant that measures. */
export const readMeasured = (stage: Stage): Promise<Read[]> => readAll(stage, MEASURED_READS);

/** How far the closing is, in the tenant that closes. */
export const readProgress = (stage: Stage): Promise<Read[]> =>
  readAll(stage, [question(CLOSING, HR, 'job', { params: { cycle: HALF_CLOSED, job: 'close' } })]);

/** What is published of the cycle whose closing was under way, once it is finished. */
export const readClosed = (stage: Stage): Promise<Read[]> =>
  readAll(stage, published(CLOSING, HALF_CLOSED));

async function readAll(stage: Stage, questions: readonly Question[]): Promise<Read[]> {
  const read: Read[] = [];
  for (const { tenant, person, name, params, query } of questions) {
    const { status, etag, body } = await stage.ask(tenant, person, name, { params, query });
    read.push({ tenant, person, name, params, query, status, etag, body });
  }
  return read;
}

import { randomUUID } from 'node:crypto';
import { SEGMENTS } from '@samenhang/shared/api/segments';
import { DEFAULT_LANGUAGE } from '@samenhang/shared/languages';
import { cyclePlan, personId } from '../../builders/organisation.ts';
import { INSTRUMENT, responseBody } from '../../builders/response.ts';
import { normOf, poolQuartiles } from '../../shared/benchmarks/synthetic-pool.ts';

export const validNorm = (id: string) => ({ ...normOf({ overall: poolQuartiles() }), id });
const WINTER = { en: 'Winter', nl: 'Winter' };
const statement = INSTRUMENT.items[0]?.id;

/** Of each route with a contract, a body that keeps to it. */
export const BODIES: Readonly<Record<string, (params: Record<string, string>) => unknown>> = {
  'post-cycle': () => {
    const { opensAt, closesAt } = cyclePlan();
    return { id: randomUUID(), title: WINTER, opensAt, closesAt };
  },
  'patch-cycle': () => ({ title: WINTER }),
  'post-close': () => ({}),
  redaction: () => ({ unit: 'team-1', reason: 'names_person' }),
  'put-response': () => responseBody(),
  'put-picks': () => ({ items: [statement] }),
  'post-action': () => ({
    what: { kind: 'step', item: statement },
    cell: null,
    owner: { id: personId(0), name: 'Mo' },
    due: '2030-01-01',
  }),
  'patch-action': () => ({ state: 'done' }),
  'post-review': () => ({}),
  'put-own-part': () => ({ kind: 'here' }),
  'patch-review': () => ({ kind: 'gap', cell: 'connect.structure' }),
  'put-decisions': () => ({ items: [] }),
  'put-channel-tab': () => ({ unit: 'team-0' }),
  'put-notices': () => ({ items: [] }),
  'put-remind': () => ({ remind: false }),
  'put-norm': ({ norm = '' }) => validNorm(norm),
  'post-import': () => ({ source: 'file' }),
  'put-import-part': () => ({ units: [{ id: 'org', name: 'Org', managers: [] }], people: [] }),
  'post-import-commit': () => ({ digest: 'x' }),
  'put-pool-membership': () => ({ segment: SEGMENTS[0] }),
  'put-settings': () => ({
    timeZone: 'Europe/Brussels',
    language: DEFAULT_LANGUAGE,
    contact: 'HR, hr@example.org',
    columns: { afdeling: 'unit' },
  }),
};

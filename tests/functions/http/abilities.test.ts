import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { beginClosing, closeCycle } from '@samenhang/functions/use-cases/closing/close-cycle';
import { openCycle } from '@samenhang/functions/use-cases/cycles/open-cycle';
import { planCycle } from '@samenhang/functions/use-cases/cycles/plan-cycle';
import type { CycleAbility, OwnAbility, UnitAbility } from '@samenhang/shared/access/abilities';
import { commentsSchema } from '@samenhang/shared/api/comments';
import { cycleSchema, cyclesSchema } from '@samenhang/shared/api/cycle';
import { meSchema } from '@samenhang/shared/api/me';
import { PATHS } from '@samenhang/shared/api/paths';
import { roleResultSchema, unitResultSchema, unitsSchema } from '@samenhang/shared/api/unit-result';
import { DEFAULT_RULES } from '@samenhang/shared/cycles/default-rules';
import { departments, managerOf, memberOf, NUMBERS } from '../../builders/departments.ts';
import type { Claims } from '../../builders/entra.ts';
import { type HttpApp, type Sent, startHttpApp } from '../../builders/http-app.ts';
import { asIfAlone, cyclePlan, hrAdmin, unwrap } from '../../builders/organisation.ts';
import { releaseDepartments } from '../../builders/released-departments.ts';
import { responseBody } from '../../builders/response.ts';

/** Everybody in turn; HR last, as what HR does changes what there is to do. */
const PERSONAS: readonly (readonly [who: string, person: number, claims?: Claims])[] = [
  ['somebody who was not invited', NUMBERS.outsider],
  ['the technical admin', NUMBERS.technical, { roles: ['Assessment.Technical'] }],
  ['the board', NUMBERS.hr + 10, { roles: ['Assessment.Board'] }],
  ['a member of staff', memberOf('care-0')],
  ['a member of a team too small to be shown', memberOf('sales-2')],
  ['a manager of a team', managerOf('care-1')],
  ['the head of a department', managerOf('sales')],
  ['who is named as manager of the whole', NUMBERS.board],
  ['HR', NUMBERS.hr, { roles: ['Assessment.Admin'] }],
];
const RELEASED = ['quiet', 'spring'] as const;
const CYCLES = ['planned', 'open', 'closing', ...RELEASED] as const;
const UNITS = departments().units.map(({ id }) => id);
let app: HttpApp;

beforeAll(async () => {
  app = await startHttpApp();
  const alone = asIfAlone(app.services);
  const bodyOf = () => responseBody({ comments: { 'OPEN-1': 'Meer tijd voor overleg' } });
  await releaseDepartments(alone, 'quiet', bodyOf, { ...DEFAULT_RULES, staffSeeResults: false });
  await releaseDepartments(alone, 'spring', bodyOf);
  for (const id of ['planned', 'open', 'closing']) {
    unwrap(await planCycle(alone, hrAdmin(), cyclePlan(id)));
    if (id !== 'planned') unwrap(await openCycle(alone, hrAdmin(), id));
  }
  unwrap(await closeCycle(alone, hrAdmin(), 'closing'));
  // Later than an opening can be taken back.
  app.now = new Date(app.now.getTime() + 16 * 60_000);
});
afterAll(() => app?.stop());

/** What one person does, and whether they were let. */
async function acting(person: number, claims: Claims | undefined) {
  const token = await app.token(person, claims);
  const send = (path: string, sent: Sent = {}) => app.send(path, { ...sent, token });
  const isLet = async (path: string, sent?: Sent) => {
    const { status, json } = await send(path, sent);
    expect([200, 201, 202, 204, 403, 404, 409, 412, 422]).toContain(status);
    const refused = /too_late/.test(JSON.stringify(json ?? null));
    return !(refused || [403, 404].includes(status) || json?.code === 'invalid_transition');
  };
  return { send, isLet };
}
type Acting = Awaited<ReturnType<typeof acting>>;

const OWN: Readonly<Record<OwnAbility, (me: Acting) => Promise<boolean>>> = {
  planCycles: ({ isLet }) => {
    const { title, opensAt, closesAt } = cyclePlan();
    const body = { id: randomUUID(), title, opensAt, closesAt };
    return isLet(PATHS.cycles(), { method: 'POST', body });
  },
  manageBenchmarks: ({ isLet }) =>
    isLet(PATHS.poolMembership(), { method: 'PUT', body: { segment: 'healthcare' } }),
  readAudit: ({ isLet }) => isLet(PATHS.audit()),
  manageOrganisation: ({ isLet }) => isLet(PATHS.organisation()),
  readSettings: ({ isLet }) => isLet(PATHS.settings()),
  readBoard: ({ isLet }) => isLet(PATHS.board()),
};

const OF_CYCLE: Readonly<Record<CycleAbility, (me: Acting, cycle: string) => Promise<boolean>>> = {
  change: ({ isLet }, cycle) => isLet(PATHS.cycle(cycle), { method: 'PATCH', body: {} }),
  // Beside another cycle it cannot be opened, which has nothing to do with who asks.
  open: ({ isLet }, cycle) => isLet(PATHS.open(cycle), { method: 'POST' }),
  // The end stays where it is; that others are not let is what is asked.
  moveEnd: async ({ send, isLet }, cycle) => {
    const read = cycleSchema.safeParse((await send(PATHS.cycle(cycle))).json);
    if (!read.success || read.data.state !== 'open') return false;
    const { closesAt } = read.data;
    return isLet(PATHS.cycle(cycle), { method: 'PATCH', body: { closesAt } });
  },
  addPeople: ({ isLet }, cycle) => isLet(PATHS.audience(cycle), { method: 'POST' }),
  readParticipation: ({ isLet }, cycle) => isLet(PATHS.participation(cycle)),
  readResults: async ({ send }, cycle) => {
    const { json } = await send(PATHS.units(cycle));
    const listed = unitsSchema.safeParse(json);
    return listed.success && listed.data.items.length > 0;
  },
  close: ({ isLet }, cycle) => isLet(PATHS.close(cycle), { method: 'POST' }),
  // These last, as they end what the others are about.
  takeBack: ({ isLet }, cycle) => isLet(PATHS.takeBack(cycle), { method: 'POST' }),
  cancel: ({ isLet }, cycle) => isLet(PATHS.cancel(cycle), { method: 'POST' }),
};

/** The comment that is tried to be hidden; where a unit has none, nobody can hide one. */
async function commentOf(cycle: string, unit: string): Promise<string | undefined> {
  const { send } = await acting(NUMBERS.hr, { roles: ['Assessment.Admin'] });
  return commentsSchema.parse((await send(PATHS.comments(cycle, unit))).json).items[0]?.id;
}

interface Place {
  readonly cycle: string;
  readonly unit: string;
}
const OF_UNIT: Readonly<
  Record<UnitAbility, (me: Acting, place: Place) => Promise<boolean | undefined>>
> = {
  choosePicks: ({ isLet }, { cycle, unit }) => {
    const headers = { 'if-none-match': '*' };
    return isLet(PATHS.picks(cycle, unit), { method: 'PUT', headers, body: { items: [] } });
  },
  // Nothing is in it that could be added: who may not add is told so before.
  changePlan: async ({ send, isLet }, { unit }) => {
    const { json } = await send(PATHS.plan(unit));
    const isLetAdd = await isLet(PATHS.plan(unit), { method: 'POST', body: {} });
    expect([unit, json?.mayChange ?? false]).toEqual([unit, isLetAdd]);
    return isLetAdd;
  },
  redactComments: async ({ isLet }, { cycle, unit }) => {
    const comment = await commentOf(cycle, unit);
    if (comment === undefined) return undefined;
    const body = { unit, reason: 'names_person' };
    return isLet(PATHS.redaction(cycle, comment), { method: 'POST', body });
  },
  // The body is refused: so none is begun. Where members may not read, it is not for want of the right.
  startReview: ({ isLet }, { cycle, unit }) =>
    isLet(PATHS.unitReviews(cycle, unit), { method: 'POST', body: { meeting: '' } }),
};

async function expectLetAsShown(me: Acting, place: Place, shown: readonly string[]) {
  for (const [ability, act] of Object.entries(OF_UNIT)) {
    const wasLet = await act(me, place);
    if (wasLet === undefined) continue;
    expect([place.unit, ability, shown.includes(ability)]).toEqual([place.unit, ability, wasLet]);
  }
}

describe.each(PERSONAS)('%s is let do what is shown, and nothing else:', (_, person, claims) => {
  let me: Acting;
  beforeAll(async () => {
    me = await acting(person, claims);
  });

  test.each(RELEASED)('with each unit of the released cycle %s', async (cycle) => {
    const listed = unitsSchema.parse((await me.send(PATHS.units(cycle))).json).items;
    for (const unit of UNITS) {
      const shown = listed.find(({ id }) => id === unit)?.abilities;
      await expectLetAsShown(me, { cycle, unit }, shown ?? []);
      const results = [PATHS.result(cycle, unit), `${PATHS.result(cycle, unit)}?view=staff`];
      const [all, staff] = await Promise.all(results.map((path) => me.send(path)));
      expect([unit, all?.status]).toEqual([unit, shown === undefined ? 404 : 200]);
      if (shown === undefined) continue;
      expect(unitResultSchema.parse(all?.json).abilities).toEqual(shown);
      expect(roleResultSchema.parse(staff?.json).abilities).toEqual(shown);
    }
  });

  test('with each cycle', async () => {
    const { items } = cyclesSchema.parse((await me.send(PATHS.cycles())).json);
    const listed = new Map(items.map(({ id, abilities }) => [id, abilities]));
    for (const cycle of CYCLES) {
      const shown = listed.get(cycle) ?? [];
      for (const [ability, act] of Object.entries(OF_CYCLE)) {
        const isShown = shown.some((one) => one === ability);
        expect([cycle, ability, isShown]).toEqual([cycle, ability, await act(me, cycle)]);
      }
    }
  });

  test('with the result of their own unit, of which they are told the id', async () => {
    const { items } = cyclesSchema.parse((await me.send(PATHS.cycles())).json);
    for (const { id, mine } of items) {
      const { json } = await me.send(PATHS.units(id));
      const listed = unitsSchema.safeParse(json).data?.items ?? [];
      const own = listed.filter(({ name }) => name === mine.unit).map((unit) => unit.id);
      expect([id, mine.unitId]).toEqual([id, own[0] ?? null]);
    }
  });

  test('in the organisation', async () => {
    const { abilities } = meSchema.parse((await me.send(PATHS.me())).json);
    for (const [ability, act] of Object.entries(OWN)) {
      const isShown = abilities.some((one) => one === ability);
      expect([ability, isShown]).toEqual([ability, await act(me)]);
    }
  });
});

describe('a cycle whose key is lost', () => {
  const LOST = 'lost';
  const shown = async () => {
    const { send } = await acting(NUMBERS.hr, { roles: ['Assessment.Admin'] });
    const { items } = cyclesSchema.parse((await send(PATHS.cycles())).json);
    return items.find(({ id }) => id === LOST)?.abilities ?? [];
  };

  test('while open can be cancelled, and not closed: there is nothing to count', async () => {
    const alone = asIfAlone(app.services);
    unwrap(await planCycle(alone, hrAdmin(), cyclePlan(LOST)));
    unwrap(await openCycle(alone, hrAdmin(), LOST));
    expect(await shown()).toContain('close');
    await app.services.keyWrap.destroy(`${hrAdmin().tenant}.${LOST}`);
    // A key is remembered for a minute.
    app.now = new Date(app.now.getTime() + 120_000);
    expect(await shown()).toEqual(['takeBack', 'cancel', 'readParticipation']);
  });

  test('and closing, as its time is up, can be cancelled, or tried again where the key came back', async () => {
    const alone = asIfAlone(app.services);
    const stored = await alone.cycles.find(hrAdmin().tenant, LOST);
    if (stored === undefined) throw new Error('not planned');
    unwrap(await beginClosing(alone, hrAdmin().tenant, stored));
    expect(await shown()).toEqual(['close', 'cancel', 'readParticipation']);
  });
});

test('what is stored of a result says nothing of what its reader may do', async () => {
  const released = await app.services.released.find(hrAdmin().tenant, 'spring');
  if (released === undefined) throw new Error('not released');
  for (const unit of UNITS) {
    const stored = await app.services.releases.find(released.release, unit);
    expect(Buffer.from(stored ?? []).toString()).not.toContain('abilities');
  }
});

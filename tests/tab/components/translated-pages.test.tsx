import { afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import { OWN_ABILITIES } from '@samenhang/shared/access/abilities';
import type { OwnResultView } from '@samenhang/shared/api/own-result';
import { PATHS } from '@samenhang/shared/api/paths';
import { act, fireEvent } from '@testing-library/react';
import fc from 'fast-check';
import { useEffect } from 'react';
import { Fence } from '../../../tab/src/app/fence.tsx';
import { Pages } from '../../../tab/src/app/pages.tsx';
import { useNavigation } from '../../../tab/src/lib/navigation.tsx';
import { OPENING, type Route } from '../../../tab/src/lib/routes.ts';
import { INSTRUMENT } from '../../builders/response.ts';
import { type Answers, found } from '../fake-backend.ts';
import { withStatements } from '../features/exports/cases.ts';
import { actionView, EVERY_STEP, reviewServer } from '../review-views.ts';
import { cycleView, UNIT_PARTS } from '../views.ts';
import { show } from './shown-part.tsx';
import { bareTexts, keepTranslated } from './translated.ts';

const MINE = { ...cycleView().mine, state: 'draft' as const, deviceKey: 'opens nothing' };
const OPEN = cycleView({
  id: 'autumn',
  state: 'open',
  mine: MINE,
  abilities: ['close', 'readParticipation'],
});
const RELEASED = cycleView({ abilities: ['readResults'] });
const [unit] = fc.sample(withStatements, { numRuns: 1, seed: 7 });
if (unit === undefined) throw new Error('no result');
const listed = { kind: unit.kind, reason: unit.reason, of: 'montage', abilities: [] };
const glance = { overall: null, level: null, coherence: null };
const of = (value: number) => ({ value, answered: 12 });
const OWN: OwnResultView = {
  themes: { connect: of(63), perform: of(50), develop: of(20), progress: of(71) },
  pillars: { structure: of(41), culture: of(58), leadership: of(66) },
  levels: { L1: of(1), L2: of(2), L3: of(3), L4: of(4) },
  overall: of(57),
  oldHabits: of(20),
  nextSteps: INSTRUMENT.items.slice(0, 2).map(({ id }) => id),
  habits: INSTRUMENT.habits.slice(0, 2).map(({ id }) => id),
  margins: { overall: 6, connect: 9 },
};
const DRAFT = {
  state: 'draft',
  submissionId: '11111111-1111-4111-8111-111111111111',
  answers: {},
  outcomes: {},
  comments: {},
  savedAt: '2026-03-02T10:00:00.000Z',
  submittedAt: '2026-03-02T10:00:00.000Z',
};
const view = {
  ...unit,
  unit: 'montage',
  name: 'Montage',
  of: 'montage',
  ofName: 'Montage',
  abilities: ['choosePicks', 'redactComments'],
};

const MONTH = new Date().toISOString().slice(0, 7);
const LOG = {
  ...{ month: MONTH, digest: 'ab'.repeat(32), you: 'nobody', next: '1' },
  ...{ actions: ['cycle_released'], actors: [{ actor: 'system', role: 'system' }] },
  items: [
    {
      ...{ id: '1', at: '2026-03-02T10:00:00.000Z', actor: 'system', role: 'system' },
      ...{ action: 'cycle_released', target: { kind: 'cycle', id: 'spring' } },
      ...{ outcome: 'done', details: {} },
    },
  ],
};

const PLAN = { mayChange: true, isFull: false, items: [actionView()] };

const SERVER: Answers = {
  ...Object.assign({}, ...EVERY_STEP.map((view) => reviewServer([view], { plan: PLAN }))),
  [`${PATHS.audit()}?month=${MONTH}`]: found(LOG),
  [`${PATHS.audit()}?month=${MONTH}&after=1`]: found({ ...LOG, next: undefined, items: [] }),
  [PATHS.me()]: found({
    tenant: '11111111-1111-4111-8111-111111111111',
    unit: { id: 'montage', name: 'Montage' },
    surveyRole: 'staff',
    accessRoles: [],
    abilities: OWN_ABILITIES,
    managedUnits: [{ id: 'montage', name: 'Montage' }],
    language: null,
  }),
  [PATHS.cycles()]: found({ items: [OPEN, RELEASED] }),
  [PATHS.instrument('1.0.0')]: found(INSTRUMENT),
  [PATHS.response('autumn')]: found(DRAFT, '"v1"'),
  [`PUT ${PATHS.response('autumn')}`]: found({ state: 'draft', savedAt: DRAFT.savedAt }, '"v2"'),
  [PATHS.ownResult('autumn')]: found(OWN),
  [PATHS.result('spring', 'montage')]: found(view),
  [PATHS.result('spring', 'verkoop')]: found({ ...view, unit: 'verkoop', name: 'Verkoop' }),
  [PATHS.picks('spring', 'montage')]: found({ items: [INSTRUMENT.items[1]?.id] }),
  [`PUT ${PATHS.picks('spring', 'montage')}`]: found({ items: [INSTRUMENT.items[0]?.id] }, '"p"'),
  [PATHS.comments('spring', 'montage')]: found({
    items: [{ id: 'c', question: 'OPEN-1', text: 'More time', redaction: null, shownAgain: null }],
  }),
  [PATHS.units('spring')]: found({
    items: [
      { ...listed, id: 'montage', name: 'Montage', parent: null, glance },
      { ...listed, id: 'verkoop', name: 'Verkoop', parent: 'montage', glance },
    ],
  }),
  [PATHS.participation('autumn')]: found({
    items: [
      {
        unit: { id: 'montage', name: 'Montage' },
        answered: 20,
        invited: 40,
        at: '2026-03-02T01:00:00.000Z',
      },
    ],
  }),
};

const PAGES: readonly Route[] = [
  { page: 'home', withdrawn: true },
  { page: 'assessment', cycle: 'autumn', step: OPENING },
  { page: 'assessment', cycle: 'autumn', step: 'connect' },
  { page: 'assessment', cycle: 'autumn', step: 'closing' },
  { page: 'assessment', cycle: 'autumn', step: 'review' },
  { page: 'result', cycle: 'autumn', thanks: true },
  { page: 'units', cycle: 'spring' },
  { page: 'unit', cycle: 'spring', unit: 'montage' },
  ...UNIT_PARTS.map((tab): Route => ({ page: 'unit', cycle: 'spring', unit: 'montage', tab })),
  { page: 'unit', cycle: 'spring', unit: 'montage', tab: 'coherence', cell: 'connect.culture' },
  ...EVERY_STEP.map(({ id }): Route => ({ page: 'review', review: id })),
  { page: 'method' },
  { page: 'settings' },
  { page: 'benchmarks' },
  { page: 'log' },
  { page: 'compare', cycle: 'spring', units: ['montage', 'verkoop'] },
  { page: 'cycle', cycle: 'autumn' },
];

/** The page itself, and the way back to it from wherever a press leads. */
let home: () => void = () => undefined;
function At({ route }: { readonly route: Route }) {
  const { go } = useNavigation();
  useEffect(() => {
    home = () => go(route, 'replace');
    home();
  }, [go, route]);
  return <Pages />;
}

beforeAll(() => {
  jest.spyOn(window, 'print').mockImplementation(() => undefined);
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});
const translators: (() => void)[] = [];
afterEach(() => {
  for (const stop of translators.splice(0)) stop();
});

const CONTROLS = 'button, a, summary, input, textarea, tr[tabindex]';
/** Of controls that are many of a kind, a few. */
const FEW = 3;

async function open(route: Route) {
  const crashes: string[] = [];
  const shown = await show(
    'en',
    () => (
      <Fence onFailure={(name) => crashes.push(name)}>
        <At route={route} />
      </Fence>
    ),
    SERVER,
  );
  const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 60)));
  await shown.screen.findAllByRole('heading', { level: 1 }, { timeout: 10_000 });
  for (let turn = 0; turn < 5; turn++) await settle();
  return { ...shown, crashes, settle };
}

test.each(PAGES)('%j has each text in an element of its own', async (route) => {
  await open(route);
  expect(bareTexts(document.body)).toEqual([]);
});

/** Fills in a text, or presses whatever else it is. */
function press(control: Element): void {
  if (control instanceof HTMLTextAreaElement) {
    fireEvent.change(control, { target: { value: 'x'.repeat(1900) } });
  } else fireEvent.click(control);
}

/** Whether enough of its kind were pressed already. */
function counted(kinds: Map<string, number>, control: Element): boolean {
  const kind = `${control.tagName} ${control.getAttribute('role')} ${control.className}`;
  const seen = kinds.get(kind) ?? 0;
  kinds.set(kind, seen + 1);
  return seen >= FEW;
}

test.each(PAGES)('%j goes on where a browser translates it, whatever is pressed', async (route) => {
  const { t, crashes, settle, screen } = await open(route);
  translators.push(keepTranslated(document.body));
  const kinds = new Map<string, number>();
  for (let place = 0; place < document.querySelectorAll(CONTROLS).length; place++) {
    const control = document.querySelectorAll(CONTROLS)[place];
    if (control === undefined || counted(kinds, control)) continue;
    const address = window.location.search;
    press(control);
    await settle();
    const broken = screen.queryAllByText(t('fault.part.title')).length;
    expect({ pressed: control.textContent, broken, crashes }).toMatchObject({
      broken: 0,
      crashes: [],
    });
    if (window.location.search === address) continue;
    act(home);
    await settle();
  }
  expect(kinds.size).toBeGreaterThan(0);
});

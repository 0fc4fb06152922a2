import { beforeAll, describe, expect, test } from '@jest/globals';
import type { ActionView, PlanView } from '@samenhang/shared/api/actions';
import type { EffectsView } from '@samenhang/shared/api/effects';
import { PATHS } from '@samenhang/shared/api/paths';
import { CURRENT_INSTRUMENT_VERSION } from '@samenhang/shared/instruments/vocabulary';
import { LANGUAGES, type Language } from '@samenhang/shared/languages';
import EffectsSection from '../../../tab/src/features/actions/components/effects-section.tsx';
import OwnActions from '../../../tab/src/features/actions/components/own-actions.tsx';
import PlanSection from '../../../tab/src/features/actions/components/plan-section.tsx';
import type { Reply } from '../../../tab/src/lib/api-client.ts';
import { withWords } from '../../../tab/src/lib/i18n.ts';
import { PLAN_WORDS } from '../../../tab/src/lib/part-word-files.ts';
import type { SelectPeople } from '../../../tab/src/lib/people-picker.ts';
import { ACTION_WORDS } from '../../../tab/src/lib/word-files.ts';
import { inLanguages } from '../../builders/in-languages.ts';
import { INSTRUMENT } from '../../builders/response.ts';
import { type Answers, found, OFFLINE, refused } from '../fake-backend.ts';
import { show } from './shown-part.tsx';

const UNIT = 'team';
const NOOR = { id: 'aaaaaaaa-0000-4000-8000-000000000001', name: 'Noor de Wit' };
const STEP = INSTRUMENT.items.find(({ axisStrengthening }) => axisStrengthening);
const ACTION: ActionView = {
  ...{ id: 'a1', unit: UNIT, unitName: 'Team', cell: 'connect.structure', due: '2999-03-01' },
  ...{ what: { kind: 'own', text: 'Every Monday ten minutes on what holds us up' } },
  owner: { ...NOOR, hasLeft: false },
  ...{ isMine: false, state: 'open', cycle: 'spring', review: null },
  ...{ changedAt: '2026-11-20T09:30:00.000Z', etag: '"e1"' },
};
const plan = (more: Partial<PlanView> = {}): PlanView => ({
  ...{ mayChange: true, isFull: false, items: [ACTION], ...more },
});

beforeAll(async () => {
  // A part that is fetched later, made ready here as a browser has it built.
  await import('../../../tab/src/features/actions/components/action-form.tsx');
});

async function shown(language: Language, answers: Answers, picker?: SelectPeople) {
  await withWords([PLAN_WORDS, ACTION_WORDS], Promise.resolve());
  const pick = picker ?? (async () => null);
  return show(
    language,
    (words) => <PlanSection words={words} unit={UNIT} name="Team" select={pick} />,
    answers,
  );
}
const PATCH = `PATCH ${PATHS.action(UNIT, 'a1')}`;
const own = ({ text }: { text: string }) => text;
type T = Awaited<ReturnType<typeof show>>['t'];
/** What a button is called that says how the action stands. */
const named = (t: T, state: ActionView['state']) =>
  t('action.state', { state: t(`actionState.${state}`), action: TITLE });
const TITLE = ACTION.what.kind === 'own' ? own(ACTION.what) : '';

describe.each(LANGUAGES)('the plan in %s', (language) => {
  test('says who does what by when, and takes another state in one press, with a way back', async () => {
    const going = { ...ACTION, state: 'going' as const, etag: '"e2"' };
    const back = { ...ACTION, etag: '"e3"' };
    const replies = [found(going), found(back)];
    const { t, user, screen, bodies, asked } = await shown(language, {
      [PATHS.plan(UNIT)]: found(plan()),
      [PATCH]: () => replies.shift() ?? refused('internal_error'),
    });
    await screen.findByText(TITLE);
    expect(screen.getByText(new RegExp(NOOR.name))).toBeTruthy();
    const pressed = () =>
      screen.getAllByRole('button', { pressed: true }).map(({ textContent }) => textContent);
    expect(pressed()).toEqual([t('actionState.open')]);
    await user.click(screen.getByRole('button', { name: named(t, 'going') }));
    await screen.findByText(t('plan.changed', { action: TITLE, state: t('actionState.going') }));
    expect(pressed()).toEqual([t('actionState.going')]);
    await user.click(screen.getByRole('button', { name: t('plan.undo') }));
    await screen.findByRole('button', { name: named(t, 'open'), pressed: true });
    const sent = bodies().filter((_, place) => asked()[place] === PATCH);
    expect(sent).toEqual([{ state: 'going' }, { state: 'open' }]);
  });

  test('a press that does not arrive is made again when asked to', async () => {
    const done = { ...ACTION, state: 'done' as const, etag: '"e2"' };
    const replies: Reply<unknown>[] = [OFFLINE, found(done)];
    const { t, user, screen, bodies, asked } = await shown(language, {
      [PATHS.plan(UNIT)]: found(plan()),
      [PATCH]: () => replies.shift() ?? refused('internal_error'),
    });
    await user.click(await screen.findByRole('button', { name: named(t, 'done') }));
    await user.click(await screen.findByRole('button', { name: t('fault.retry') }));
    await screen.findByRole('button', { name: named(t, 'done'), pressed: true });
    const sent = bodies().filter((_, place) => asked()[place] === PATCH);
    expect(sent).toEqual([{ state: 'done' }, { state: 'done' }]);
  });

  test('who only reads sees how it stands, and nothing to press', async () => {
    const { t, screen } = await shown(language, {
      [PATHS.plan(UNIT)]: found(plan({ mayChange: false })),
    });
    await screen.findByText(t('actionState.open'));
    expect(screen.queryAllByRole('button')).toEqual([]);
  });

  test('an action that somebody else changed meanwhile is read again, and it says so', async () => {
    const { t, user, screen, asked } = await shown(language, {
      [PATHS.plan(UNIT)]: found(plan()),
      [PATCH]: refused('etag_mismatch'),
    });
    await user.click(await screen.findByRole('button', { name: named(t, 'done') }));
    await screen.findByText(t('plan.overtaken'));
    expect(asked().filter((one) => one === `GET ${PATHS.plan(UNIT)}`).length).toBe(2);
  });

  test('its day is spoken of once it has passed; of an owner who left it asks for another', async () => {
    const late = { ...ACTION, due: '2020-03-01', owner: { ...NOOR, hasLeft: true } };
    const { t, screen } = await shown(language, {
      [PATHS.plan(UNIT)]: found(plan({ items: [late] })),
    });
    await screen.findByText(t('plan.hasLeft', { owner: NOOR.name }));
    expect(screen.getByText(/1 (March|maart)|March 1/)).toBeTruthy();
  });

  test('an action is added with what, who and by when, and not without', async () => {
    const picker: SelectPeople = async ({ one }) => (one ? [NOOR] : null);
    const { t, words, user, screen, bodies, asked } = await shown(
      language,
      {
        [PATHS.plan(UNIT)]: found(plan({ items: [] })),
        [`POST ${PATHS.plan(UNIT)}`]: found(ACTION),
      },
      picker,
    );
    await user.click(await screen.findByRole('button', { name: t('plan.add') }));
    const save = await screen.findByRole('button', { name: t('actionForm.save'), hidden: true });
    await user.click(save);
    const needs = [t('actionForm.needsWhat'), t('actionForm.needsOwner'), t('actionForm.needsDue')];
    const what = words.format.list(needs);
    expect(screen.getByText(t('actionForm.missing', { what }))).toBeTruthy();
    await user.selectOptions(
      screen.getByLabelText(t('actionForm.what')),
      STEP?.nextStep[language] ?? '',
    );
    await user.click(screen.getByText(t('actionOwner.choose')));
    await screen.findByText(NOOR.name);
    await user.type(screen.getByLabelText(t('actionForm.due')), '2999-05-01');
    await user.click(save);
    const sent = bodies()[asked().indexOf(`POST ${PATHS.plan(UNIT)}`)];
    expect(sent).toEqual({
      what: { kind: 'step', item: STEP?.id },
      cell: `${STEP?.theme}.${STEP?.pillar}`,
      owner: NOOR,
      due: '2999-05-01',
    });
  });

  test('where three are open it says what to do first', async () => {
    const { t, screen } = await shown(language, {
      [PATHS.plan(UNIT)]: found(plan({ isFull: true })),
    });
    await screen.findByText(t('action.full'));
    expect(screen.queryByRole('button', { name: t('plan.add') })).toBeNull();
  });

  test('whether it helped is said without a cause, and where nothing can be said, that', async () => {
    const effects: EffectsView = {
      earlier: { id: 'autumn', title: inLanguages({ en: 'Autumn', nl: 'Najaar' }) },
      items: [
        {
          ...{ action: 'a1', what: ACTION.what, cell: 'connect.structure', verdict: 'more' },
          change: { earlier: 41, later: 58, interval: { low: 52, high: 64 } },
          expected: { value: 46, interval: { low: 37, high: 55 }, units: 14 },
        },
        {
          ...{
            action: 'a2',
            what: ACTION.what,
            cell: 'perform.culture',
            verdict: null,
            expected: null,
          },
          change: { earlier: 41, later: 45, interval: { low: 39, high: 51 } },
        },
        {
          ...{
            action: 'a3',
            what: ACTION.what,
            cell: 'progress.culture',
            verdict: null,
            expected: null,
            change: null,
          },
        },
      ],
      organisation: [],
    };
    await withWords([PLAN_WORDS, ACTION_WORDS], Promise.resolve());
    const { t, screen } = await show(
      language,
      (words) => <EffectsSection words={words} cycle="spring" unit={UNIT} />,
      {
        [PATHS.effects('spring', UNIT)]: found(effects),
      },
    );
    await screen.findByText(t('effects.more'));
    expect(screen.getByText(t('effects.alone'))).toBeTruthy();
    expect(screen.getByText(/41 (to|naar) 58/)).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/because of|dankzij/);
  });

  test("on the home page stand one's own actions, with the unit; nothing where there are none", async () => {
    await withWords([PLAN_WORDS, ACTION_WORDS], Promise.resolve());
    const { t, screen } = await show(language, () => <OwnActions />, {
      [PATHS.ownActions()]: found({ items: [{ ...ACTION, isMine: true }] }),
      [PATHS.instrument(CURRENT_INSTRUMENT_VERSION)]: found(INSTRUMENT),
    });
    await screen.findByRole('heading', { name: t('ownActions.title') });
    expect(screen.getByText(/Team/)).toBeTruthy();
  });
});

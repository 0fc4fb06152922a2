import { describe, expect, test } from '@jest/globals';
import type { CycleAbility } from '@samenhang/shared/access/abilities';
import type { CycleView } from '@samenhang/shared/api/cycle';
import { PATHS } from '@samenhang/shared/api/paths';
import { LANGUAGES, type Language, perLanguage } from '@samenhang/shared/languages';
import { dayAndTimeIn, zoneNameIn } from '@samenhang/shared/notices/fill-text';
import { fireEvent } from '@testing-library/react';
import { CycleCard } from '../../../tab/src/features/cycles/components/cycle-card.tsx';
import { withWords } from '../../../tab/src/lib/i18n.ts';
import { ROUND_WORDS } from '../../../tab/src/lib/word-files.ts';
import CyclePage from '../../../tab/src/pages/cycle/cycle-page.tsx';
import { inLanguages } from '../../builders/in-languages.ts';
import { INSTRUMENT } from '../../builders/response.ts';
import { type Answers, found } from '../fake-backend.ts';
import { cycleView } from '../views.ts';
import { show } from './shown-part.tsx';

const ID = 'spring';
const settings = { timeZone: 'Europe/Amsterdam', language: 'nl', contact: '', columns: {} };
const unit = (id: string, parent: string | null, people: number) => ({
  ...{ id, name: `Unit ${id}`, parent, managers: [], own: people, people },
  outlook: 'exact' as const,
});
const forecastOf = (answered: number, kinds: readonly string[]) =>
  found({
    answered,
    items: kinds.map((kind, place) => ({
      ...{ unit: `u${place}`, name: `Unit ${place}`, parent: null, people: 12 - place, kind },
    })),
  });
const FACTS: Answers = {
  [PATHS.settings()]: found(settings),
  [PATHS.organisationUnits()]: found({ version: 'v', items: [unit('org', null, 40)] }),
  [PATHS.openings()]: found({ items: [] }),
  [PATHS.participation(ID)]: found({ items: [] }),
  [PATHS.instrument('1.0.0')]: found(INSTRUMENT),
  [PATHS.forecast(ID, 100)]: forecastOf(100, ['exact', 'exact', 'interval', 'pooled']),
  [PATHS.forecast(ID, 80)]: forecastOf(80, ['exact', 'interval', 'pooled', 'pooled']),
  [PATHS.forecast(ID, 60)]: forecastOf(60, ['exact', 'parent', 'parent', 'parent']),
};

async function page(language: Language, given: Partial<CycleView>, answers: Answers = {}) {
  await withWords([ROUND_WORDS], Promise.resolve());
  const cycle = cycleView({ id: ID, ...given });
  const shown = await show(language, () => <CyclePage page="cycle" cycle={ID} />, {
    [PATHS.cycles()]: found({ items: [cycle] }),
    ...FACTS,
    ...answers,
  });
  return { ...shown, cycle };
}
const PLANNED: CycleAbility[] = ['change', 'open', 'cancel'];
const OPEN: CycleAbility[] = ['moveEnd', 'addPeople', 'close', 'cancel'];

describe.each(LANGUAGES)('a planned round in %s', (language) => {
  const planned = (given: Partial<CycleView> = {}, answers: Answers = {}) =>
    page(language, { state: 'planned', invited: null, abilities: PLANNED, ...given }, answers);

  test('tells what would be published for each share of people who answer', async () => {
    const { t, screen, user } = await planned();
    for (const [share, count, without] of [
      [100, 3, 1],
      [80, 2, 1],
    ]) {
      const said = t('forecast.own', { share, units: '4', count: Number(count) });
      await screen.findByText(t('forecast.without', { said, count: Number(without) }));
    }
    await screen.findByText(t('forecast.own', { share: 60, units: '4', count: 1 }));
    await user.click(screen.getByText(t('forecast.perUnit')));
    const rows = await screen.findAllByRole('row');
    expect(rows.at(-1)?.textContent).toContain(t('forecastKind.parent'));
  });

  test.each(['interval', 'exact'] as const)(
    'says once what an own result without a score is: %s',
    async (kind) => {
      const { t, screen, user } = await planned(
        {},
        {
          [PATHS.forecast(ID, 100)]: forecastOf(100, ['exact', kind, kind, 'pooled']),
          [PATHS.forecast(ID, 80)]: forecastOf(80, ['exact', 'exact', 'exact', 'pooled']),
        },
      );
      await user.click(await screen.findByText(t('forecast.perUnit')));
      await screen.findAllByRole('row');
      const said = t('forecast.interval', { kind: t('forecastKind.interval') });
      expect(screen.queryAllByText(said)).toHaveLength(kind === 'interval' ? 1 : 0);
    },
  );

  test('says when it opens by itself, in the time of the organisation', async () => {
    const opensAt = '2031-06-02T07:00:00.000Z';
    const { t, screen } = await planned({ opensByClock: true, opensAt });
    const said = await screen.findByText(/Central European Time|Midden-Europese tijd/, {
      selector: 'li:nth-child(2)',
    });
    expect(said.textContent).toMatch(language === 'nl' ? /2 juni.*9:00/ : /2 June.*9:00/);
    expect(screen.queryByText(t('plannedFor.lateTitle'))).toBeNull();
  });

  const at = (moment: string) => ({
    when: dayAndTimeIn(language, 'Europe/Amsterdam', new Date(moment)),
    zone: zoneNameIn(language, 'Europe/Amsterdam', new Date(moment)),
  });

  test.each([true, false])('says when it opens, by the clock: %s', async (opensByClock) => {
    const opensAt = '2031-06-02T07:00:00.000Z';
    const { t, screen, cycle, words } = await planned({ opensByClock, opensAt });
    const until = words.format.day(cycle.closesAt);
    await screen.findByText(t('cycle.planned', { until, count: 0 }));
    await screen.findByText(
      t(opensByClock ? 'plannedFor.byClock' : 'plannedFor.byHand', at(opensAt)),
    );
  });

  test.each([true, false])(
    'over people who were asked lately says when it really can open, by the clock: %s',
    async (opensByClock) => {
      const dates = { opensAt: '2031-06-02T07:00:00.000Z', closesAt: '2031-07-20T15:00:00.000Z' };
      const from = '2031-06-20T12:30:00.000Z';
      const waits = found({ items: [{ unit: 'org', from }] });
      const { t, screen } = await planned(
        { opensByClock, ...dates },
        { [PATHS.openings()]: waits },
      );
      const said = opensByClock
        ? t('plannedFor.byClockFrom', { ...at(from), planned: at(dates.opensAt).when })
        : t('plannedFor.byHandFrom', at(from));
      await screen.findByText(said);
      const warned = screen.queryByText(t('plannedFor.opensLater', at(from)));
      expect(warned === null).toBe(!opensByClock);
    },
  );

  test('that would be over before it can open says so', async () => {
    const from = '2031-08-20T12:30:00.000Z';
    const { t, screen } = await planned(
      { closesAt: '2031-07-20T15:00:00.000Z' },
      { [PATHS.openings()]: found({ items: [{ unit: 'org', from }] }) },
    );
    await screen.findByText(t('plannedFor.endsBefore', at(from)));
  });

  test('tells that statements of HR’s own are asked', async () => {
    const text = { en: 'I can plan my day.', nl: 'Ik kan mijn dag plannen.' };
    const said = inLanguages(text);
    const { t, screen } = await planned({ ownStatements: [{ id: 'OWN-1', text: said }] });
    await screen.findByText(t('plannedFor.own', { count: 1 }));
    // As they will be asked, in every language.
    screen.getByRole('heading', { name: t('plannedFor.ownTitle') });
    for (const words of Object.values(text)) screen.getByText(words, { exact: false });
  });

  test('that should have opened by itself says that it did not', async () => {
    const { t, screen } = await planned({
      opensByClock: true,
      opensAt: '2020-06-02T07:00:00.000Z',
    });
    await screen.findByText(t('plannedFor.lateTitle'));
  });

  test('is changed as a whole', async () => {
    const change = `PATCH ${PATHS.cycle(ID)}`;
    const title = perLanguage((tag) => `New ${tag}`);
    const after = cycleView({ id: ID, state: 'planned', abilities: PLANNED, title });
    const { t, screen, user, bodies } = await planned({}, { [change]: found(after) });
    await user.click(await screen.findByRole('button', { name: t('planRound.change') }));
    const [first] = screen.getAllByRole('textbox');
    if (first === undefined) throw new Error('no name to fill in');
    await user.clear(first);
    await user.type(first, 'New en');
    await user.click(screen.getByRole('button', { name: t('planRound.save') }));
    await screen.findByText(t('planRound.saved'));
    await screen.findByRole('heading', { level: 1, name: title[language] });
    expect(bodies().find((body) => body !== undefined)).toMatchObject({
      title: { en: 'New en' },
      audience: { unit: null },
    });
  });

  test('shows the page that people will see', async () => {
    const { t, screen, user } = await planned();
    await user.click(await screen.findByText(t('openingPage.show')));
    await screen.findByRole('heading', { name: t('opening.whyTitle') });
  });

  test('for which nobody is there has no forecast, and says why', async () => {
    const refused = {
      ok: false as const,
      fault: {
        ...{ kind: 'problem' as const, code: 'validation_failed' as const },
        fields: [{ pointer: '', message: 'nobody' }],
      },
    };
    const none = { [PATHS.forecast(ID, 100)]: refused };
    const { t, screen } = await planned({}, none);
    await screen.findByText(t('forecast.none'));
  });
});

describe.each(LANGUAGES)('an open round in %s', (language) => {
  const open = (given: Partial<CycleView> = {}, answers: Answers = {}) =>
    page(language, { state: 'open', abilities: OPEN, ...given }, answers);

  test('has its end moved, in the time of the organisation', async () => {
    const move = `PATCH ${PATHS.cycle(ID)}`;
    const closesAt = '2031-07-01T15:00:00.000Z';
    const { t, screen, user, bodies } = await open(
      {},
      { [move]: found(cycleView({ id: ID, state: 'open', abilities: OPEN, closesAt })) },
    );
    const day = await screen.findByLabelText(t('planRound.lastDay'));
    fireEvent.change(day, { target: { value: '' } });
    await user.click(screen.getByRole('button', { name: t('moveEnd.save') }));
    screen.getByText(t('moveEnd.short'));
    fireEvent.change(day, { target: { value: '2031-07-01' } });
    fireEvent.change(screen.getByLabelText(t('planRound.lastTime')), {
      target: { value: '17:00' },
    });
    await user.click(screen.getByRole('button', { name: t('moveEnd.save') }));
    expect(
      (await screen.findByText(/17:00|5:00/, { selector: '[role=status] *' })).textContent,
    ).not.toContain('{{');
    expect(bodies().filter((body) => body !== undefined)).toEqual([{ closesAt }]);
  });

  test('is taken back after it was said what that does, and then stands planned', async () => {
    const again = cycleView({ id: 'spring-again-1', state: 'planned', abilities: PLANNED });
    const takeBackUntil = '2031-03-02T08:15:00.000Z';
    const { t, screen, user, asked } = await open(
      { abilities: [...OPEN, 'takeBack'], takeBackUntil },
      { [`POST ${PATHS.takeBack(ID)}`]: found(again) },
    );
    await user.click(await screen.findByRole('button', { name: t('takeBack.now') }));
    for (const what of ['plan', 'answers', 'seen'] as const)
      screen.getByText(t(`takeBack.${what}`));
    await user.click(screen.getByRole('button', { name: t('takeBack.confirm') }));
    expect(asked()).toContain(`POST ${PATHS.takeBack(ID)}`);
  });

  test('is not taken back once the time is over', async () => {
    const { t, screen } = await open();
    await screen.findByRole('heading', { name: t('moveEnd.title') });
    expect(screen.queryByRole('heading', { name: t('takeBack.title') })).toBeNull();
  });

  test('invites who joined, and says who has no place in it', async () => {
    const { t, screen, user } = await open(
      {},
      { [`POST ${PATHS.audience(ID)}`]: found({ added: 3, elsewhere: 1, tooSoon: 2 }) },
    );
    await user.click(await screen.findByRole('button', { name: t('addPeople.now') }));
    const said = [
      t('addPeople.added', { count: 3 }),
      t('addPeople.elsewhere', { count: 1 }),
      t('addPeople.tooSoon', { count: 2, days: 30 }),
    ].join(' ');
    await screen.findByText(said);
  });
});

test.each(LANGUAGES)('whoever is asked reads that the end was moved, in %s', async (language) => {
  const endMovedFrom = '2026-03-22T16:00:00.000Z';
  const cycle = cycleView({ endMovedFrom });
  const { screen, words } = await show(language, () => (
    <CycleCard cycle={cycle} state="">
      {null}
    </CycleCard>
  ));
  const before = words.format.dayAndTime(endMovedFrom);
  screen.getByText(words.t('home.endMoved', { before }));
});

import { describe, expect, jest, test } from '@jest/globals';
import { OWN_ABILITIES } from '@samenhang/shared/access/abilities';
import type { CycleView } from '@samenhang/shared/api/cycle';
import type { OpenJobView } from '@samenhang/shared/api/open-job';
import { PATHS } from '@samenhang/shared/api/paths';
import { DEFAULT_RULES } from '@samenhang/shared/cycles/default-rules';
import { LANGUAGES, type Language, perLanguage } from '@samenhang/shared/languages';
import { dayAndTimeIn, zoneNameIn } from '@samenhang/shared/notices/fill-text';
import { fireEvent, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { OpenPlanned } from '../../../tab/src/features/cycles/components/open-planned.tsx';
import { useOpening } from '../../../tab/src/features/cycles/components/use-opening.ts';
import { withWords } from '../../../tab/src/lib/i18n.ts';
import { languageName } from '../../../tab/src/lib/language-name.ts';
import { ROUND_WORDS, SETTINGS_WORDS } from '../../../tab/src/lib/word-files.ts';
import RoundsPage from '../../../tab/src/pages/rounds/rounds-page.tsx';
import { type Answers, found } from '../fake-backend.ts';
import { cycleView } from '../views.ts';
import { show } from './shown-part.tsx';

const ME = {
  ...{ tenant: '11111111-1111-4111-8111-111111111111', unit: null, surveyRole: null },
  ...{ managedUnits: [], language: null, accessRoles: [], abilities: [...OWN_ABILITIES] },
};
const refusal = (message: string) => ({
  ok: false as const,
  fault: {
    ...{ kind: 'problem' as const, code: 'validation_failed' as const },
    fields: [{ pointer: '/closesAt', message }],
  },
});

const unit = (id: string, parent: string | null, people: number) => ({
  ...{ id, name: `Unit ${id}`, parent, managers: [], own: people, people },
  outlook: 'exact' as const,
});
const UNITS = [unit('org', null, 40), unit('a', 'org', 25), unit('a1', 'a', 12)];
const FACTS: Answers = {
  [PATHS.settings()]: found({
    ...{ timeZone: 'Europe/Amsterdam', language: 'nl', contact: '', columns: {} },
  }),
  [PATHS.organisationUnits()]: found({ version: 'v', items: UNITS }),
  [PATHS.openings()]: found({ items: [] }),
};

async function rounds(language: Language, answers: Answers = {}) {
  await withWords([SETTINGS_WORDS, ROUND_WORDS], Promise.resolve());
  const shown = await show(language, () => <RoundsPage />, {
    ...FACTS,
    [PATHS.me()]: found(ME),
    [PATHS.cycles()]: found({ items: [] }),
    ...answers,
  });
  await shown.screen.findByRole('button', { name: shown.t('planRound.plan') });
  const nameIn = (tag: Language) =>
    shown.screen.getByLabelText(
      shown.t('planRound.name', { language: languageName(language, tag) }),
    );
  return { ...shown, nameIn };
}

test.each(LANGUAGES)('a round is planned with a name in each language, in %s', async (language) => {
  const planned = cycleView({ id: 'new', state: 'planned' });
  const { screen, t, user, nameIn, bodies } = await rounds(language, {
    [`POST ${PATHS.cycles()}`]: found(planned),
  });
  for (const tag of LANGUAGES) await user.type(nameIn(tag), `Round ${tag}`);
  await user.click(screen.getByRole('button', { name: t('planRound.plan') }));
  expect(bodies().find((body) => body !== undefined)).toMatchObject({
    id: expect.stringMatching(/^[A-Za-z0-9-]{1,64}$/),
    title: perLanguage((tag) => `Round ${tag}`),
    opensAt: expect.stringMatching(/Z$/),
    closesAt: expect.stringMatching(/Z$/),
    audience: { unit: null },
    rules: DEFAULT_RULES,
  });
});

test.each(LANGUAGES)(
  'a pilot at a set time promises more than it must, in %s',
  async (language) => {
    const planned = cycleView({ id: 'new', state: 'planned' });
    const { screen, t, user, nameIn, bodies } = await rounds(language, {
      [`POST ${PATHS.cycles()}`]: found(planned),
    });
    for (const tag of LANGUAGES) await user.type(nameIn(tag), 'x');
    const choose = (label: string, value: string) =>
      user.selectOptions(screen.getByLabelText(label), value);
    await choose(t('planRound.who'), 'a1');
    await choose(t('planRound.opens'), 'byClock');
    await choose(t('planRound.scores'), '10');
    await user.click(screen.getByLabelText(t('planRound.staff')));
    fireEvent.change(screen.getByLabelText(t('planRound.opensDay')), {
      target: { value: '2031-06-02' },
    });
    fireEvent.change(screen.getByLabelText(t('planRound.lastDay')), {
      target: { value: '2031-06-20' },
    });
    await user.click(screen.getByRole('button', { name: t('planRound.plan') }));
    expect(bodies().find((body) => body !== undefined)).toMatchObject({
      ...{ opensAt: '2031-06-02T07:00:00.000Z', closesAt: '2031-06-20T15:00:00.000Z' },
      audience: { unit: 'a1' },
      rules: { ...DEFAULT_RULES, minimumForScores: 10, staffSeeResults: false },
    });
  },
);

test.each(LANGUAGES)(
  'from when a round can open over whom it asks is said before it is planned, in %s',
  async (language) => {
    const from = '2031-06-02T12:30:00.000Z';
    const waits = [
      { unit: 'org', from },
      { unit: 'a', from },
    ];
    const { screen, t, user } = await rounds(language, {
      [PATHS.openings()]: found({ items: waits }),
    });
    const moment = new Date(from);
    const why = t('planRound.opensFrom', {
      when: dayAndTimeIn(language, 'Europe/Amsterdam', moment),
      zone: zoneNameIn(language, 'Europe/Amsterdam', moment),
    });
    screen.getByText(why);
    screen.getByText(t('planRound.opensHint'));
    await user.selectOptions(screen.getByLabelText(t('planRound.opens')), 'byClock');
    fireEvent.change(screen.getByLabelText(t('planRound.opensDay')), {
      target: { value: '2031-06-02' },
    });
    screen.getByText(t('planRound.opensTooSoon', { why }));
    fireEvent.change(screen.getByLabelText(t('planRound.opensDay')), {
      target: { value: '2031-06-03' },
    });
    screen.getByText(why);
    fireEvent.change(screen.getByLabelText(t('planRound.lastDay')), {
      target: { value: '2031-06-01' },
    });
    screen.getByText(t('planRound.endsTooSoon', { why }));
    await user.selectOptions(screen.getByLabelText(t('planRound.who')), 'a1');
    expect(screen.queryByText(t('planRound.endsTooSoon', { why }))).toBeNull();
  },
);

test.each(LANGUAGES)('without a name nothing is sent, and it is said, in %s', async (language) => {
  const { screen, t, user, asked } = await rounds(language);
  await user.click(screen.getByRole('button', { name: t('planRound.plan') }));
  const names = LANGUAGES.map((tag) =>
    t('planRound.name', { language: languageName(language, tag) }),
  );
  expect(screen.getByRole('alert').textContent).toBe(
    t('planRound.missing', { fields: names.join(', ') }),
  );
  expect(asked().filter((one) => one.startsWith('POST'))).toEqual([]);
});

test.each(LANGUAGES)(
  'what the server finds wrong stands in its own words, in %s',
  async (language) => {
    const { screen, t, user, nameIn } = await rounds(language, {
      [`POST ${PATHS.cycles()}`]: refusal('The last day has passed.'),
    });
    for (const tag of LANGUAGES) await user.type(nameIn(tag), 'x');
    await user.click(screen.getByRole('button', { name: t('planRound.plan') }));
    expect(screen.getByRole('alert').textContent).toContain('The last day has passed.');
  },
);

describe.each(LANGUAGES)('opening a round in %s', (language) => {
  const planned = (opening: CycleView['opening'] = null) =>
    cycleView({ id: 'new', state: 'planned', opening });
  const asking = `POST ${PATHS.open('new')}`;
  const job = (state: OpenJobView['state'], ...messages: string[]) =>
    found<OpenJobView>({
      ...{ id: 'open', state },
      errors: messages.map((message) => ({ code: 'too_soon', message })),
    });
  const opens = async (cycle: CycleView, replies: Parameters<typeof show>[2]) => {
    const opened = jest.fn();
    function Page() {
      return <OpenPlanned opening={useOpening(cycle, opened)} people={1234} />;
    }
    return { ...(await show(language, () => <Page />, replies)), opened };
  };

  test('says what it fixes, does nothing before that, and is followed until it is open', async () => {
    const looks = [job('running'), job('running'), job('done')];
    const { screen, t, user, words, asked, opened } = await opens(planned(), {
      [asking]: job('running'),
      [PATHS.job('new', 'open')]: () => looks.shift() ?? job('done'),
    });
    await user.click(screen.getByRole('button', { name: t('openRound.now') }));
    screen.getByText(t('openRound.invites', { count: 1234, number: words.format.number(1234) }));
    for (const what of ['rules', 'seen', 'end'] as const) {
      screen.getByText(t(`openRound.${what}`));
    }
    expect(asked()).toEqual([]);
    await user.click(screen.getByRole('button', { name: t('openRound.confirm') }));
    screen.getByText(t('openRound.opening'));
    await waitFor(() => expect(opened).toHaveBeenCalledTimes(1), { timeout: 10_000 });
    expect(screen.queryByText(t('openRound.opening'))).toBeNull();
  });

  test('that could not be done says why, and can be asked for again', async () => {
    const { screen, t, user, opened } = await opens(planned(), {
      [asking]: job('running'),
      [PATHS.job('new', 'open')]: job('refused', 'Thirty days apart.'),
    });
    await user.click(screen.getByRole('button', { name: t('openRound.now') }));
    await user.click(screen.getByRole('button', { name: t('openRound.confirm') }));
    await screen.findByText('Thirty days apart.', {}, { timeout: 10_000 });
    expect(opened).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: t('openRound.now') }));
    screen.getByRole('button', { name: t('openRound.confirm') });
  });

  test('says nothing of that any more once the plan is another', async () => {
    const refusal = job('refused', 'Choose another unit.');
    const plans = [planned('refused'), planned()];
    function Page() {
      const [place, setPlace] = useState(0);
      const opening = useOpening(plans[place] ?? planned(), jest.fn());
      return (
        <>
          <button type="button" onClick={() => setPlace(1)}>
            ✎
          </button>
          <OpenPlanned opening={opening} people={null} />
        </>
      );
    }
    const { screen, user } = await show(language, () => <Page />, {
      [PATHS.job('new', 'open')]: refusal,
    });
    await screen.findByText('Choose another unit.', {}, { timeout: 10_000 });
    await user.click(screen.getByRole('button', { name: '✎' }));
    expect(screen.queryByText('Choose another unit.')).toBeNull();
  });

  test('asked for elsewhere is followed too, and why the clock could not is said', async () => {
    const running = await opens(planned('asked'), { [PATHS.job('new', 'open')]: job('done') });
    running.screen.getByText(running.t('openRound.opening'));
    await waitFor(() => expect(running.opened).toHaveBeenCalledTimes(1), { timeout: 10_000 });
    const { screen } = await opens(planned('refused'), {
      [PATHS.job('new', 'open')]: job('refused', 'Choose another unit.'),
    });
    await screen.findByText('Choose another unit.', {}, { timeout: 10_000 });
  });
});

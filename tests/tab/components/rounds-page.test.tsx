import { expect, test } from '@jest/globals';
import { OWN_ABILITIES } from '@samenhang/shared/access/abilities';
import { PATHS } from '@samenhang/shared/api/paths';
import { DEFAULT_RULES } from '@samenhang/shared/cycles/default-rules';
import { LANGUAGES, type Language, perLanguage } from '@samenhang/shared/languages';
import { fireEvent } from '@testing-library/react';
import { OpenPlanned } from '../../../tab/src/features/cycles/components/open-planned.tsx';
import { withWords } from '../../../tab/src/lib/i18n.ts';
import { languageName } from '../../../tab/src/lib/language-name.ts';
import { RESULT_WORDS, ROUND_WORDS, SETTINGS_WORDS } from '../../../tab/src/lib/word-files.ts';
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
};

async function rounds(language: Language, answers: Answers = {}) {
  await withWords([SETTINGS_WORDS, RESULT_WORDS, ROUND_WORDS], Promise.resolve());
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

test.each(LANGUAGES)(
  'opening says what it fixes, and does nothing before that, in %s',
  async (language) => {
    const cycle = cycleView({ id: 'new', state: 'planned' });
    const opened: string[] = [];
    const { screen, t, user, asked } = await show(
      language,
      () => <OpenPlanned cycle={cycle} onOpened={({ state }) => opened.push(state)} />,
      { [`POST ${PATHS.open('new')}`]: found({ ...cycle, state: 'open' }) },
    );
    await user.click(screen.getByRole('button', { name: t('openRound.now') }));
    for (const what of ['people', 'rules', 'seen', 'end'] as const) {
      screen.getByText(t(`openRound.${what}`));
    }
    expect(asked()).toEqual([]);
    await user.click(screen.getByRole('button', { name: t('openRound.confirm') }));
    expect(opened).toEqual(['open']);
  },
);

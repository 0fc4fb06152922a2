import { expect, test } from '@jest/globals';
import { OWN_ABILITIES } from '@samenhang/shared/access/abilities';
import { PATHS } from '@samenhang/shared/api/paths';
import { LANGUAGES, type Language, perLanguage } from '@samenhang/shared/languages';
import { OpenPlanned } from '../../../tab/src/features/cycles/components/open-planned.tsx';
import { withWords } from '../../../tab/src/lib/i18n.ts';
import { languageName } from '../../../tab/src/lib/language-name.ts';
import { SETTINGS_WORDS } from '../../../tab/src/lib/word-files.ts';
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

async function rounds(language: Language, answers: Answers = {}) {
  await withWords([SETTINGS_WORDS], Promise.resolve());
  const shown = await show(language, () => <RoundsPage />, {
    [PATHS.me()]: found(ME),
    [PATHS.cycles()]: found({ items: [] }),
    ...answers,
  });
  await shown.screen.findByText(shown.t('rounds.none'));
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
  });
});

test.each(LANGUAGES)('without a name nothing is sent, and it is said, in %s', async (language) => {
  const { screen, t, user, asked } = await rounds(language);
  await user.click(screen.getByRole('button', { name: t('planRound.plan') }));
  expect(screen.getByRole('alert').textContent).toBe(t('planRound.short'));
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

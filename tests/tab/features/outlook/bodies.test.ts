import { beforeAll, describe, expect, test } from '@jest/globals';
import { LANGUAGES, type Language } from '@samenhang/shared/languages';
import { MOST_OPEN_ACTIONS } from '@samenhang/shared/plan/full-plan';
import { agenda, REVIEW_MINUTES } from '../../../../tab/src/features/outlook/model/agenda.ts';
import { toPlainText } from '../../../../tab/src/features/outlook/model/body.ts';
import { bodyIn } from '../../../../tab/src/features/outlook/model/in-languages.ts';
import { invitation } from '../../../../tab/src/features/outlook/model/invitation.ts';
import { textIn } from '../../../../tab/src/features/outlook/model/text-in.ts';
import { loadText } from '../../../../tab/src/lib/i18n.ts';
import { OUTLOOK_WORDS } from '../../../../tab/src/lib/part-word-files.ts';

const LINK = 'https://teams.microsoft.com/l/entity/1/home?context=%7B%7D';
const FACTS = { round: 'Voorjaar', closes: 'vrijdag 18 december om 17:00', link: LINK };

beforeAll(async () => {
  await loadText('nl');
});

describe.each(LANGUAGES)('in %s', (language) => {
  let t: Awaited<ReturnType<typeof textIn>>;
  beforeAll(async () => {
    t = await textIn(language, OUTLOOK_WORDS);
  });

  test('an invitation says what, how long, until when, what is promised, and where', () => {
    const text = toPlainText(invitation(t, FACTS).body);
    expect(text).toContain('Voorjaar');
    expect(text).toContain(FACTS.closes);
    expect(text).toContain(t('invitation.promise'));
    expect(text).toContain(`${t('invitation.link')}:\n${LINK}`);
    expect(text).not.toMatch(/\{\{|undefined/);
  });

  test('an agenda has a line for each step, with minutes that fit the meeting', () => {
    const text = toPlainText(agenda(t, 'Montage', LINK).body);
    const steps = text.split('\n').filter((line) => line.startsWith('– '));
    expect(steps).toHaveLength(6);
    const minutes = steps.map((line) => Number(/\((\d+) /.exec(line)?.[1]));
    expect(minutes).toEqual([5, 2, 3, 20, 10, 2]);
    expect(text).toContain(t('agendaStep.decide', { most: MOST_OPEN_ACTIONS }));
    expect(text).toContain(LINK);
  });
});

test('a meeting is planned for the steps, up to the next quarter of an hour', () => {
  expect(REVIEW_MINUTES).toBe(45);
});

describe('a body in the language that was chosen', () => {
  const write = (_: unknown, language: Language) => ({
    subject: `about ${language}`,
    short: `in ${language}.`,
    body: [{ kind: 'text' as const, text: language }],
  });

  test.each(LANGUAGES)('%s alone, with its subject', async (language) => {
    const written = { subject: `about ${language}`, short: `in ${language}.`, content: language };
    expect(await bodyIn(language, 'nl', write)).toEqual(written);
  });

  test('has all of them one after the other, that of the writer first', async () => {
    expect(await bodyIn('all', 'nl', write)).toEqual({
      ...{ subject: 'about nl', short: 'in nl. in en.' },
      content: 'nl\n\n* * *\n\nen',
    });
  });
});

import { beforeAll, describe, expect, test } from '@jest/globals';
import { LANGUAGES, type Language } from '@samenhang/shared/languages';
import { MOST_OPEN_ACTIONS } from '@samenhang/shared/plan/full-plan';
import { agenda, REVIEW_MINUTES } from '../../../../tab/src/features/outlook/model/agenda.ts';
import { toPlainText } from '../../../../tab/src/features/outlook/model/body.ts';
import { toHtml } from '../../../../tab/src/features/outlook/model/html-body.ts';
import { writeIn } from '../../../../tab/src/features/outlook/model/in-languages.ts';
import { invitation } from '../../../../tab/src/features/outlook/model/invitation.ts';
import { loadText } from '../../../../tab/src/lib/i18n.ts';
import { outlookWords } from '../../outlook-words.ts';

const LINK = 'https://teams.microsoft.com/l/entity/1/home?context=%7B%7D';
const FACTS = { round: 'Voorjaar', closes: 'vrijdag 18 december om 17:00' };

beforeAll(async () => {
  await loadText('nl');
});

describe.each(LANGUAGES)('in %s', (language) => {
  test('an invitation says what, how long, until when, what is promised, and where', async () => {
    const t = await outlookWords(language);
    const text = toPlainText(invitation(t, LINK, FACTS));
    expect(text).toContain('Voorjaar');
    expect(text).toContain(FACTS.closes);
    expect(text).toContain(t('invitation.promise'));
    expect(text).toContain(`${t('invitation.link')}:\n${LINK}`);
    expect(text).not.toMatch(/\{\{|undefined/);
  });

  test('without a round, or a unit, the texts name none and are whole', async () => {
    const t = await outlookWords(language);
    const { subject, body } = agenda(t, LINK);
    const text = toPlainText(invitation(t, LINK), body);
    for (const whole of [text, subject]) expect(whole).not.toMatch(/\{\{|undefined/);
    expect(text).toContain(t('invitation.promise'));
    expect(text).not.toContain(t('agenda.link'));
    expect(text.split(LINK)).toHaveLength(3);
  });

  test('an agenda has a line for each step, with minutes that fit the meeting', async () => {
    const t = await outlookWords(language);
    const text = toPlainText(agenda(t, LINK, 'Montage').body);
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

describe('what was chosen is written', () => {
  const write = (_: unknown, language: Language) => language;

  test.each(LANGUAGES)('in %s alone', async (language) => {
    expect(await writeIn(language, 'nl', write)).toEqual([language]);
  });

  test('in all languages, that of the writer first', async () => {
    expect(await writeIn('all', 'nl', write)).toEqual(['nl', 'en']);
    expect(await writeIn('all', 'en', write)).toEqual(['en', 'nl']);
  });
});

test('bodies follow one another as plain text', () => {
  const body = (text: string) => [{ kind: 'text' as const, text }];
  expect(toPlainText(body('een'), body('one'))).toBe('een\n\n* * *\n\none');
});

describe('as HTML', () => {
  test('there are paragraphs, lists and links that ask for no preview, and nothing else', () => {
    const html = toHtml(
      [
        { kind: 'text', text: 'een' },
        { kind: 'points', points: ['twee', 'drie'] },
        { kind: 'link', text: 'vier', href: LINK },
      ],
      [{ kind: 'text', text: 'five' }],
    );
    expect(html).toBe(
      `<p>een</p><ul><li>twee</li><li>drie</li></ul><p><a id="LPNoLP" href="${LINK}">vier</a></p>` +
        '<p>* * *</p><p>five</p>',
    );
  });

  test('what people named stays text', () => {
    const text = '<img src=x onerror="alert(1)"> & Co';
    const html = toHtml([
      { kind: 'text', text },
      { kind: 'points', points: [text] },
      { kind: 'link', text, href: 'https://x.example/?a=1&b="2"' },
    ]);
    expect(html.match(/<\w+/g)).toEqual(['<p', '<ul', '<li', '<p', '<a']);
    expect(html).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; Co');
    expect(html).toContain('href="https://x.example/?a=1&amp;b=&quot;2&quot;"');
  });
});
